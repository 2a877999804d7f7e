package rs.tefter.retail.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.fiscal.wire.WireTime;
import rs.tefter.platform.Sql;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Reference;

/** The rows of receipts; what is read comes with its lines and payments. */
final class ReceiptTable {

    private final JdbcClient jdbc;
    private final ReceiptParts parts;

    ReceiptTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.parts = new ReceiptParts(database);
    }

    void insert(Receipt receipt, Instant now) {
        Receipt.Place place = receipt.place();
        Receipt.Facts facts = receipt.facts();
        jdbc.sql("""
                insert into receipt (company_id, receipt_id, job_id, step, store_id, client_id, state, code, request_id, request, created_at, sent_at,
                    chain_id, original_id, reference_number, reference_time, after_previous, handed_out, unknown_amount, pos_time, cashier, buyer_id,
                    cost_centre, total, change, returned, texts, metadata, ways, labels)
                values (:company, :id, :job, :step, :store, :client, :state, :code, :requestId, :request, :now, :sentAt,
                    :chain, :original, :number, :time, :after, :handedOut, :unknown, :posTime, :cashier, :buyer,
                    :costCentre, :total, :change, :returned, :texts, :metadata, :ways, :labels)""")
            .param("company", place.companyId()).param("id", place.id()).param("job", place.jobId()).param("step", place.step())
            .param("store", place.storeId()).param("client", place.clientId()).param("state", receipt.state().wireName())
            .param("code", receipt.kind().code()).param("requestId", receipt.sending().requestId())
            .param("request", receipt.sending().request().orElse(null)).param("now", Sql.utc(now))
            .param("sentAt", receipt.sending().sentAt().map(Sql::utc).orElse(null))
            .param("chain", facts.chainId()).param("original", facts.originalId().orElse(null))
            .param("number", facts.reference().map(Reference::number).orElse(null))
            .param("time", facts.reference().map(Reference::time).map(WireTime::write).orElse(null))
            .param("after", facts.afterPrevious()).param("handedOut", facts.handedOut()).param("unknown", facts.unknownAmount())
            .param("posTime", facts.posTime().map(WireTime::write).orElse(null)).param("cashier", facts.cashier().orElse(null))
            .param("buyer", facts.buyer().id().orElse(null)).param("costCentre", facts.buyer().costCentre().orElse(null))
            .param("total", facts.total()).param("change", facts.change()).param("returned", facts.returned().orElse(null))
            .param("texts", facts.texts().toArray(String[]::new)).param("metadata", facts.metadata().orElse(null))
            .param("ways", Ways.of(facts.payments())).param("labels", facts.lines().stream().map(Line::label).distinct().sorted().toArray(String[]::new))
            .update();
        parts.insert(receipt);
    }

    /** Writes down that the bytes are about to leave; false when the receipt does not stand as it did. */
    boolean sending(Receipt receipt, UUID clientId, byte[] request, Optional<Reference> reference, Instant now) {
        return jdbc.sql("""
                update receipt set state = 'sending', client_id = :client, request = :request, sent_at = :now, reference_number = :number,
                    reference_time = :time, problem = null, problem_text = null, pfr_codes = '{}', pfr_answer = null
                where company_id = :company and receipt_id = :id and state = :state""")
            .param("client", clientId).param("request", request).param("now", Sql.utc(now))
            .param("number", reference.map(Reference::number).orElse(null))
            .param("time", reference.map(Reference::time).map(WireTime::write).orElse(null))
            .param("company", receipt.place().companyId()).param("id", receipt.id()).param("state", receipt.state().wireName()).update() == 1;
    }

    /** Keeps the signature for ever; false when the receipt was not awaiting one. */
    boolean signed(Receipt receipt, Receipt.Signature signature) {
        int changed = jdbc.sql("""
                update receipt set state = 'signed', result = :result, invoice_number = :number, signed_by = :by, total_counter = :counter,
                    signed_at = :at, problem = null, problem_text = null, pfr_codes = '{}', pfr_answer = null
                where company_id = :company and receipt_id = :id and state in ('sending', 'unknown')""")
            .param("result", signature.raw()).param("number", signature.result().invoiceNumber()).param("by", signature.result().signedBy())
            .param("counter", signature.result().totalCounter()).param("at", Sql.utc(signature.result().sdcDateTime().toInstant()))
            .param("company", receipt.place().companyId()).param("id", receipt.id()).update();
        if (changed == 1) {
            parts.insertTaxes(receipt, signature.result().taxItems());
            parts.insertWords(receipt, SearchedWords.of(receipt, signature.result().invoiceNumber()));
        }
        return changed == 1;
    }

    void unsigned(Receipt receipt, State state, Failure failure) {
        jdbc.sql("""
                update receipt set state = :state, problem = :problem, problem_text = :text, pfr_codes = :codes, pfr_answer = :answer
                where company_id = :company and receipt_id = :id and state in ('sending', 'unknown')""")
            .param("state", state.wireName()).param("problem", failure.code()).param("text", failure.text())
            .param("codes", failure.pfrCodes().toArray(String[]::new)).param("answer", failure.answer().orElse(null))
            .param("company", receipt.place().companyId()).param("id", receipt.id()).update();
    }

    /** Notes that a receipt of unknown outcome is about to be sent once more; false when its outcome is known by now. */
    boolean sentAgain(Receipt receipt, Instant now) {
        return jdbc.sql("update receipt set sent_at = :now where company_id = :company and receipt_id = :id and state in ('sending', 'unknown')")
            .param("now", Sql.utc(now)).param("company", receipt.place().companyId()).param("id", receipt.id()).update() == 1;
    }

    void unknown(Receipt receipt, String cause) {
        jdbc.sql("""
                update receipt set state = 'unknown', problem_text = :cause
                where company_id = :company and receipt_id = :id and state in ('sending', 'unknown')""")
            .param("cause", cause).param("company", receipt.place().companyId()).param("id", receipt.id()).update();
    }

    /** That these need not be handed over any more; should it be lost in a crash, they are handed over again. */
    void handedOver(long companyId, UUID jobId) {
        jdbc.sql("update receipt set handed_over = true where company_id = ? and job_id = ? and state = 'signed' and not handed_over")
            .params(companyId, jobId).update();
    }

    Optional<Receipt> find(long companyId, UUID id) {
        return load(companyId, "receipt_id = :value order by step", id).stream().findFirst();
    }

    /** The last one signed under that number: a sandbox whose counters were put back uses numbers again. */
    Optional<Receipt> find(long companyId, String number) {
        return load(companyId, "invoice_number = :value order by signed_at desc limit 1", number).stream().findFirst();
    }

    Optional<Receipt> ofRequest(long companyId, String requestId) {
        return load(companyId, "request_id = :value order by created_at desc limit 1", requestId).stream().findFirst();
    }

    List<Receipt> ofJob(long companyId, UUID jobId) {
        return load(companyId, "job_id = :value order by step", jobId);
    }

    /** All receipts of a sale, as they were signed, those that are not at the end. */
    List<Receipt> ofChain(long companyId, UUID chainId) {
        return load(companyId, "chain_id = :value order by signed_at nulls last, step", chainId);
    }

    List<Receipt> all(long companyId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : load(companyId, "receipt_id = any(cast(:value as uuid[]))", texts(ids));
    }

    /** Signed ones. */
    List<Listed> listed(long companyId, Collection<UUID> ids) {
        return jdbc.sql("""
                select receipt_id, invoice_number, signed_at, code, total, ways, cashier, buyer_id, reference_number
                from receipt where company_id = ? and receipt_id = any(cast(? as uuid[]))""")
            .params(companyId, texts(ids)).query((row, _) -> new Listed(row.getObject("receipt_id", UUID.class), row.getString("invoice_number"),
                Sql.instant(row, "signed_at"), ReceiptKind.ofCode(row.getString("code")).orElseThrow(), row.getBigDecimal("total"),
                Ways.in(row.getInt("ways")), Sql.optionalText(row, "cashier"), Sql.optionalText(row, "buyer_id"),
                Sql.optionalText(row, "reference_number"))).list();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** What may have been signed over the client's lane and is not known yet, eldest first. */
    List<Receipt> open(long companyId, UUID clientId) {
        return load(companyId, "client_id = :value and state in ('sending', 'unknown') order by created_at, step", clientId);
    }

    private List<Receipt> load(long companyId, String where, Object value) {
        List<ReceiptRow> rows = jdbc.sql("select * from receipt where company_id = :company and " + where)
            .param("company", companyId).param("value", value).query(ReceiptTable::row).list();
        List<UUID> ids = rows.stream().map(row -> row.place().id()).toList();
        Map<UUID, ReceiptParts.Parts> all = ids.isEmpty() ? Map.of() : parts.load(companyId, ids);
        return rows.stream().map(row -> row.with(all.getOrDefault(row.place().id(), ReceiptParts.Parts.NONE))).toList();
    }

    private static ReceiptRow row(ResultSet row, int index) throws SQLException {
        Receipt.Place place = new Receipt.Place(row.getLong("company_id"), row.getObject("receipt_id", UUID.class),
            row.getObject("job_id", UUID.class), row.getInt("step"), row.getObject("store_id", UUID.class), row.getObject("client_id", UUID.class));
        Receipt.Sending sending = new Receipt.Sending(State.stored(row.getString("state")), row.getString("request_id"),
            Optional.ofNullable(row.getBytes("request")), Sql.optionalInstant(row, "sent_at"), failure(row));
        Optional<Reference> reference = Sql.optionalText(row, "reference_number")
            .flatMap(number -> time(row, "reference_time").map(time -> new Reference(number, time)));
        Receipt.Facts facts = new Receipt.Facts(row.getObject("chain_id", UUID.class), Optional.ofNullable(row.getObject("original_id", UUID.class)),
            reference, row.getBoolean("after_previous"), row.getBoolean("handed_out"), row.getBoolean("unknown_amount"), time(row, "pos_time"),
            Sql.optionalText(row, "cashier"), new Buyer(Sql.optionalText(row, "buyer_id"), Sql.optionalText(row, "cost_centre")),
            List.of(), List.of(), List.of(), row.getBigDecimal("total"), row.getBigDecimal("change"),
            Optional.ofNullable(row.getBigDecimal("returned")), List.of((String[]) row.getArray("texts").getArray()), Sql.optionalText(row, "metadata"));
        Optional<Receipt.Signature> signature = Optional.ofNullable(row.getBytes("result"))
            .map(raw -> new Receipt.Signature(raw, ResultJson.read(raw).orElseThrow()));
        return new ReceiptRow(place, ReceiptKind.ofCode(row.getString("code")).orElseThrow(), sending, facts, signature);
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        Optional<String> code = Sql.optionalText(row, "problem");
        return code.isEmpty() ? Optional.empty() : Optional.of(new Failure(code.get(), row.getString("problem_text"),
            List.of((String[]) row.getArray("pfr_codes").getArray()), Optional.ofNullable(row.getBytes("pfr_answer"))));
    }

    private static Optional<OffsetDateTime> time(ResultSet row, String column) {
        try {
            return Sql.optionalText(row, column).flatMap(WireTime::parse);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
