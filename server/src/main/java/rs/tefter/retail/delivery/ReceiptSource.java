package rs.tefter.retail.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.rendering.Latin;
import rs.tefter.rendering.receipt.Receipt;
import rs.tefter.retail.Client;
import rs.tefter.retail.Store;

/** Signed receipts as they are handed out, out of the database. */
final class ReceiptSource {

    /** Where the tax administration checks receipts; those that are checked elsewhere are not fiscal. */
    private static final String REAL_CHECK = "https://suf.purs.gov.rs/";

    private final JdbcClient jdbc;

    ReceiptSource(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Empty when the company has no signed receipt of that id. */
    Optional<PrintedReceipt> find(long companyId, UUID id) {
        return jdbc.sql("""
                select r.company_id, r.receipt_id, r.client_id, r.result, r.texts, c.kind, s.language
                from receipt r
                join pfr_client c on c.company_id = r.company_id and c.client_id = r.client_id
                join store s on s.company_id = r.company_id and s.store_id = r.store_id
                where r.company_id = ? and r.receipt_id = ? and r.state = 'signed'""")
            .params(companyId, id).query((row, _) -> printed(row)).optional();
    }

    private static PrintedReceipt printed(ResultSet row) throws SQLException {
        InvoiceResult result = ResultJson.read(row.getBytes("result")).orElseThrow();
        Store.Language language = Store.Language.valueOf(row.getString("language"));
        boolean sandbox = row.getString("kind").equals(Client.Kind.SANDBOX.wire()) || !result.verificationUrl().startsWith(REAL_CHECK);
        Receipt content = new Receipt(result.journal().orElse(""), result.verificationUrl(), texts(row, language), sandbox);
        return new PrintedReceipt(row.getLong("company_id"), row.getObject("receipt_id", UUID.class), result.invoiceNumber(),
            row.getObject("client_id", UUID.class), language, content);
    }

    private static List<String> texts(ResultSet row, Store.Language language) throws SQLException {
        List<String> texts = List.of((String[]) row.getArray("texts").getArray());
        return language == Store.Language.LATIN ? texts.stream().map(Latin::of).toList() : texts;
    }
}
