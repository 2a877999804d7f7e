package rs.tefter.vat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Keeps the records; every question and change names the company. */
final class VatStore {

    private final JdbcClient jdbc;
    private final VatRows rows;

    VatStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.rows = new VatRows(jdbc);
    }

    /** Writes a new record of that chain, or the first of a chain of its own; gives its id. */
    long insert(long companyId, Form form, Optional<Long> chain, Entry entry, Instant now) {
        long id = jdbc.sql("select nextval('vat_record_id')").query(Long.class).single();
        Document document = entry.document();
        jdbc.sql("""
                insert into vat_record (company_id, vat_record_id, kind, generation, chain_id, status, year, vat_period, calculation_number,
                    related_party, document_direction, document_type, internal_invoice_option, related_invoice_option, related_internal_option,
                    document_number, internal_invoice_number, recorded_at, status_changed_at, status_changed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(companyId, id, form.kind().stored(), form.generation(), chain.orElse(id), VatStatus.RECORDED.wire(), entry.year().orElseThrow(),
                code(entry.period()), entry.calculationNumber().orElse(null), entry.relatedParty().orElse(null),
                code(document.direction()), code(document.type()), code(document.internalOption()), code(document.relatedInvoices()),
                code(document.relatedInternalInvoices()), document.number().orElse(null), document.internalNumber().orElse(null),
                Sql.utc(now), Sql.utc(now), Time.dayOf(now))
            .update();
        insertValues(companyId, id, entry.values());
        entry.related().forEach(related -> insertRelation(companyId, id, related));
        appendEvent(companyId, form.kind(), id, VatStatus.RECORDED, now);
        return id;
    }

    private static Integer code(Optional<? extends Coded> value) {
        return value.map(Coded::code).orElse(null);
    }

    private void insertValues(long companyId, long id, Values values) {
        List<String> names = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> each : values.amounts().entrySet()) {
            names.add(each.getKey());
            amounts.add(each.getValue().toPlainString());
            texts.add(null);
        }
        for (Map.Entry<String, String> each : values.texts().entrySet()) {
            names.add(each.getKey());
            amounts.add(null);
            texts.add(each.getValue());
        }
        jdbc.sql("insert into vat_value select ?, ?, name, cast(amount as numeric), text from unnest(?, ?, ?) as given (name, amount, text)")
            .params(companyId, id, array(names), array(amounts), array(texts)).update();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private void insertRelation(long companyId, long id, Related related) {
        jdbc.sql("""
                insert into vat_relation (company_id, relation_id, vat_record_id, related_record_id, document_number, internal_invoice_number)
                values (?, nextval('vat_relation_id'), ?, ?, ?, ?)""")
            .params(companyId, id, related.recordId().orElse(null), related.documentNumber().orElse(null),
                related.internalInvoiceNumber().orElse(null))
            .update();
    }

    /** Changes the status of one version and tells of it. */
    void move(VatRecord record, VatStatus to, Instant now) {
        jdbc.sql("""
                update vat_record set status = ?, status_changed_at = ?, status_changed_on = ?
                where company_id = ? and vat_record_id = ?""")
            .params(to.wire(), Sql.utc(now), Time.dayOf(now), record.companyId(), record.id())
            .update();
        appendEvent(record.companyId(), record.form().kind(), record.id(), to, now);
    }

    private void appendEvent(long companyId, VatKind kind, long id, VatStatus status, Instant now) {
        jdbc.sql("""
                insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, actor)
                values (?, nextval('event_id'), ?, ?, ?, ?, ?, 'company')""")
            .params(companyId, kind.eventSide(), id, status.wire(), Sql.utc(now), Time.dayOf(now))
            .update();
    }

    Optional<VatRecord> find(long companyId, VatKind kind, long id) {
        return rows.all("company_id = ? and vat_record_id = ? and kind = ?", "", companyId, id, kind.stored()).stream().findFirst();
    }

    /** All versions of a chain, the newest first. */
    List<VatRecord> chain(long companyId, long chainId) {
        return rows.all("company_id = ? and chain_id = ?", "order by vat_record_id desc", companyId, chainId);
    }

    /** The records of a form whose status changed within these days; of group records the newest first, as the official samples have it. */
    List<VatRecord> list(long companyId, Form form, VatDays days) {
        return rows.all("""
                company_id = ? and kind = ? and generation = ? and status_changed_on >= coalesce(cast(? as date), '-infinity')
                and status_changed_on <= coalesce(cast(? as date), 'infinity')""",
            form.kind() == VatKind.GROUP ? "order by vat_record_id desc" : "order by vat_record_id",
            companyId, form.kind().stored(), form.generation(), days.from().orElse(null), days.to().orElse(null));
    }

    /** Records of a tax year, or of one period in it, below that id, the newest first. */
    List<VatRecord> page(long companyId, VatKind kind, int year, Optional<VatPeriod> period, Optional<Long> before, int limit) {
        long below = before.orElse(Long.MAX_VALUE);
        return period.isPresent()
            ? rows.all("company_id = ? and kind = ? and year = ? and vat_period = ? and vat_record_id < ? order by vat_record_id desc limit ?", "",
                companyId, kind.stored(), year, period.get().code(), below, limit)
            : rows.all("company_id = ? and kind = ? and year = ? and vat_record_id < ? order by vat_record_id desc limit ?", "",
                companyId, kind.stored(), year, below, limit);
    }

    /** The records of documents of that number, the newest first. */
    List<VatRecord> ofDocument(long companyId, boolean outbound, String number) {
        return outbound
            ? rows.all("company_id = ? and kind = 'individual' and document_number = ?", "order by vat_record_id desc", companyId, number)
            : rows.all("company_id = ? and kind = 'individual' and (internal_invoice_number = ? or document_number = ?)",
                "order by vat_record_id desc", companyId, number, number);
    }

    /** Recorded inbound individual records of the tax periods of a year. */
    List<VatRecord> recordedInbound(long companyId, int year, Collection<VatPeriod> periods) {
        return rows.all("""
                company_id = ? and kind = 'individual' and year = ? and vat_period = any(?) and status = 'Recorded' and document_direction = ?""",
            "order by vat_record_id", companyId, year, periods.stream().map(VatPeriod::code).toArray(Integer[]::new),
            DocumentDirection.INBOUND.code());
    }

    /** Whether a record outside the chain bears the number; a number is used for ever. */
    boolean isNumberTaken(long companyId, VatKind kind, String number, Optional<Long> chain) {
        return exists("select exists (select from vat_record where company_id = ? and kind = ? and calculation_number = ? and chain_id <> ?)",
            companyId, kind.stored(), number, chain.orElse(0L));
    }

    /** Whether the tax period has a live record outside the chain. */
    boolean isPeriodTaken(long companyId, Form form, int year, VatPeriod period, Optional<Long> chain) {
        return exists("""
                select exists (select from vat_record where company_id = ? and kind = ? and generation = ? and year = ? and vat_period = ?
                    and status = 'Recorded' and chain_id <> ?)""",
            companyId, form.kind().stored(), form.generation(), year, period.code(), chain.orElse(0L));
    }

    /** A live record that refers to a version of the chain. */
    Optional<Long> referring(long companyId, long chainId) {
        return jdbc.sql("""
                select min(referring.vat_record_id) from vat_record referred
                    join vat_relation r on r.company_id = referred.company_id and r.related_record_id = referred.vat_record_id
                    join vat_record referring on referring.company_id = r.company_id and referring.vat_record_id = r.vat_record_id
                    where referred.company_id = ? and referred.chain_id = ? and referring.chain_id <> referred.chain_id
                      and referring.status = 'Recorded'""")
            .params(companyId, chainId).query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class))).single();
    }

    private boolean exists(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Boolean.class).single();
    }
}
