package rs.tefter.pfr;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.signing.Counters;
import rs.tefter.fiscal.wire.Reading;
import rs.tefter.fiscal.wire.RequestReader;
import rs.tefter.fiscal.wire.RequestWriter;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.platform.BatchParameters;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Sql;

/** The memory of the processor: its meter, its wrong PINs, its receipts. */
final class PfrStore {

    private static final int MOST_WRONG_PINS = 3;
    /** What was accepted once is not judged again. */
    private static final RequestReader STORED = new RequestReader(_ -> _ -> true, false);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    PfrStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.template = new JdbcTemplate(database);
    }

    /** Begins a processor unless there is one with that id. */
    void begin(String jid, boolean drawn, byte[] pageKey) {
        jdbc.sql("insert into sandbox_pfr (jid, drawn, page_key) values (?, ?, ?) on conflict do nothing").params(jid, drawn, pageKey).update();
    }

    /** The id that was drawn for this database. */
    Optional<String> drawn() {
        return jdbc.sql("select jid from sandbox_pfr where drawn").query(String.class).optional();
    }

    byte[] pageKey(String jid) {
        return jdbc.sql("select page_key from sandbox_pfr where jid = ?").param(jid).query(byte[].class).single();
    }

    Meter meter(String jid) {
        return meter(jid, "");
    }

    /** The meter, which nobody else changes until the end of the transaction. */
    Meter lock(String jid) {
        return meter(jid, " for update");
    }

    private Meter meter(String jid, String lock) {
        return jdbc.sql("select total_counter, kind_counters, sales, refunds, unaudited from sandbox_pfr where jid = ?" + lock).param(jid)
            .query((row, _) -> meter(row)).single();
    }

    private static Meter meter(ResultSet row) throws SQLException {
        List<Long> byKind = List.of((Long[]) row.getArray("kind_counters").getArray());
        return new Meter(new Counters(row.getLong("total_counter"), byKind, row.getBigDecimal("sales"), row.getBigDecimal("refunds")),
            row.getBigDecimal("unaudited"));
    }

    void save(String jid, Meter meter) {
        String sql = "update sandbox_pfr set total_counter = ?, kind_counters = ?, sales = ?, refunds = ?, unaudited = ? where jid = ?";
        template.update(sql, statement -> {
            statement.setLong(1, meter.counters().total());
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", meter.counters().byKind().toArray()));
            statement.setBigDecimal(3, meter.counters().sales());
            statement.setBigDecimal(4, meter.counters().refunds());
            statement.setBigDecimal(5, meter.unaudited());
            statement.setString(6, jid);
        });
    }

    void audited(String jid) {
        jdbc.sql("update sandbox_pfr set unaudited = 0 where jid = ?").param(jid).update();
    }

    /** Counts a wrong PIN; whether the card is locked now. */
    boolean countWrongPin(String jid) {
        return jdbc.sql("update sandbox_pfr set wrong_pins = least(wrong_pins + 1, ?) where jid = ? returning wrong_pins")
            .params(MOST_WRONG_PINS, jid).query(Integer.class).single() == MOST_WRONG_PINS;
    }

    /** Whether the card was not locked, and so takes the right PIN. */
    boolean forgetWrongPins(String jid) {
        return jdbc.sql("update sandbox_pfr set wrong_pins = 0 where jid = ? and wrong_pins < ?").params(jid, MOST_WRONG_PINS).update() == 1;
    }

    boolean isLocked(String jid) {
        return jdbc.sql("select wrong_pins from sandbox_pfr where jid = ?").param(jid).query(Integer.class).single() == MOST_WRONG_PINS;
    }

    /** Forgets all receipts and wrong PINs, and begins to count anew. */
    void reset(String jid, Meter meter) {
        jdbc.sql("delete from sandbox_pfr_receipt where jid = ?").param(jid).update();
        jdbc.sql("update sandbox_pfr set wrong_pins = 0 where jid = ?").param(jid).update();
        save(jid, meter);
    }

    void add(String jid, List<KeptReceipt> receipts) {
        String sql = """
            insert into sandbox_pfr_receipt (jid, total_counter, request_id, request, result)
            select cast(? as text), * from unnest(?, ?, ?, ?)""";
        template.execute(sql, (PreparedStatement statement) -> {
            new BatchParameters<>(statement, receipts).one(jid)
                .longs(receipt -> receipt.result().totalCounter())
                .optionalTexts(receipt -> receipt.requestId().map(PfrRequestId::value))
                .bytes(receipt -> RequestWriter.write(receipt.request()))
                .bytes(receipt -> ResultJson.write(receipt.result()));
            return statement.executeUpdate();
        });
    }

    /** Those of the request ids that were used. */
    List<KeptReceipt> byRequestIds(String jid, List<PfrRequestId> requestIds) {
        if (requestIds.isEmpty()) {
            return List.of();
        }
        String sql = "select request_id, request, result from sandbox_pfr_receipt where jid = ? and request_id = any (?)";
        return template.query(sql, statement -> {
            statement.setString(1, jid);
            statement.setArray(2, statement.getConnection().createArrayOf("text", requestIds.stream().map(PfrRequestId::value).toArray()));
        }, (row, _) -> receipt(row));
    }

    Optional<KeptReceipt> byCounter(String jid, long totalCounter) {
        return jdbc.sql("select request_id, request, result from sandbox_pfr_receipt where jid = ? and total_counter = ?").params(jid, totalCounter)
            .query((row, _) -> receipt(row)).optional();
    }

    /** At most so many receipts with smaller counters, the newest first. */
    List<KeptReceipt> before(String jid, long totalCounter, int most) {
        return jdbc.sql("""
                select request_id, request, result from sandbox_pfr_receipt where jid = ? and total_counter < ?
                order by total_counter desc limit ?""").params(jid, totalCounter, most)
            .query((row, _) -> receipt(row)).list();
    }

    private static KeptReceipt receipt(ResultSet row) throws SQLException {
        return new KeptReceipt(Sql.optionalText(row, "request_id").map(PfrRequestId::new), request(row.getBytes("request")),
            ResultJson.read(row.getBytes("result")).orElseThrow());
    }

    private static InvoiceRequest request(byte[] json) {
        return switch (STORED.read(json)) {
            case Reading.Accepted(InvoiceRequest request) -> request;
            case Reading.Violated _, Reading.Malformed _ -> throw new IllegalStateException("a stored request cannot be read");
        };
    }

    void addCertificate(String jid, byte[] certificate) {
        jdbc.sql("insert into sandbox_pfr_certificate (jid, sha256, certificate) values (?, ?, ?) on conflict do nothing")
            .params(jid, Sha256.of(certificate), certificate).update();
    }

    List<byte[]> certificates(String jid) {
        return jdbc.sql("select certificate from sandbox_pfr_certificate where jid = ?").param(jid).query(byte[].class).list();
    }
}
