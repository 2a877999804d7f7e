package rs.tefter.ubl;

/**
 * What a document may hold at most; more is refused while it is read.
 *
 * @param maxBytes size of the document as received
 * @param maxDepth open elements at one time, the root included
 * @param maxElements elements of the document
 * @param maxAttributes attributes of one element, namespace declarations not counted
 * @param maxNameLength characters of a local name
 * @param maxAttributeBytes bytes of one attribute value as written
 * @param maxTextBytes bytes of UTF-8 an element's own text may have outside BinaryObject
 * @param maxLines invoice or credit note lines
 * @param maxTagBytes bytes of one start tag or processing instruction
 * @param maxForeignNames different names outside UBL and SrbDtExt
 * @param maxPrefixes different namespace prefixes
 */
public record Limits(int maxBytes, int maxDepth, int maxElements, int maxAttributes, int maxNameLength, int maxAttributeBytes,
                     int maxTextBytes, int maxLines, int maxTagBytes, int maxForeignNames, int maxPrefixes) {
    /** Three attachments of 25 MB in base64 and the invoice around them. */
    public static final int MAX_BYTES = 110 << 20;
    public static final int MAX_DEPTH = 64;
    public static final int MAX_ELEMENTS = 2_000_000;
    public static final int MAX_ATTRIBUTES = 64;
    public static final int MAX_NAME_LENGTH = 512;
    public static final int MAX_ATTRIBUTE_BYTES = 64 << 10;
    public static final int MAX_TEXT_BYTES = 1 << 20;
    public static final int MAX_LINES = 100_000;
    public static final int MAX_TAG_BYTES = 256 << 10;
    public static final int MAX_FOREIGN_NAMES = 2_000;
    public static final int MAX_PREFIXES = 64;

    /** The limits of the format, and the three that keep the parser's own memory bounded. */
    public static final Limits DEFAULT = new Limits(MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS, MAX_ATTRIBUTES, MAX_NAME_LENGTH,
            MAX_ATTRIBUTE_BYTES, MAX_TEXT_BYTES, MAX_LINES, MAX_TAG_BYTES, MAX_FOREIGN_NAMES, MAX_PREFIXES);

    /** The same limits for documents of at most so many bytes. */
    public Limits withMaxBytes(int bytes) {
        return new Limits(bytes, maxDepth, maxElements, maxAttributes, maxNameLength, maxAttributeBytes, maxTextBytes, maxLines,
                maxTagBytes, maxForeignNames, maxPrefixes);
    }
}
