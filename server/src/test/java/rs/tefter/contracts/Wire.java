package rs.tefter.contracts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.bouncycastle.asn1.ASN1Primitive;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Rules of the bytes themselves, which a schema cannot say. */
final class Wire {
    private static final Pattern NEEDLESS_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?!00[01])");

    private static final Pattern UNNAMED_SCRIPT = Pattern.compile("<script(?! nonce=\"[^\"]+\">)");

    private Wire() {}

    /** JSON goes out as UTF-8 without a byte order mark, letters are not escaped, numbers have no exponent. */
    static List<String> jsonFaults(byte[] body) {
        var faults = new ArrayList<String>();
        String text = text(body, faults);
        if (text.startsWith("\uFEFF")) {
            faults.add("the body begins with a byte order mark");
        }
        if (NEEDLESS_ESCAPE.matcher(text).find()) {
            faults.add("the body escapes letters");
        }
        try (JsonParser parser = JsonMapper.builder().build().createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && parser.getString().toLowerCase().contains("e")) {
                    TokenStreamLocation place = parser.currentTokenLocation();
                    faults.add("a number has an exponent: " + parser.getString() + " at byte " + place.getByteOffset());
                }
            }
        }
        return faults;
    }

    /** The body as text; a fault when it is not UTF-8. */
    static String text(byte[] body, List<String> faults) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            faults.add("the body is not UTF-8");
            return "";
        }
    }

    /** A page is complete and brings nothing along that runs, unless the head of its answer names it. */
    static List<String> htmlFaults(String page) {
        boolean whole = page.startsWith("<!DOCTYPE html>") && page.endsWith("</html>\n");
        return Stream.of(whole ? "" : "the page is not complete", UNNAMED_SCRIPT.matcher(page).find() ? "the page has a script" : "")
                .filter(fault -> !fault.isEmpty()).toList();
    }

    /** CSV goes out in whole lines, each with as many semicolons outside of quotes as the first. */
    static List<String> csvFaults(String text) {
        long columns = semicolons(text.lines().findFirst().orElse(""));
        boolean whole = text.endsWith("\r\n") && text.lines().allMatch(line -> semicolons(line) == columns);
        return whole ? List.of() : List.of("the lines have not all the same columns");
    }

    private static long semicolons(String line) {
        return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ';').count();
    }

    /** A PDF goes out whole. */
    static List<String> pdfFaults(byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        return bytes.startsWith("%PDF-") && bytes.stripTrailing().endsWith("%%EOF") ? List.of() : List.of("the PDF is not complete");
    }

    static List<String> derFaults(byte[] body) {
        try {
            ASN1Primitive.fromByteArray(body);
            return List.of();
        } catch (IOException broken) {
            return List.of("the body is not DER");
        }
    }

    /** XML goes out well-formed. */
    static List<String> xmlFaults(byte[] body) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                reader.next();
            }
            return List.of();
        } catch (XMLStreamException e) {
            return List.of("the body is not well-formed XML: " + e.getMessage());
        }
    }
}
