package rs.tefter.ubl;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Lexical rules of xs:anyURI: what XLink escapes is allowed, the rest must be a URI reference. */
final class UriValue {
    private static final String ESCAPED = " <>\"{}|\\^`";

    private UriValue() {
    }

    static boolean isValid(byte[] bytes, int from, int to) {
        if (from == to) return true;
        var escaped = new StringBuilder(to - from);
        for (char c : new String(bytes, from, to - from, StandardCharsets.UTF_8).toCharArray()) {
            escaped.append(c < ' ' || c >= 0x7F || ESCAPED.indexOf(c) >= 0 ? "%20" : String.valueOf(c));
        }
        try {
            new URI(escaped.toString());
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
