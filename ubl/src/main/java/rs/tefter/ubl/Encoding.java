package rs.tefter.ubl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings received bytes to UTF-8 and past the XML declaration, and refuses what is, or claims to be, anything else. */
final class Encoding {
    /** Longer declarations exist only to make a reader work. */
    private static final int MAX_DECLARATION = 256;
    private static final String SPACE = "[ \\t\\r\\n]";
    private static final String EQUALS = SPACE + "*=" + SPACE + "*";
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml"
            + SPACE + "+version" + EQUALS + "(?:'([^'\"]*)'|\"([^'\"]*)\")"
            + "(?:" + SPACE + "+encoding" + EQUALS + "(?:'([A-Za-z][A-Za-z0-9._-]*)'|\"([A-Za-z][A-Za-z0-9._-]*)\"))?"
            + "(?:" + SPACE + "+standalone" + EQUALS + "(?:'(?:yes|no)'|\"(?:yes|no)\"))?" + SPACE + "*\\?>");

    private Encoding() {
    }

    /** The document in UTF-8 with the place where its content begins. */
    static Utf8 decode(byte[] received) throws Refusal {
        if (startsWith(received, 0, 0xFF, 0xFE, 0, 0) || startsWith(received, 0, 0, 0, 0xFE, 0xFF)) throw unsupported("UTF-32");
        if (startsWith(received, 0, 0xFE, 0xFF)) return utf16(received, StandardCharsets.UTF_16BE);
        if (startsWith(received, 0, 0xFF, 0xFE)) return utf16(received, StandardCharsets.UTF_16LE);
        if (startsWith(received, 0, 0x1F, 0x8B)) throw new Refusal("TEF-L0-03", 0, "The body is gzip, not XML.");
        if (startsWith(received, 0, 0, '<') || startsWith(received, 0, '<', 0)) throw unsupported("UTF-16 without a byte order mark");
        if (startsWith(received, 0, 0, 0, 0, '<')) throw unsupported("UTF-32");
        if (startsWith(received, 0, 0x4C, 0x6F, 0xA7, 0x94)) throw unsupported("EBCDIC");
        int begin = startsWith(received, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int invalid = Utf8.firstInvalid(received, begin);
        int content = pastDeclaration(received, begin, "UTF-8");
        if (content > 0) checkNothingTwice(received, content);
        return new Utf8(received, begin, content, invalid, null);
    }

    private static Utf8 utf16(byte[] received, Charset charset) throws Refusal {
        try {
            var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            String text = decoder.decode(ByteBuffer.wrap(received, 2, received.length - 2)).toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int content = pastDeclaration(bytes, 0, "UTF-16");
            checkNothingTwice(bytes, content);
            return new Utf8(bytes, 0, content, Utf8.firstInvalid(bytes, 0), new Utf8.Utf16(received, Tally.utf16(bytes)));
        } catch (CharacterCodingException e) {
            throw new Refusal("TEF-L0-03", 0, "The document is not valid UTF-16.");
        }
    }

    /** Offset of the first byte after the XML declaration; it is checked here, because the parser is told the encoding. */
    private static int pastDeclaration(byte[] bytes, int begin, String encoding) throws Refusal {
        if (!isDeclaration(bytes, begin)) return begin;
        int length = Math.min(bytes.length - begin, MAX_DECLARATION);
        String head = new String(bytes, begin, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(head);
        if (!matcher.lookingAt()) throw new Refusal("TEF-L0-03", begin, "The XML declaration is not well-formed.");
        String version = first(matcher.group(1), matcher.group(2));
        if (!version.equals("1.0")) throw new Refusal("TEF-L0-06", begin, "XML version is not 1.0.");
        String declared = first(matcher.group(3), matcher.group(4));
        if (declared != null && !declared.equalsIgnoreCase(encoding)) {
            throw new Refusal("TEF-L0-06", begin, "The declared encoding is " + declared + ", the document is taken as " + encoding + ".");
        }
        return begin + matcher.end();
    }

    /** The parser starts here and would take a second byte order mark or declaration for the first. */
    private static void checkNothingTwice(byte[] bytes, int content) throws Refusal {
        boolean mark = startsWith(bytes, content, 0xEF, 0xBB, 0xBF);
        if (mark || isDeclaration(bytes, content)) {
            throw new Refusal("TEF-L0-03", content, "A byte order mark or an XML declaration stands in the middle of the document.");
        }
    }

    private static boolean isDeclaration(byte[] bytes, int begin) {
        return startsWith(bytes, begin, '<', '?', 'x', 'm', 'l') && bytes.length > begin + 5 && Utf8.isSpace(bytes[begin + 5]);
    }

    private static String first(String one, String other) {
        return one != null ? one : other;
    }

    private static Refusal unsupported(String encoding) {
        return new Refusal("TEF-L0-06", 0, "The encoding is " + encoding + "; send UTF-8.");
    }

    private static boolean startsWith(byte[] bytes, int at, int... prefix) {
        if (bytes.length - at < prefix.length) return false;
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[at + i] & 0xFF) != prefix[i]) return false;
        }
        return true;
    }
}
