package rs.tefter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** The files that lie in documents. */
public final class Attachments {

    /** Most bytes of one file. */
    public static final int LARGEST = 25 << 20;
    private static final String IDS = "attachments";

    private final JdbcClient jdbc;
    private final Registers registers;
    private final CompanyTransactions transactions;
    private final Time time;

    Attachments(DataSource database, Registers registers, CompanyTransactions transactions, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.registers = registers;
        this.transactions = transactions;
        this.time = time;
    }

    /** Puts a file into a document and gives its id. */
    public long add(long companyId, long documentId, Attachment.Content content, boolean produced) {
        requireSize(content);
        return transactions.run(companyId, () -> {
            registers.find(companyId, Register.of("documents"), 0, documentId);
            long id = registers.nextId(companyId, IDS);
            Instant now = time.instant();
            jdbc.sql("insert into ledger_attachment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(companyId, documentId, id, content.description().orElse(null), content.fileName(), content.mimeType(), content.bytes(),
                    produced, Sql.utc(now), registers.nextVersion(companyId), Sql.utc(now))
                .update();
            return id;
        });
    }

    /** Puts other content in place of a file's; a file that issuing has made stays as it is. */
    public void change(long companyId, long documentId, long id, Attachment.Content content, Optional<Long> version) {
        requireSize(content);
        transactions.run(companyId, () -> {
            requireChangeable(find(companyId, documentId, id), version);
            return jdbc.sql("""
                    update ledger_attachment set description = ?, file_name = ?, mime_type = ?, content = ?, version = ?, modified_at = ?
                    where company_id = ? and document_id = ? and id = ?""")
                .params(content.description().orElse(null), content.fileName(), content.mimeType(), content.bytes(),
                    registers.nextVersion(companyId), Sql.utc(time.instant()), companyId, documentId, id)
                .update();
        });
    }

    public void delete(long companyId, long documentId, long id) {
        transactions.run(companyId, () -> {
            requireChangeable(find(companyId, documentId, id), Optional.empty());
            return jdbc.sql("delete from ledger_attachment where company_id = ? and document_id = ? and id = ?")
                .params(companyId, documentId, id).update();
        });
    }

    private static void requireSize(Attachment.Content content) {
        if (content.bytes().length > LARGEST) {
            throw LedgerProblem.notAllowed("AttachmentData", content.bytes().length + " bytes").refusal();
        }
    }

    private static void requireChangeable(Attachment attachment, Optional<Long> version) {
        if (attachment.produced()) {
            throw LedgerProblem.issuedIsFinal().refusal();
        }
        if (version.isPresent() && version.get() != attachment.version()) {
            throw LedgerProblem.changedMeanwhile().refusal();
        }
    }

    public Attachment find(long companyId, long documentId, long id) {
        return jdbc.sql("select * from ledger_attachment where company_id = ? and document_id = ? and id = ?").params(companyId, documentId, id)
            .query((row, _) -> attachment(row)).optional().orElseThrow(LedgerProblem::unknown);
    }

    /** All files of a document, the oldest first. */
    public List<Attachment> of(long companyId, long documentId) {
        registers.find(companyId, Register.of("documents"), 0, documentId);
        return jdbc.sql("select * from ledger_attachment where company_id = ? and document_id = ? order by id").params(companyId, documentId)
            .query((row, _) -> attachment(row)).list();
    }

    /** What is known of a file without its content. */
    public record Entry(long documentId, long id, Optional<String> description, String fileName, String mimeType, Instant enteredAt) {}

    /** The files of some documents, the oldest of each first. */
    public List<Entry> entries(long companyId, List<Long> documentIds) {
        return jdbc.sql("""
                select document_id, id, description, file_name, mime_type, entered_at from ledger_attachment
                where company_id = ? and document_id = any(?) order by id""")
            .params(companyId, documentIds.toArray(Long[]::new))
            .query((row, _) -> new Entry(row.getLong("document_id"), row.getLong("id"), Sql.optionalText(row, "description"),
                row.getString("file_name"), row.getString("mime_type"), Sql.instant(row, "entered_at")))
            .list();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getLong("document_id"), row.getLong("id"), Sql.optionalText(row, "description"), row.getString("file_name"),
            row.getString("mime_type"), row.getBytes("content"), row.getBoolean("produced"), Sql.instant(row, "entered_at"), row.getLong("version"),
            Sql.instant(row, "modified_at"));
    }
}
