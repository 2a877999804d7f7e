package rs.tefter.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import tools.jackson.databind.JsonNode;

/** Receipts of a demo company's client, written into the database as if they had been issued: for tests of what comes afterwards. */
public final class WrittenReceipts {

    public static final String SIGNER = "TFTRSBX1";
    public static final String URL = "https://127.0.0.1/v/?vl=" + "A1RGVFJTQlgx".repeat(60);
    public static final String JOURNAL = """
        ============ ФИСКАЛНИ РАЧУН ============
                       100000024
        -------------ПРОМЕТ ПРОДАЈА-------------
        Артикли
        ========================================
        Укупан износ:                     517,81
        ========================================
        ======== КРАЈ ФИСКАЛНОГ РАЧУНА =========
        """.replace("\n", "\r\n");

    /** What a label has on a receipt. */
    public record Label(String label, String rate, String total, String tax) {}

    private final JdbcClient jdbc;
    private final long companyId;
    private final UUID storeId;
    private final UUID clientId;

    public WrittenReceipts(Sandbox sandbox, int company) {
        JsonNode demo = sandbox.company(company);
        this.jdbc = sandbox.server().database().jdbc();
        this.companyId = jdbc.sql("select company_id from company where pib = ?").param(demo.get("pib").stringValue()).query(Long.class).single();
        this.storeId = UUID.fromString(demo.at("/badi/storeId").stringValue());
        this.clientId = UUID.fromString(demo.at("/badi/clientId").stringValue());
    }

    public long companyId() {
        return companyId;
    }

    /** A signed receipt with that total counter. */
    public UUID signed(String code, int counter, Instant at, String cashier, List<Label> labels, Map<PaymentType, String> payments, String change) {
        BigDecimal total = labels.stream().map(label -> new BigDecimal(label.total())).reduce(BigDecimal.ZERO, BigDecimal::add);
        UUID id = receipt(code, "signed", at, total, change, cashier);
        jdbc.sql("update receipt set result = ?, invoice_number = ?, signed_by = ?, total_counter = ?, signed_at = ?, state = 'signed'"
                + " where receipt_id = ?")
            .params(ResultJson.write(result(code, counter, at, total)), number(counter), SIGNER, counter, Sql.utc(at), id).update();
        int place = 0;
        for (Label label : labels) {
            jdbc.sql("insert into receipt_line values (?, ?, 'sent', ?, null, null, 'Роба', ?, 1, ?, ?, 0, null)")
                .params(companyId, id, place, label.label(), new BigDecimal(label.total()), new BigDecimal(label.total())).update();
            jdbc.sql("insert into receipt_tax values (?, ?, ?, ?, 'О-ПДВ', 0, ?, ?)")
                .params(companyId, id, place++, label.label(), new BigDecimal(label.rate()), new BigDecimal(label.tax())).update();
        }
        payments.forEach((type, amount) -> jdbc.sql("insert into receipt_payment values (?, ?, ?, ?)")
            .params(companyId, id, type.number(), new BigDecimal(amount)).update());
        return id;
    }

    /** A receipt of which nobody knows whether it was signed. */
    public UUID unknown(Instant at) {
        return receipt("ПП", "unknown", at, BigDecimal.TEN, "0", "Ана");
    }

    private UUID receipt(String code, String state, Instant at, BigDecimal total, String change, String cashier) {
        UUID job = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into receipt_job (company_id, job_id, act, content_hash, wishes, started_at) values (?, ?, 'issue', '', '80mm', ?)")
            .params(companyId, job, Sql.utc(at)).update();
        jdbc.sql("""
                insert into receipt (company_id, receipt_id, job_id, step, store_id, client_id, state, code, request_id, request, created_at,
                    chain_id, after_previous, handed_out, unknown_amount, cashier, total, change, texts)
                values (?, ?, ?, 0, ?, ?, ?, ?, ?, '', ?, ?, false, true, false, ?, ?, ?, '{Хвала}')""")
            .params(companyId, id, job, storeId, clientId, state.equals("signed") ? "unknown" : state, code, id.toString(), Sql.utc(at), id, cashier,
                total, new BigDecimal(change)).update();
        return id;
    }

    private static String number(int counter) {
        return SIGNER + "-" + SIGNER + "-" + counter;
    }

    private static InvoiceResult result(String code, int counter, Instant at, BigDecimal total) {
        OffsetDateTime time = at.truncatedTo(ChronoUnit.MILLIS).atZone(Time.BELGRADE).toOffsetDateTime();
        return new InvoiceResult(SIGNER, time, counter + "/" + counter + code, code, number(counter), List.of(), URL, Optional.empty(),
            Optional.of(JOURNAL), "Успешно", SIGNER, "", "", counter, counter, total, 1, "ТЕФТЕР ПЕСАК ДОО", "100000024",
            "1000001-Продавница", "КНЕЗ МИХАИЛОВА 1", "Београд-Стари Град", "00-0001-TFTRSBX1");
    }

    /** As many signed sales of one day, three lines and two payments each, a second apart; written by the database itself. */
    public void many(int count, Instant first) {
        jdbc.sql("insert into receipt_job (company_id, job_id, act, content_hash, wishes, started_at)"
                + " select :company, cast(lpad(to_hex(n), 32, '0') as uuid), 'issue', '', '80mm', :first from generate_series(1, :count) as n")
            .param("company", companyId).param("first", Sql.utc(first)).param("count", count).update();
        jdbc.sql("""
                insert into receipt (company_id, receipt_id, job_id, step, store_id, client_id, state, code, request_id, request, created_at,
                    chain_id, after_previous, handed_out, unknown_amount, cashier, total, change, texts, result, invoice_number, signed_by,
                    total_counter, signed_at)
                select :company, job_id, job_id, 0, :store, :client, 'signed', 'ПП', job_id, '', :first, job_id, false, true, false,
                    'Касир ' || n % 5, 60, 0, '{}', '', 'TFTRSBX1-TFTRSBX1-' || n, 'TFTRSBX1', n, :first + n * interval '1 second'
                from generate_series(1, :count) as n cross join lateral (select cast(lpad(to_hex(n), 32, '0') as uuid) as job_id) as job""")
            .param("company", companyId).param("store", storeId).param("client", clientId).param("first", Sql.utc(first))
            .param("count", count).update();
        // Without it the keys of what follows are checked by the wrong index.
        jdbc.sql("analyze receipt").update();
        jdbc.sql("insert into receipt_line select company_id, receipt_id, 'sent', place, 10, null, 'Роба', case when place = 2 then 'Е' else 'Ђ' end,"
                + " 1, 20, 20, 0, null from receipt cross join generate_series(0, 2) as place where company_id = ?").param(companyId).update();
        jdbc.sql("insert into receipt_tax select company_id, receipt_id, place, case when place = 1 then 'Е' else 'Ђ' end, 'П', 0,"
                + " case when place = 1 then 10 else 20 end, 1.8182 from receipt cross join generate_series(0, 1) as place where company_id = ?")
            .param(companyId).update();
        jdbc.sql("insert into receipt_payment select company_id, receipt_id, way, 30 from receipt cross join generate_series(1, 2) as way"
                + " where company_id = ?").param(companyId).update();
        jdbc.sql("analyze").update();
    }
}
