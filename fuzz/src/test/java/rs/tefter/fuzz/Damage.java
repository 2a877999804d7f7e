package rs.tefter.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.Name;
import rs.tefter.ubl.ReadResult.Read;
import rs.tefter.ubl.UblReader;

/** Damages a good document step by step as a string of bytes says: which document, then kind, place and matter of each step. */
final class Damage {

    private static final int MOST_STEPS = 8;
    private static final UblReader READER = new UblReader(Limits.DEFAULT);
    private static final List<byte[]> ORIGINALS = Corpus.documents()
        .filter(bytes -> READER.read(bytes) instanceof Read(var document, var _, var _) && document.nodeCount() > 20).toList();
    private static final List<String> VALUES = List.of("", " ", "0", "-1", "0.005", "99999999999999999999.99", "1e5", "NaN", "abc", "true",
        "2026-02-30", "2026-11-20Z", "380", "381", "386", "S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B", "VAT", "RS", "EUR", "RSD", "9948",
        "VATEX-EU-O", "PDV-RS-33", "#AAB#x", "\u00a0\u2003", "\ud83d\ude00", "&lt;&#13;&#x10FFFF;", "<![CDATA[ 7 ]]>", "1<!-- -->2");
    private static final List<String> ATTRIBUTES =
        List.of("currencyID='EUR'", "unitCode='H87'", "schemeID='0088'", "mimeCode='a/b'", "listID='ZZZ'", "name='x'", "languageID='sr'");

    private final byte[] steps;
    private int at;

    private Damage(byte[] steps) {
        this.steps = steps;
    }

    static byte[] done(byte[] steps) {
        return new Damage(steps).done();
    }

    private byte[] done() {
        byte[] bytes = ORIGINALS.get(next(ORIGINALS.size()));
        for (int step = 0; step < MOST_STEPS && at < steps.length; step++) {
            if (!(READER.read(bytes) instanceof Read(Document document, var _, var _)) || document.nodeCount() < 2) {
                return bytes;
            }
            bytes = step(document);
        }
        return bytes;
    }

    private byte[] step(Document document) {
        int kind = next(8);
        int node = 1 + next(document.nodeCount() - 1);
        String element = slice(document, node);
        return replaced(document, node, switch (kind) {
            case 0 -> "";
            case 1 -> element + element;
            case 2 -> slice(document, 1 + next(document.nodeCount() - 1)) + element;
            case 3 -> filled(element, VALUES.get(next(VALUES.size())));
            case 4 -> renamed(element, Name.known().get(next(Name.known().size())).toString());
            case 5 -> filled(element, "<" + Name.known().get(next(Name.known().size())) + "/>");
            case 6 -> element.replaceFirst("(?=\\s*/?>)", " " + ATTRIBUTES.get(next(ATTRIBUTES.size())));
            default -> element.replaceFirst("\\s[^>]*?(?=/?>)", "");
        });
    }

    private static String slice(Document document, int node) {
        return new String(document.bytes(), document.offset(node), document.endOffset(node) - document.offset(node), StandardCharsets.UTF_8);
    }

    private static byte[] replaced(Document document, int node, String element) {
        String before = new String(document.bytes(), 0, document.offset(node), StandardCharsets.UTF_8);
        int end = document.endOffset(node);
        String after = new String(document.bytes(), end, document.bytes().length - end, StandardCharsets.UTF_8);
        return (before + element + after).getBytes(StandardCharsets.UTF_8);
    }

    /** The element with other content. */
    private static String filled(String element, String content) {
        int end = element.indexOf('>');
        String name = element.substring(1, nameEnd(element));
        return element.substring(0, element.charAt(end - 1) == '/' ? end - 1 : end) + ">" + content + "</" + name + ">";
    }

    private static String renamed(String element, String name) {
        int end = element.lastIndexOf("</");
        String tail = end < 0 ? element.substring(nameEnd(element)) : element.substring(nameEnd(element), end) + "</" + name + ">";
        return "<" + name + tail;
    }

    private static int nameEnd(String element) {
        int end = 1;
        while (" \t\r\n/>".indexOf(element.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** A number below the bound, from one byte or two; 0 when the steps are at their end. */
    private int next(int bound) {
        int number = at < steps.length ? steps[at++] & 0xFF : 0;
        if (bound > 1 << Byte.SIZE) {
            number = number << Byte.SIZE | (at < steps.length ? steps[at++] & 0xFF : 0);
        }
        return number % bound;
    }
}
