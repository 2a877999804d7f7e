package rs.tefter.api.mojeracun;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Reply;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.vat.Entry;
import rs.tefter.vat.VatRecord;
import rs.tefter.vat.VatRecords;
import rs.tefter.vat.VatStatus;

/** Records of calculated VAT of one kind: make, change, cancel. */
final class VatEndpoints {

    private final VatRecords records;
    private final VatForm form;

    VatEndpoints(VatRecords records, VatForm form) {
        this.records = records;
        this.form = form;
    }

    Reply send(Session session) {
        Fields record = form.record(session.fields());
        return translated(session, record, () -> records.record(session.companyId(), session.request("send" + form.word()), form.form(),
            entry(record), made -> answer(session, form.row(made))));
    }

    Reply change(Session session) {
        Fields record = form.record(session.fields());
        long id = id(session, record);
        return translated(session, record, () -> records.correct(session.companyId(), session.request("change" + form.word()), form.form(), id,
            entry(record), made -> answer(session, form.row(made).put("Replaced" + form.idName(), id))));
    }

    /** All versions of the record, whichever of them is named. */
    Reply cancel(Session session) {
        Fields record = form.record(session.fields());
        long id = id(session, record);
        return translated(session, record, () -> {
            List<VatRecord> versions = records.versions(records.get(session.companyId(), form.form(), id));
            long live = versions.stream().filter(version -> version.status() == VatStatus.RECORDED).map(VatRecord::id).findFirst().orElse(id);
            List<Long> all = versions.reversed().stream().map(VatRecord::id).toList();
            return records.cancel(session.companyId(), session.request("cancel" + form.word()), form.form(), live, _ ->
                Answers.one(session.format(), form.cancelled(), new Row().put(form.idName(), id)
                    .put("VatRecordingStatus", VatStatus.CANCELLED.code()).put("CancelledIds", all)));
        });
    }

    private StoredAnswer answer(Session session, Row row) {
        return Answers.one(session.format(), form.sheet(), row);
    }

    private Entry entry(Fields record) {
        Entry entry = form.read(record);
        if (form.isPartnerRequired() && entry.relatedParty().isEmpty()) {
            throw Errors.fault("REQUIRED", "RelatedPartyIdentifier", "RelatedPartyIdentifier is required.").refusal();
        }
        return entry;
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
    private Reply translated(Session session, Fields record, Act act) {
        try {
            return Reply.of(act.act());
        } catch (Refusal refused) {
            Problem problem = refused.problem();
            throw new VatFaults(form, record, session.fields(), records, session.companyId()).of(problem).refusal();
        }
    }
}
