package rs.tefter.exchange;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import rs.tefter.exchange.PreparedInvoice.Outcome;
import rs.tefter.platform.BatchParameters;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Sql;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;

/**
 * Commits sales invoices of one seller together, in one round trip and one transaction: for each the stored answer, the document's
 * bytes, the seller's row, its first event, the references and the transfer that the courier will carry out.
 *
 * <p>The statements go out as one text, which PostgreSQL runs as one transaction. The first takes the company's lock; the second
 * therefore sees every earlier request id and number of the seller.
 */
final class IntakeStore {

    static final String FAMILY = "sales-ubl";

    private static final String COMMIT = Batch.of("sales_invoice", """
        with act as (select cast(? as bigint) as company_id, cast(? as timestamptz) as at, cast(? as date) as today),
        given as materialized (
            select * from act, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with
                ordinality as g (
                sales_id, purchase_id, glob, number, type_code, status, buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat,
                vat_amount, rounding_amount, payable_amount, issue_date, delivery_date, due_date, send_to_cir, signer_id, signed, mistake, request_id,
                content_hash, answer_status, answer_type, answer_body, sha256, received_length, content, seller_unit, buyer_unit,
                announcement, unsealed, contract, person, n)),
        repeated as (
            select g.n, a.content_hash, a.status, a.content_type, a.body, a.first_seen_at from given g join stored_answer a
                on a.company_id = g.company_id and a.family = 'sales-ubl' and a.request_id = g.request_id),
        taken as (
            select g.n from given g join sales_invoice s on s.company_id = g.company_id and s.number_in_use = g.number
            where g.n not in (select n from repeated)),
        fresh as (
            select * from given where n not in (select n from repeated) and n not in (select n from taken) order by n),
        documents as (
            insert into document select company_id, sales_id, sha256, received_length, content from fresh),
        invoices as (
            insert into sales_invoice (company_id, sales_invoice_id, purchase_invoice_id, glob_uniq_id, number, number_in_use, type_code, status,
                buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
                issue_date, delivery_date, due_date, send_to_cir, signer_id, signed, request_id, seller_unit, buyer_unit, announcement, unsealed,
                created_at, modified_at, sent_on)
            select company_id, sales_id, purchase_id, glob, number, number, type_code, status,
                buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
                issue_date, delivery_date, due_date, send_to_cir, signer_id, signed, request_id, seller_unit, buyer_unit, announcement, unsealed,
                at, at,
                case when status = 'Sending' then today end from fresh),
        events as (
            insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, actor, contract, person)
            select company_id, nextval('event_id'), 'sales', sales_id, status, at, today, 'seller', contract, person from fresh),
        answers as (
            insert into stored_answer
            select company_id, 'sales-ubl', request_id, content_hash, answer_status, answer_type, answer_body, at from fresh),
        transfers as (
            insert into transfer (company_id, sales_invoice_id, kind, to_company_id, purchase_invoice_id, comment, due_at)
            select company_id, sales_id, case when mistake is not null then 'Mistake' when unsealed then 'Seal' else 'Delivery' end, buyer_id,
                purchase_id, mistake, clock_timestamp() + case when mistake is not null then interval '0' when unsealed then interval '1 second'
                    else interval '15 seconds' end from fresh where status = 'Sending')
        select n, content_hash, status, content_type, body, first_seen_at from repeated
        union all select n, null, null, null, null, null from taken""");

    private static final String REFERENCES = """
        insert into sales_reference (company_id, referenced_number, sales_invoice_id, kind)
        select r.company_id, r.number, r.sales_id, r.kind from unnest(?, ?, ?, ?) as r (company_id, number, sales_id, kind)
        join sales_invoice s on s.company_id = r.company_id and s.sales_invoice_id = r.sales_id on conflict do nothing""";
    private static final String UPLOADS = """
        insert into upload (company_id, sales_invoice_id, sha256, received_length, content)
        select u.* from unnest(?, ?, ?, ?, ?) as u (company_id, sales_id, sha256, received_length, content)
        join sales_invoice s on s.company_id = u.company_id and s.sales_invoice_id = u.sales_id on conflict do nothing""";

    private record OwnedUpload(long companyId, long salesInvoiceId, PackedDocument upload) {}

    private record OwnedReference(long companyId, long salesInvoiceId, PreparedInvoice.Reference reference) {}

    private final JdbcTemplate jdbc;
    private final Time time;

    IntakeStore(DataSource database, Time time) {
        this.jdbc = new JdbcTemplate(database);
        this.time = time;
    }

    /** What became of each invoice, in their order. No two of them may have the same request id or number. */
    List<Outcome> commit(long companyId, List<PreparedInvoice> invoices) {
        List<OwnedReference> references = invoices.stream()
            .flatMap(invoice -> invoice.references().stream()
                .map(reference -> new OwnedReference(companyId, invoice.ids().salesInvoiceId(), reference)))
            .toList();
        List<OwnedUpload> uploads = invoices.stream()
            .flatMap(invoice -> invoice.upload().stream().map(upload -> new OwnedUpload(companyId, invoice.ids().salesInvoiceId(), upload)))
            .toList();
        String sql = COMMIT + (references.isEmpty() ? "" : ";\n" + REFERENCES) + (uploads.isEmpty() ? "" : ";\n" + UPLOADS);
        return jdbc.execute(sql, (PreparedStatement statement) -> {
            BatchParameters<?> parameters = bind(statement, companyId, invoices);
            if (!references.isEmpty()) {
                parameters = bindReferences(parameters.then(references));
            }
            if (!uploads.isEmpty()) {
                bindUploads(parameters.then(uploads));
            }
            statement.execute();
            statement.getMoreResults();
            return outcomes(statement, invoices.size());
        });
    }

    private BatchParameters<PreparedInvoice> bind(PreparedStatement statement, long companyId, List<PreparedInvoice> invoices) throws SQLException {
        BatchParameters<PreparedInvoice> parameters = new BatchParameters<>(statement, invoices);
        parameters.one(companyId).one(companyId).one(time.instant()).one(time.today())
            .longs(invoice -> invoice.ids().salesInvoiceId())
            .longs(invoice -> invoice.ids().purchaseInvoiceId())
            .uuids(invoice -> invoice.ids().globUniqId())
            .texts(invoice -> invoice.summary().number())
            .ints(invoice -> invoice.summary().type().code())
            .texts(invoice -> invoice.status().wire())
            .longs(invoice -> invoice.buyer().companyId())
            .texts(invoice -> invoice.buyer().pib())
            .texts(invoice -> invoice.buyer().code())
            .texts(invoice -> invoice.buyer().name())
            .texts(invoice -> invoice.summary().currency())
            .amounts(invoice -> invoice.summary().sumWithoutVat())
            .amounts(invoice -> invoice.summary().vatAmount())
            .amounts(invoice -> invoice.summary().roundingAmount())
            .amounts(invoice -> invoice.summary().payableAmount())
            .dates(invoice -> invoice.summary().issueDate())
            .optionalDates(invoice -> invoice.summary().deliveryDate())
            .optionalDates(invoice -> invoice.summary().dueDate())
            .booleans(PreparedInvoice::sendToCir)
            .optionalLongs(PreparedInvoice::signerId)
            .booleans(invoice -> invoice.summary().signed())
            .optionalTexts(PreparedInvoice::mistake)
            .texts(invoice -> invoice.requestId().value())
            .bytes(PreparedInvoice::contentHash)
            .ints(invoice -> invoice.answer().status())
            .texts(invoice -> invoice.answer().contentType())
            .bytes(invoice -> invoice.answer().body())
            .bytes(invoice -> invoice.document().sha256())
            .ints(invoice -> invoice.document().receivedLength())
            .bytes(invoice -> invoice.document().content())
            .texts(invoice -> invoice.units().seller())
            .texts(invoice -> invoice.units().buyer())
            .optionalTexts(invoice -> invoice.announcement().map(Announcement::stored))
            .booleans(PreparedInvoice::unsealed)
            .optionalTexts(invoice -> invoice.origin().contract())
            .optionalTexts(invoice -> invoice.origin().person());
        return parameters;
    }

    private static BatchParameters<OwnedReference> bindReferences(BatchParameters<OwnedReference> parameters) throws SQLException {
        return parameters.longs(OwnedReference::companyId)
            .texts(owned -> owned.reference().number())
            .longs(OwnedReference::salesInvoiceId)
            .texts(owned -> owned.reference().kind());
    }

    private static void bindUploads(BatchParameters<OwnedUpload> parameters) throws SQLException {
        parameters.longs(OwnedUpload::companyId)
            .longs(OwnedUpload::salesInvoiceId)
            .bytes(owned -> owned.upload().sha256())
            .ints(owned -> owned.upload().receivedLength())
            .bytes(owned -> owned.upload().content());
    }

    private static Idempotency.Stored repeated(ResultSet row, byte[] hash) throws SQLException {
        return new Idempotency.Stored(hash, new StoredAnswer(row.getInt("status"), row.getString("content_type"), row.getBytes("body")),
            Sql.instant(row, "first_seen_at"));
    }

    private static List<Outcome> outcomes(PreparedStatement statement, int count) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(count, new Outcome.Stored()));
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                byte[] hash = rows.getBytes("content_hash");
                outcomes.set(rows.getInt("n") - 1, hash == null
                    ? new Outcome.NumberTaken()
                    : new Outcome.Repeated(repeated(rows, hash)));
            }
        }
        return outcomes;
    }
}
