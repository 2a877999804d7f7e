package rs.tefter.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sql;

/** Which issued invoices were handed to the exchange: written down before, so that it happens once. */
final class Handovers {

    /**
     * One invoice as it went out under one text of its number.
     *
     * @param salesInvoiceId of the exchange; empty while it is not known whether the exchange has taken it
     * @param takenAt when the exchange had taken it
     */
    record Handover(long companyId, long invoiceId, int revision, Optional<Long> salesInvoiceId, Optional<Instant> takenAt) {

        /** The name of the call, the same one whenever it is repeated. */
        RequestId requestId() {
            return new RequestId("issued-invoice-" + invoiceId + (revision > 1 ? "/" + revision : ""));
        }
    }

    private static final String KEY = "company_id = ? and invoice_id = ? and revision = ?";

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handover> find(long companyId, IssuedInvoice invoice) {
        return jdbc.sql("select * from issued_einvoice where " + KEY).params(companyId, invoice.id(), invoice.revision())
            .query((row, _) -> handover(row)).optional();
    }

    Handover begin(long companyId, IssuedInvoice invoice, Instant at) {
        jdbc.sql("insert into issued_einvoice (company_id, invoice_id, revision, handed_at) values (?, ?, ?, ?) on conflict do nothing")
            .params(companyId, invoice.id(), invoice.revision(), Sql.utc(at)).update();
        return find(companyId, invoice).orElseThrow();
    }

    void taken(Handover handover, long salesInvoiceId, Instant at) {
        jdbc.sql("update issued_einvoice set sales_invoice_id = ?, taken_at = ? where " + KEY)
            .params(salesInvoiceId, Sql.utc(at), handover.companyId, handover.invoiceId, handover.revision).update();
    }

    void refused(Handover handover) {
        jdbc.sql("delete from issued_einvoice where " + KEY + " and sales_invoice_id is null")
            .params(handover.companyId, handover.invoiceId, handover.revision).update();
    }

    /** Those of all companies that were handed over before that moment and of which nothing more is known. */
    List<Handover> unsettled(Instant before, int most) {
        return jdbc.sql("select * from issued_einvoice where sales_invoice_id is null and handed_at < ? order by handed_at limit ?")
            .params(Sql.utc(before), most).query((row, _) -> handover(row)).list();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(row.getLong("company_id"), row.getLong("invoice_id"), row.getInt("revision"),
            Optional.ofNullable(row.getObject("sales_invoice_id", Long.class)), Sql.optionalInstant(row, "taken_at"));
    }
}
