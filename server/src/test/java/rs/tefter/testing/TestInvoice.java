package rs.tefter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The invoice of the README's tour, filled in and changed by text edits; every edit must find what it replaces. */
public final class TestInvoice {

    private static final Path TEMPLATE = Path.of("../docs/tour/invoice.xml");

    private final String xml;

    private TestInvoice(String xml) {
        this.xml = xml;
    }

    /** @param seller and buyer companies of demo.json */
    public static TestInvoice between(JsonNode seller, JsonNode buyer, String number, LocalDate issued) {
        try {
            TestInvoice template = new TestInvoice(Files.readString(TEMPLATE));
            return template.party("SELLER", seller).party("BUYER", buyer).with("@NUMBER@", number).withAll("@TODAY@", issued.toString());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A document that was changed by other means. */
    public static TestInvoice of(byte[] xml) {
        return new TestInvoice(new String(xml, StandardCharsets.UTF_8));
    }

    private TestInvoice party(String role, JsonNode company) {
        return withAll("@" + role + "_PIB@", text(company, "pib"))
            .withAll("@" + role + "_MB@", text(company, "mb"))
            .withAll("@" + role + "_NAME@", text(company, "name"))
            .withAll("@" + role + "_ADDRESS@", text(company, "address"))
            .withAll("@" + role + "_CITY@", text(company, "city"))
            .withAll("@" + role + "_POSTAL_CODE@", text(company, "postalCode"));
    }

    private static String text(JsonNode company, String field) {
        return company.get(field).stringValue().replace("&", "&amp;").replace("<", "&lt;");
    }

    /** With the only place of a text replaced. */
    public TestInvoice with(String text, String replacement) {
        int at = xml.indexOf(text);
        if (at < 0 || xml.indexOf(text, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in the invoice: " + text);
        }
        return withAll(text, replacement);
    }

    /** With every place of a text replaced. */
    public TestInvoice withAll(String text, String replacement) {
        if (!xml.contains(text)) {
            throw new IllegalArgumentException("not in the invoice: " + text);
        }
        return new TestInvoice(xml.replace(text, replacement));
    }

    /** With a text file attached. */
    public TestInvoice withAttachment(String name, String text) {
        String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return with("<cac:AccountingSupplierParty>", "<cac:AdditionalDocumentReference><cbc:ID>" + name + "</cbc:ID><cac:Attachment>"
            + "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\" filename=\"" + name + "\">" + content
            + "</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>\n  <cac:AccountingSupplierParty>");
    }

    /** Naming another document that it is about. */
    public TestInvoice about(String number, LocalDate issued) {
        return with("  <cac:AccountingSupplierParty>", "  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + number
            + "</cbc:ID><cbc:IssueDate>" + issued + "</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>\n"
            + "  <cac:AccountingSupplierParty>");
    }

    /** The same as a credit note, whose VAT date code says as live clients do that no obligation arises. */
    public TestInvoice asCreditNote() {
        return without("  <cbc:DueDate>", "</cbc:DueDate>\n")
            .with(">35<", ">0<")
            .with("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>")
            .with("schema:xsd:Invoice-2", "schema:xsd:CreditNote-2")
            .with("<Invoice", "<CreditNote").with("</Invoice>", "</CreditNote>")
            .withAll("cac:InvoiceLine>", "cac:CreditNoteLine>").withAll("cbc:InvoicedQuantity", "cbc:CreditedQuantity");
    }

    /** Without what stands from the first text to the end of the second. */
    public TestInvoice without(String from, String to) {
        int start = xml.indexOf(from);
        int end = xml.indexOf(to, start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("not in the invoice: " + from + " ... " + to);
        }
        return new TestInvoice(xml.substring(0, start) + xml.substring(end + to.length()));
    }

    public byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return xml;
    }
}
