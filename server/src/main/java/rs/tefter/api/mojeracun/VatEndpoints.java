package rs.tefter.api.mojeracun;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Reply;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.vat.Entry;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;
import rs.tefter.vat.VatRecords;
import rs.tefter.vat.VatStatus;

/** Records of calculated VAT of one kind: make, change, cancel. */
final class VatEndpoints {

    private static final LocalDate END_OF_OLDER = LocalDate.of(2024, 9, 1);

    private final VatRecords records;
    private final VatForm form;

    VatEndpoints(VatRecords records, VatForm form) {
        this.records = records;
        this.form = form;
    }

    Reply send(Session session) {
        Fields record = form.record(session.fields());
        VatForm written = form.of(record);
        return translated(session, record, written, () -> records.record(session.companyId(), session.request("send" + form.word()), written.form(),
            entry(written, record), made -> answer(session, written.row(made))));
    }

    Reply change(Session session) {
        Fields record = form.record(session.fields());
        VatForm written = form.of(record);
        long id = id(session, record);
        return translated(session, record, written, () -> records.correct(session.companyId(), session.request("change" + form.word()),
            written.form(), id, entry(written, record), made -> answer(session, written.row(made).put("Replaced" + form.idName(), id))));
    }

    /** All versions of the record, whichever of them is named. */
    Reply cancel(Session session) {
        Fields record = form.record(session.fields());
        long id = id(session, record);
        VatForm written = records.form(session.companyId(), form.form().kind(), id).filter(form.older().form()::equals).isPresent()
            ? form.older() : form;
        return translated(session, record, written, () -> {
            List<VatRecord> versions = records.versions(records.get(session.companyId(), written.form(), id));
            long live = versions.stream().filter(version -> version.status() == VatStatus.RECORDED).map(VatRecord::id).findFirst().orElse(id);
            List<Long> all = versions.reversed().stream().map(VatRecord::id).toList();
            return records.cancel(session.companyId(), session.request("cancel" + form.word()), written.form(), live, _ ->
                Answers.one(session.format(), form.cancelled(), new Row().put(form.idName(), id)
                    .put("VatRecordingStatus", VatStatus.CANCELLED.code()).put("CancelledIds", all)));
        });
    }

    private StoredAnswer answer(Session session, Row row) {
        return Answers.one(session.format(), form.sheet(), row);
    }

    private static Entry entry(VatForm written, Fields record) {
        Entry entry = written.read(record);
        if (written.isPartnerRequired() && entry.relatedParty().isEmpty()) {
            throw Errors.fault("REQUIRED", "RelatedPartyIdentifier", "RelatedPartyIdentifier is required.").refusal();
        }
        if (written.isOlder()) {
            demandOldPeriod(entry);
        }
        return entry;
    }

    private static void demandOldPeriod(Entry entry) {
        VatPeriod period = entry.period().orElseThrow(() -> Errors.fault("REQUIRED", "VatPeriod", "VatPeriod is required.").refusal());
        if (entry.year().filter(year -> !period.lastDay(year).isBefore(END_OF_OLDER)).isPresent()) {
            throw Errors.fault("VAT_PERIOD", "VatPeriod", "The old record form is not allowed from September 2024.").refusal();
        }
    }

    /** At the top or in the record. */
    private long id(Session session, Fields record) {
        Parameters inside = new Parameters(record);
        Parameters outside = session.parameters();
        Optional<Long> id = outside.id(form.idName()).or(() -> inside.id(form.idName()));
        outside.check();
        inside.check();
        return id.orElseThrow(() -> Errors.fault("REQUIRED", form.idName(), form.idName() + " is required.").refusal());
    }

    @FunctionalInterface
    private interface Act {

        Answered act();
    }

    /** What the records refuse, in this wire's words and with this wire's names. */
    private Reply translated(Session session, Fields record, VatForm written, Act act) {
        try {
            return Reply.of(act.act());
        } catch (Refusal refused) {
            Problem problem = refused.problem();
            throw new VatFaults(written, record, session.fields(), records, session.companyId()).of(problem).refusal();
        }
    }
}
