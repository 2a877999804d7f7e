package rs.tefter.signing;

/**
 * Something about a signature that does not hold.
 *
 * @param check what failed
 * @param place the element as XPath with the usual prefixes, or line and column where there is no tree
 * @param detail what was found, in English, one sentence
 */
public record Fault(Check check, String place, String detail) {
    /** What a signature is held against. */
    public enum Check {
        /** The document can be read: well-formed, UTF-8, no DTD, within limits, whole without its envelope. */
        READABLE,
        /** One signature stands at its place, the first extension. */
        PLACE,
        /** The signature has the parts of its profile, and no others. */
        SHAPE,
        /** Algorithms and keys are those of the profile. */
        ALGORITHM,
        /** No other element has an id of the signature. */
        IDS,
        /** No value is cut by a comment, of which a signature knows nothing. */
        COMMENTS,
        /** The document is what was signed. */
        DOCUMENT,
        /** The key and certificate are what was signed. */
        KEY,
        /** The signed properties are what was signed. */
        PROPERTIES,
        /** The signature is that of the certificate. */
        SIGNATURE,
        /** The certificate is the one that the signed properties name, and held when the signature was stamped. */
        CERTIFICATE,
        /** The time stamp is for this signature and holds. */
        TIME_STAMP
    }
}
