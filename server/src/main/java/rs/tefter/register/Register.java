package rs.tefter.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.register.CirRequest.Assignment;

/** The entries of the register and their history. An entry is made by the delivery of its invoice; it changes in its buyer's transactions. */
public final class Register {

    private final JdbcClient jdbc;
    private final Time time;

    public Register(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    public Optional<CirInvoice> find(String cirInvoiceId) {
        return jdbc.sql("select * from cir_invoice where cir_invoice_id = ?").param(cirInvoiceId.strip().toUpperCase(Locale.ROOT))
            .query(Register::entry).optional();
    }

    /** A code that no other obligation has. */
    public String nextCode() {
        return CirCode.of(jdbc.sql("select nextval('cir_invoice_number')").query(Long.class).single());
    }

    /** The changes after a version, eldest first. */
    public List<CirChange> changes(String cirInvoiceId, int afterVersion) {
        return jdbc.sql("select * from cir_change where cir_invoice_id = ? and version > ? order by version")
            .params(cirInvoiceId, afterVersion).query(Register::change).list();
    }

    /** Carries the act out on the entry and notes it; only inside a transaction of the buyer. */
    public CirInvoice change(CirInvoice entry, CirRequest request) {
        CirInvoice after = CirLifeCycle.after(entry, request);
        jdbc.sql("update cir_invoice set status = ?, amount = ?, settled_amount = ?, version = ? where cir_invoice_id = ?")
            .params(after.status().wire(), after.amount(), after.settled(), after.version(), after.id()).update();
        jdbc.sql("""
                insert into cir_change (cir_invoice_id, version, act, old_status, new_status, amount, comment, debtor_id, contract_number,
                    assigned_as, company_id, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(after.id(), after.version(), request.act().wire(), entry.status().wire(), after.status().wire(),
                request.amount().orElse(null), request.comment().orElse(null), request.assigned().map(Assignment::debtorId).orElse(null),
                request.assigned().map(Assignment::contractNumber).orElse(null), request.assigned().map(Assignment::code).orElse(null),
                request.companyId().orElse(null), Sql.utc(time.instant()))
            .update();
        return after;
    }

    private static CirInvoice entry(ResultSet row, int index) throws SQLException {
        return new CirInvoice(row.getString("cir_invoice_id"), row.getLong("buyer_id"), row.getLong("purchase_invoice_id"),
            row.getLong("seller_id"), row.getLong("sales_invoice_id"), CirStatus.stored(row.getString("status")), row.getBigDecimal("amount"),
            row.getBigDecimal("settled_amount"), row.getInt("version"));
    }

    private static CirChange change(ResultSet row, int index) throws SQLException {
        Optional<Assignment> assigned = row.getObject("debtor_id") == null ? Optional.empty()
            : Optional.of(new Assignment(row.getLong("debtor_id"), row.getString("contract_number"), row.getString("assigned_as")));
        CirRequest request = new CirRequest(CirAct.stored(row.getString("act")), Optional.ofNullable(row.getBigDecimal("amount")),
            Sql.optionalText(row, "comment"), assigned, Optional.ofNullable(row.getObject("company_id", Long.class)));
        return new CirChange(row.getLong("change_id"), row.getInt("version"), CirStatus.stored(row.getString("old_status")),
            CirStatus.stored(row.getString("new_status")), request, Sql.instant(row, "changed_at"));
    }
}
