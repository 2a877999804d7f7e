package rs.tefter.drafting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.ubl.writing.OutgoingInvoice.Attachment;

/** The company's invoices that are being written: forms as they were filled in, and the files that go with them. */
public final class Drafts {

    /** What a list shows of a draft. */
    public record Heading(String number, String buyerName, BigDecimal amount, String currency) {}

    /** @param sentAs the invoice that it has become */
    public record Draft(UUID id, String form, Heading heading, Instant savedAt, String savedBy, Optional<Long> sentAs) {}

    /** A file without its content. */
    public record FileName(int position, String name, long bytes) {}

    public static final int MOST_FILES = 10;
    private static final String PDF = "application/pdf";

    private final JdbcClient jdbc;
    private final CompanyTransactions transactions;
    private final Time time;

    Drafts(DataSource database, CompanyTransactions transactions, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.time = time;
    }

    /** Keeps a form, in place of what was kept of it before; one that was sent stays sent. Files are added to those it has. */
    public void keep(long companyId, UUID id, String form, Heading heading, String savedBy, List<Attachment> files) {
        transactions.run(companyId, () -> {
            jdbc.sql("""
                    insert into invoice_draft (company_id, draft_id, form, number, buyer_name, amount, currency, saved_at, saved_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (company_id, draft_id) do update set form = excluded.form, number = excluded.number,
                        buyer_name = excluded.buyer_name, amount = excluded.amount, currency = excluded.currency, saved_at = excluded.saved_at,
                        saved_by = excluded.saved_by
                    where invoice_draft.sales_invoice_id is null""")
                .params(companyId, id, form, heading.number, heading.buyerName, heading.amount, heading.currency, Sql.utc(time.instant()), savedBy)
                .update();
            files.forEach(file -> add(companyId, id, file));
            return true;
        });
    }

    private void add(long companyId, UUID id, Attachment file) {
        if (files(companyId, id).size() >= MOST_FILES) {
            throw Problem.refused("TooManyFiles", "files", "An invoice carries at most " + MOST_FILES + " files").refusal();
        }
        jdbc.sql("""
                insert into invoice_draft_file (company_id, draft_id, position, name, content)
                select ?, ?, coalesce(max(position), 0) + 1, ?, ? from invoice_draft_file where company_id = ? and draft_id = ?""")
            .params(companyId, id, file.fileName(), file.content(), companyId, id).update();
    }

    public Optional<Draft> find(long companyId, UUID id) {
        return jdbc.sql("select * from invoice_draft where company_id = ? and draft_id = ?").params(companyId, id)
            .query((row, _) -> draft(row)).optional();
    }

    /** Those that were not sent, the last saved first. */
    public List<Draft> list(long companyId, Optional<Instant> before, int limit) {
        return jdbc.sql("""
                select * from invoice_draft where company_id = :company and sales_invoice_id is null
                    and (cast(:before as timestamptz) is null or saved_at < :before)
                order by saved_at desc, draft_id desc limit :limit""")
            .param("company", companyId).param("before", before.map(Sql::utc).orElse(null)).param("limit", limit)
            .query((row, _) -> draft(row)).list();
    }

    public List<FileName> files(long companyId, UUID id) {
        return jdbc.sql("""
                select position, name, octet_length(content) as bytes from invoice_draft_file
                where company_id = ? and draft_id = ? order by position""").params(companyId, id)
            .query((row, _) -> new FileName(row.getInt("position"), row.getString("name"), row.getLong("bytes"))).list();
    }

    /** The files with their contents, as they go into the invoice. */
    public List<Attachment> attachments(long companyId, UUID id) {
        return jdbc.sql("select name, content from invoice_draft_file where company_id = ? and draft_id = ? order by position")
            .params(companyId, id).query((row, _) -> new Attachment(row.getString("name"), PDF, row.getBytes("content"))).list();
    }

    public void removeFile(long companyId, UUID id, int position) {
        jdbc.sql("delete from invoice_draft_file where company_id = ? and draft_id = ? and position = ?").params(companyId, id, position).update();
    }

    /** Throws a draft away; one that was sent stays. */
    public void delete(long companyId, UUID id) {
        transactions.run(companyId, () -> {
            int deleted = jdbc.sql("delete from invoice_draft where company_id = ? and draft_id = ? and sales_invoice_id is null")
                .params(companyId, id).update();
            if (deleted > 0) {
                forgetFiles(companyId, id);
            }
            return true;
        });
    }

    /** Notes what a draft has become and forgets what was kept of it. */
    void sent(long companyId, UUID id, Heading heading, String by, long salesInvoiceId) {
        transactions.run(companyId, () -> {
            jdbc.sql("""
                    insert into invoice_draft (company_id, draft_id, form, number, buyer_name, amount, currency, saved_at, saved_by, sales_invoice_id)
                    values (?, ?, '', ?, ?, ?, ?, ?, ?, ?)
                    on conflict (company_id, draft_id) do update set form = '', sales_invoice_id = excluded.sales_invoice_id""")
                .params(companyId, id, heading.number, heading.buyerName, heading.amount, heading.currency, Sql.utc(time.instant()), by,
                    salesInvoiceId)
                .update();
            forgetFiles(companyId, id);
            return true;
        });
    }

    private void forgetFiles(long companyId, UUID id) {
        jdbc.sql("delete from invoice_draft_file where company_id = ? and draft_id = ?").params(companyId, id).update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getObject("draft_id", UUID.class), row.getString("form"),
            new Heading(row.getString("number"), row.getString("buyer_name"), row.getBigDecimal("amount"), row.getString("currency")),
            Sql.instant(row, "saved_at"), row.getString("saved_by"), Optional.ofNullable(row.getObject("sales_invoice_id", Long.class)));
    }
}
