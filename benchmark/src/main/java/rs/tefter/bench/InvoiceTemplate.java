package rs.tefter.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** An everyday invoice of 8 KB between two companies, in which only the number changes; the number has always the same length. */
public final class InvoiceTemplate {

    static final int DIGITS = 10;
    private static final String ZEROS = "0".repeat(DIGITS);

    private final byte[] document;
    private final int digitsAt;

    private InvoiceTemplate(byte[] document, int digitsAt) {
        this.document = document;
        this.digitsAt = digitsAt;
    }

    public static InvoiceTemplate between(DemoCompany seller, DemoCompany buyer, LocalDate issued) {
        String xml = party(party(read(), "SELLER", seller), "BUYER", buyer).replace("@TODAY@", issued.toString());
        String before = xml.substring(0, xml.indexOf("@NUMBER@")) + "B-";
        String whole = before + ZEROS + xml.substring(xml.indexOf("@NUMBER@") + "@NUMBER@".length());
        return new InvoiceTemplate(whole.getBytes(StandardCharsets.UTF_8), before.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String read() {
        try (InputStream resource = InvoiceTemplate.class.getResourceAsStream("invoice.xml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String party(String xml, String role, DemoCompany company) {
        return xml.replace("@" + role + "_PIB@", company.pib())
            .replace("@" + role + "_MB@", company.mb())
            .replace("@" + role + "_NAME@", company.name())
            .replace("@" + role + "_ADDRESS@", company.address())
            .replace("@" + role + "_CITY@", company.city())
            .replace("@" + role + "_POSTAL_CODE@", company.postalCode());
    }

    /** The document with its nth number. */
    public byte[] document(long n) {
        byte[] filled = document.clone();
        putDigits(filled, digitsAt, n);
        return filled;
    }

    /** The number as it stands in {@link #document}. */
    static String number(long n) {
        return String.format(Locale.ROOT, "B-%0" + DIGITS + "d", n);
    }

    /** A whole HTTP request that sends the nth document, ready for the nth number; its request id has the same digits. */
    Request request(String host, String apiKey) {
        String before = "POST /api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=bench-";
        String head = before + ZEROS + " HTTP/1.1\r\nHost: " + host + "\r\nApiKey: " + apiKey
            + "\r\nContent-Type: application/xml\r\nContent-Length: " + document.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + document.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(document, 0, whole, start.length, document.length);
        return new Request(whole, before.length(), start.length + digitsAt);
    }

    /** The bytes of a send but for the two places of its number. */
    record Request(byte[] bytes, int requestIdAt, int numberAt) {

        byte[] numbered(long n) {
            byte[] filled = bytes.clone();
            putDigits(filled, requestIdAt, n);
            putDigits(filled, numberAt, n);
            return filled;
        }
    }

    private static void putDigits(byte[] target, int at, long n) {
        long rest = n;
        for (int i = at + DIGITS - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
