package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A start tag of a well-formed document, taken apart into the places of its parts.
 *
 * @param start offset of the {@code <}
 * @param nameTo end of the qualified name
 * @param end first byte after the tag
 */
record Tag(byte[] bytes, int start, int nameTo, int end, List<Attribute> attributes) {
    static Tag at(byte[] bytes, int start) {
        int nameTo = Markup.pastName(bytes, start + 1);
        List<Attribute> attributes = List.of();
        int at = Markup.pastSpace(bytes, nameTo);
        while (bytes[at] != '>' && bytes[at] != '/') {
            int to = Markup.pastName(bytes, at);
            int quote = Markup.pastSpace(bytes, Markup.pastSpace(bytes, to) + 1);
            int close = quote + 1;
            while (bytes[close] != bytes[quote]) close++;
            if (attributes.isEmpty()) attributes = new ArrayList<>();
            attributes.add(new Attribute(bytes, at, to, quote + 1, close));
            at = Markup.pastSpace(bytes, close + 1);
        }
        return new Tag(bytes, start, nameTo, bytes[at] == '>' ? at + 1 : at + 2, attributes);
    }

    boolean isEmpty() {
        return bytes[end - 2] == '/' && end - 2 >= nameTo;
    }

    /** Prefix of the element's name, "" for none. */
    String prefix() {
        return prefix(bytes, start + 1, nameTo);
    }

    private static String prefix(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') colon++;
        return colon == to ? "" : Markup.text(bytes, from, colon);
    }

    /** An attribute or a namespace declaration; the value is what stands between the quotes. */
    record Attribute(byte[] bytes, int nameFrom, int nameTo, int valueFrom, int valueTo) {
        private static final byte[] XMLNS = "xmlns".getBytes(StandardCharsets.US_ASCII);

        boolean isDeclaration() {
            boolean begins = nameTo - nameFrom >= XMLNS.length
                    && Arrays.equals(bytes, nameFrom, nameFrom + XMLNS.length, XMLNS, 0, XMLNS.length);
            return begins && (nameTo == nameFrom + XMLNS.length || bytes[nameFrom + XMLNS.length] == ':');
        }

        /** The prefix that a declaration binds, "" for the default namespace. */
        String declared() {
            return Markup.text(bytes, Math.min(nameTo, nameFrom + XMLNS.length + 1), nameTo);
        }

        String name() {
            return Markup.text(bytes, nameFrom, nameTo);
        }

        String prefix() {
            return Tag.prefix(bytes, nameFrom, nameTo);
        }

        /** The local part in UTF-8. */
        byte[] local() {
            String prefix = prefix();
            int skipped = prefix.isEmpty() ? 0 : prefix.getBytes(StandardCharsets.UTF_8).length + 1;
            return Arrays.copyOfRange(bytes, nameFrom + skipped, nameTo);
        }

        /** The value as a parser reports it: references resolved, white space turned to spaces. */
        String value() {
            var text = new StringBuilder();
            int run = valueFrom;
            for (int at = valueFrom; at < valueTo; ) {
                byte b = bytes[at];
                int next = b == '&' ? Markup.pastReference(bytes, at) : at + 1;
                if (b == '&' || Markup.isSpace(b)) {
                    text.append(Markup.text(bytes, run, at));
                    if (b == '&') text.appendCodePoint(Markup.referenced(bytes, at));
                    else if (b != '\n' || at == valueFrom || bytes[at - 1] != '\r') text.append(' ');
                    run = next;
                }
                at = next;
            }
            return text.append(Markup.text(bytes, run, valueTo)).toString();
        }
    }
}
