package rs.tefter.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import rs.tefter.rendering.Imprint.Numbers;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Status;
import rs.tefter.validation.text.Language;

/** The documents of the tests, changed by text edits that must find what they replace. */
final class Samples {

    static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String LINE_END = "</cac:InvoiceLine>\n";

    private Samples() {}

    static String xml(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream("/samples/" + name + ".xml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Document read(String xml) {
        return ((ReadResult.Read) new UblReader(Limits.DEFAULT).read(xml.getBytes(StandardCharsets.UTF_8))).document();
    }

    static Document document(String name) {
        return read(xml(name));
    }

    static InvoiceView view(String xml) {
        return InvoiceViewReader.read(read(xml), Integer.MAX_VALUE);
    }

    static String edited(String xml, String text, String replacement) {
        if (!xml.contains(text)) {
            throw new IllegalArgumentException("not in the document: " + text);
        }
        return xml.replace(text, replacement);
    }

    /** The final invoice with its first line so many times and no other. */
    static String withLines(int count) {
        String xml = xml("final-invoice");
        int first = xml.indexOf("  <cac:InvoiceLine>");
        String line = xml.substring(first, xml.indexOf(LINE_END) + LINE_END.length());
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(line.replaceFirst("<cbc:ID>1</cbc:ID>", "<cbc:ID>" + i + "</cbc:ID>"));
        }
        return xml.substring(0, first) + lines + "</Invoice>\n";
    }

    static Imprint imprint(Language language) {
        return new Imprint(language, SHA256, Optional.of(Status.VALID_WITH_WARNINGS),
            Optional.of(new Numbers(1_000_001, 5_000_001, "3e443d52-d880-4bfa-bc64-b4a9fee2b809")), LocalDateTime.of(2026, 11, 21, 14, 5, 9));
    }

    static String html(String xml, Language language) {
        return InvoiceRendering.html(read(xml), imprint(language));
    }

    static byte[] pdf(String xml, Language language) {
        return InvoiceRendering.pdf(read(xml), imprint(language));
    }

    /** What a reader sees of a page: its text, white space made one. */
    static String seen(String html) {
        String body = html.substring(html.indexOf("<main>"));
        return body.replaceAll("<[^>]*>", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
            .replace("&#39;", "'").replaceAll("\\s+", " ");
    }
}
