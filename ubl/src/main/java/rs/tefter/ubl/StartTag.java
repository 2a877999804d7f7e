package rs.tefter.ubl;

import java.nio.charset.StandardCharsets;

/** Walks the attributes of one start tag of a document that is known to be well-formed. */
final class StartTag {
    private static final boolean[] ENDS_NAME = new boolean[1 << Byte.SIZE];

    static {
        for (char end : "=>/ \t\r\n".toCharArray()) ENDS_NAME[end] = true;
    }

    private final byte[] bytes;
    private int at;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private int valueTo;

    /** @param start offset of the {@code <} */
    StartTag(byte[] bytes, int start) {
        this.bytes = bytes;
        this.nameFrom = start + 1;
        this.at = pastName(start + 1);
        this.nameTo = at;
    }

    /** Before the first attribute: the element's own name; after it: the attribute's; with its prefix. */
    String qualifiedName() {
        return new String(bytes, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
    }

    /** Moves to the next attribute, if there is one; namespace declarations are attributes here. */
    boolean nextAttribute() {
        at = pastSpace(at);
        if (bytes[at] == '>' || bytes[at] == '/') return false;
        nameFrom = at;
        nameTo = pastName(at);
        int quote = pastSpace(pastSpace(nameTo) + 1);
        valueFrom = quote + 1;
        valueTo = valueFrom;
        while (bytes[valueTo] != bytes[quote]) valueTo++;
        at = valueTo + 1;
        return true;
    }

    boolean isNamespaceDeclaration() {
        int length = nameTo - nameFrom;
        if (length < 5 || length > 5 && bytes[nameFrom + 5] != ':') return false;
        return bytes[nameFrom] == 'x' && bytes[nameFrom + 1] == 'm' && bytes[nameFrom + 2] == 'l' && bytes[nameFrom + 3] == 'n'
                && bytes[nameFrom + 4] == 's';
    }

    /** Bytes of the value as written. */
    int rawLength() {
        return valueTo - valueFrom;
    }

    /** The value as written, quotes included. */
    int rawFrom() {
        return valueFrom - 1;
    }

    int rawTo() {
        return valueTo + 1;
    }

    String value() {
        return Text.attribute(bytes, valueFrom, valueTo);
    }

    private int pastName(int from) {
        int end = from;
        while (!ENDS_NAME[bytes[end] & 0xFF]) end++;
        return end;
    }

    private int pastSpace(int from) {
        int end = from;
        while (Utf8.isSpace(bytes[end])) end++;
        return end;
    }
}
