package rs.tefter.bench.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import rs.tefter.bench.DemoCompany;
import rs.tefter.bench.InvoiceTemplate;

/**
 * A document that is validated.
 *
 * @param suffix what its figures end with in JSON
 */
public record Sample(String label, String suffix, byte[] document) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DemoCompany SELLER =
        new DemoCompany("Prva demo trgovina doo", "999900016", "99900016", "Cara Dušana 1", "Beograd", "11000", "");
    private static final DemoCompany BUYER =
        new DemoCompany("Druga demo trgovina doo", "999900024", "99900024", "Bulevar oslobođenja 2", "Novi Sad", "21000", "");
    private static final String LINE = "<cac:InvoiceLine>";
    private static final String LINE_END = "</cac:InvoiceLine>";
    private static final long LINE_AMOUNT = 37_500;

    static List<Sample> all() {
        return List.of(european(), serbian());
    }

    /** Example 1 among the test files of EN 16931. */
    static Sample european() {
        try (InputStream resource = Sample.class.getResourceAsStream("ubl-tc434-example1.xml")) {
            return new Sample("CEN example 1", "", resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An everyday invoice of Serbia. */
    public static Sample serbian() {
        return new Sample("SRBDT invoice", "Srbdt", InvoiceTemplate.between(SELLER, BUYER, DAY).document(1));
    }

    /** The everyday invoice with its first line so many times, and totals that are right. */
    public static byte[] serbian(int lines) {
        String invoice = new String(serbian().document, StandardCharsets.UTF_8);
        int from = invoice.indexOf(LINE);
        String line = invoice.substring(from, invoice.indexOf(LINE_END) + LINE_END.length());
        long sum = lines * LINE_AMOUNT;
        StringBuilder all = new StringBuilder(invoice.substring(0, from)
            .replace(">137350.00<", ">" + sum + ".00<")
            .replace(">27470.00<", ">" + sum / 5 + ".00<")
            .replace(">164820.00<", ">" + sum / 5 * 6 + ".00<"));
        for (int i = 1; i <= lines; i++) {
            all.append(line.replace("<cbc:ID>1</cbc:ID>", "<cbc:ID>" + i + "</cbc:ID>"));
        }
        return all.append(invoice.substring(invoice.lastIndexOf(LINE_END) + LINE_END.length())).toString().getBytes(StandardCharsets.UTF_8);
    }
}
