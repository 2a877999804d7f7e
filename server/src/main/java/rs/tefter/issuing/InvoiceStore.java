package rs.tefter.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.ledger.RecordJson;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Sql;

/** Issued invoices in their tables. */
final class InvoiceStore {

    private final JdbcClient jdbc;

    InvoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long companyId, IssuedInvoice invoice, String customerName) {
        jdbc.sql("""
                insert into issued_invoice (company_id, id, invoice_type, status, numbering_id, year, number, revision, payment_reference,
                  customer_id, customer_name, currency_id, analytic_id, document_reference, date_issued, date_transaction, date_due, net, vat, gross,
                  invoice_value, paid_value, document_id, invoice_attachment_id, einvoice_attachment_id, header, rows, payments, sources, version,
                  modified_at)
                values (:company, :id, :type, :status, :numbering, :year, :number, :revision, :reference, :customer, :customerName, :currency,
                  :analytic, :documentReference, :issued, :supplied, :due, :net, :vat, :gross, :value, :paid, :document, :file, :eFile,
                  cast(:header as jsonb), cast(:rows as jsonb), cast(:payments as jsonb), cast(:sources as jsonb), :version, :modified)""")
            .params(parameters(companyId, invoice, customerName)).update();
    }

    void change(long companyId, IssuedInvoice invoice, String customerName) {
        jdbc.sql("""
                update issued_invoice set status = :status, numbering_id = :numbering, year = :year, number = :number, revision = :revision,
                  payment_reference = :reference, customer_id = :customer, customer_name = :customerName, currency_id = :currency,
                  analytic_id = :analytic, document_reference = :documentReference, date_issued = :issued, date_transaction = :supplied,
                  date_due = :due, net = :net, vat = :vat, gross = :gross, invoice_value = :value, paid_value = :paid, document_id = :document,
                  invoice_attachment_id = :file, einvoice_attachment_id = :eFile, header = cast(:header as jsonb), rows = cast(:rows as jsonb),
                  payments = cast(:payments as jsonb), sources = cast(:sources as jsonb), version = :version, modified_at = :modified
                where company_id = :company and id = :id""")
            .params(parameters(companyId, invoice, customerName)).update();
    }

    private static Map<String, Object> parameters(long companyId, IssuedInvoice invoice, String customerName) {
        Values header = invoice.header();
        Map<String, Object> values = new HashMap<>();
        values.put("company", companyId);
        values.put("id", invoice.id());
        values.put("type", header.textOrEmpty("InvoiceType"));
        values.put("status", invoice.issued() ? "I" : "O");
        values.put("numbering", invoice.numberingId());
        values.put("year", invoice.year());
        values.put("number", invoice.number().orElse(null));
        values.put("revision", invoice.revision());
        values.put("reference", invoice.paymentReference().orElse(null));
        values.put("customer", header.id("Customer").orElseThrow());
        values.put("customerName", customerName);
        values.put("currency", header.id("Currency").orElseThrow());
        values.put("analytic", header.id("Analytic").orElse(null));
        values.put("documentReference", header.text("DocumentReference").filter(text -> !text.isEmpty()).orElse(null));
        values.put("issued", invoice.dateIssued());
        values.put("supplied", invoice.dateOfSupply());
        values.put("due", invoice.dateDue());
        values.put("net", invoice.priced().net());
        values.put("vat", invoice.priced().vat());
        values.put("gross", invoice.priced().gross());
        values.put("value", invoice.invoiceValue());
        values.put("paid", invoice.paidValue());
        values.put("document", invoice.files().document().orElse(null));
        values.put("file", invoice.files().invoice().orElse(null));
        values.put("eFile", invoice.files().eInvoice().orElse(null));
        values.put("header", RecordJson.write(header));
        values.put("rows", PartJson.write(invoice.rows()));
        values.put("payments", PartJson.write(invoice.payments()));
        values.put("sources", PartJson.write(invoice.sources()));
        values.put("version", invoice.version());
        values.put("modified", Sql.utc(invoice.modifiedAt()));
        return values;
    }

    void setDocument(long companyId, long id, long documentId) {
        jdbc.sql("update issued_invoice set document_id = ? where company_id = ? and id = ?").params(documentId, companyId, id).update();
    }

    /** Something about the invoice has changed that its record does not hold. */
    void touch(long companyId, long id, long version, Instant at) {
        jdbc.sql("update issued_invoice set version = ?, modified_at = ? where company_id = ? and id = ?")
            .params(version, Sql.utc(at), companyId, id).update();
    }

    void delete(long companyId, long id) {
        jdbc.sql("delete from issued_invoice where company_id = ? and id = ?").params(companyId, id).update();
    }

    Optional<IssuedInvoice> find(long companyId, long id) {
        return jdbc.sql("select * from issued_invoice where company_id = ? and id = ?").params(companyId, id)
            .query((row, _) -> invoice(row)).optional();
    }

    List<IssuedInvoice> all(long companyId, List<Long> ids) {
        return jdbc.sql("select * from issued_invoice where company_id = ? and id = any(?)").params(companyId, ids.toArray(Long[]::new))
            .query((row, _) -> invoice(row)).list();
    }

    /** An invoice with that reference, type and customer; unless these are enough, with that day of issue and gross amount too. */
    Optional<Long> same(long companyId, IssuedInvoice invoice, boolean theseAreEnough) {
        return jdbc.sql("""
                select id from issued_invoice where company_id = ? and document_reference = ? and invoice_type = ? and customer_id = ?
                  and (? or date_issued::date = ? and gross = ?) and id <> ? order by id limit 1""")
            .params(companyId, invoice.header().textOrEmpty("DocumentReference"), invoice.header().textOrEmpty("InvoiceType"),
                invoice.header().id("Customer").orElseThrow(), theseAreEnough, invoice.dateIssued().toLocalDate(), invoice.priced().gross(),
                invoice.id())
            .query(Long.class).optional();
    }

    boolean uses(long companyId, String member, long id) {
        String sql = switch (member) {
            case "Customer" -> "select exists (select from issued_invoice where company_id = ? and customer_id = ?)";
            case "Item" -> "select exists (select from issued_invoice where company_id = ? and rows @> jsonb_build_array("
                + "jsonb_build_object('values', jsonb_build_object('Item', cast(? as bigint)))))";
            case "Employee" -> "select exists (select from issued_invoice where company_id = ?"
                + " and header -> 'Employee' = to_jsonb(cast(? as bigint)))";
            case "Analytic" -> "select exists (select from issued_invoice where company_id = ? and analytic_id = ?)";
            case "Document" -> "select exists (select from issued_invoice where company_id = ? and document_id = ?)";
            default -> throw new IllegalArgumentException(member);
        };
        return jdbc.sql(sql).params(companyId, id).query(Boolean.class).single();
    }

    /** The next number; its row stays locked until the transaction ends, and goes back with it. */
    long nextNumber(long companyId, long numberingId, int year) {
        return jdbc.sql("""
                insert into issued_number values (?, ?, ?, 1)
                on conflict (company_id, numbering_id, year) do update set last_number = issued_number.last_number + 1 returning last_number""")
            .params(companyId, numberingId, year).query(Long.class).single();
    }

    /** The number that would be given next; it is not taken. */
    long presumedNumber(long companyId, long numberingId, int year) {
        return jdbc.sql("select last_number + 1 from issued_number where company_id = ? and numbering_id = ? and year = ?")
            .params(companyId, numberingId, year).query(Long.class).optional().orElse(1L);
    }

    /** Takes the number back if it is the last one; else nothing changes and false is the answer. */
    boolean takeBack(long companyId, long numberingId, int year, long number) {
        return jdbc.sql("""
                update issued_number set last_number = last_number - 1
                where company_id = ? and numbering_id = ? and year = ? and last_number = ?""")
            .params(companyId, numberingId, year, number).update() == 1;
    }

    private static IssuedInvoice invoice(ResultSet row) throws SQLException {
        Values header = RecordJson.read(row.getString("header"), Members.HEADER);
        List<Part> rows = PartJson.read(row.getString("rows"), Members.ROW);
        return new IssuedInvoice(row.getLong("id"), row.getString("status").equals("I"), row.getLong("numbering_id"), row.getInt("year"),
            Optional.ofNullable(row.getObject("number", Long.class)), row.getInt("revision"), Sql.optionalText(row, "payment_reference"), header,
            rows, PartJson.read(row.getString("payments"), Members.PAYMENT), PartJson.read(row.getString("sources"), Members.SOURCE),
            Amounts.of(header, rows.stream().map(Part::values).toList()), row.getBigDecimal("invoice_value"), row.getBigDecimal("paid_value"),
            new IssuedInvoice.Files(Optional.ofNullable(row.getObject("document_id", Long.class)),
                Optional.ofNullable(row.getObject("invoice_attachment_id", Long.class)),
                Optional.ofNullable(row.getObject("einvoice_attachment_id", Long.class))),
            row.getLong("version"), Sql.instant(row, "modified_at"));
    }
}
