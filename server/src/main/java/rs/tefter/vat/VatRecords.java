package rs.tefter.vat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/**
 * What a company does with its records of calculated VAT, and asks of them. A correction is a new version of the record, the corrected
 * one is Replaced; a cancellation ends all versions.
 */
public final class VatRecords {

    private static final String NUMBER = "calculationNumber";

    private final VatStore store;
    private final References references;
    private final Idempotency idempotency;
    private final Companies companies;
    private final Time time;
    private final boolean periodMustHaveEnded;

    /** @param periodMustHaveEnded whether a group record may be made for ended tax periods only */
    public VatRecords(DataSource database, Idempotency idempotency, Companies companies, Time time, boolean periodMustHaveEnded) {
        this.store = new VatStore(database);
        this.references = new References(store);
        this.idempotency = idempotency;
        this.companies = companies;
        this.time = time;
        this.periodMustHaveEnded = periodMustHaveEnded;
    }

    /** The record; the form's code for an unknown one when it does not exist, is of another form or another company's. */
    public VatRecord get(long companyId, Form form, long id) {
        return store.find(companyId, form.kind(), id).filter(record -> record.form() == form)
            .orElseThrow(() -> Problem.unknown(form.codes().unknown(), form.kind().idName(), "There is no such record: " + id).refusal());
    }

    /** The form of a record. */
    public Optional<Form> form(long companyId, VatKind kind, long id) {
        return store.find(companyId, kind, id).map(VatRecord::form);
    }

    /** All versions of a record, the newest first. */
    public List<VatRecord> versions(VatRecord record) {
        return store.chain(record.companyId(), record.chainId());
    }

    /** The id of a live record that refers to any version of this one. */
    public Optional<Long> referring(VatRecord record) {
        return references.referring(record);
    }

    public List<VatRecord> list(long companyId, Form form, VatDays days) {
        return store.list(companyId, form, days);
    }

    /** Records of either generation of a tax year, or of one period in it, below that id, the newest first. */
    public List<VatRecord> page(long companyId, VatKind kind, int year, Optional<VatPeriod> period, Optional<Long> before, int limit) {
        return store.page(companyId, kind, year, period, before, limit);
    }

    /** The recorded inbound individual records of these tax periods, which the deduction of input VAT counts. */
    public List<VatRecord> recordedInbound(long companyId, int year, Collection<VatPeriod> periods) {
        return store.recordedInbound(companyId, year, periods);
    }

    /** Makes a record. */
    public Answered record(long companyId, Idempotency.Request request, Form form, Entry entry, Function<VatRecord, StoredAnswer> render) {
        return idempotency.run(companyId, request, () -> {
            demand(companyId, form, entry, Optional.empty());
            return insert(companyId, form, entry, Optional.empty());
        }, render);
    }

    /** Replaces a recorded record by a new version of it, which says everything anew. */
    public Answered correct(long companyId, Idempotency.Request request, Form form, long id, Entry entry, Function<VatRecord, StoredAnswer> render) {
        return idempotency.run(companyId, request, () -> {
            VatRecord old = get(companyId, form, id);
            if (!old.isRecorded()) {
                throw Problem.refused(form.codes().notRecorded(), form.kind().idName(),
                    "Record " + id + " is " + old.status().wire() + "; only a recorded one can be corrected").refusal();
            }
            Entry renumbered = form.isFirstGeneration() ? withNumberOfItsOwn(entry, old) : entry;
            demand(companyId, form, renumbered, Optional.of(old));
            store.move(old, VatStatus.REPLACED, now());
            return insert(companyId, form, renumbered, Optional.of(old));
        }, render);
    }

    /** Cancels all versions of a record. */
    public Answered cancel(long companyId, Idempotency.Request request, Form form, long id, Function<Long, StoredAnswer> render) {
        return idempotency.run(companyId, request, () -> {
            VatRecord record = get(companyId, form, id);
            if (!record.isRecorded()) {
                throw Problem.refused("CannotCancelVatRecordingInThisStatus", form.kind().idName(),
                    "Record " + id + " is " + record.status().wire() + "; only a recorded one can be cancelled").refusal();
            }
            references.demandNone(record);
            Instant now = now();
            versions(record).reversed().forEach(version -> store.move(version, VatStatus.CANCELLED, now));
            return id;
        }, render);
    }

    private void demand(long companyId, Form form, Entry entry, Optional<VatRecord> corrected) {
        Company company = companies.byId(companyId).orElseThrow();
        Rule.demand(form.rules(), entry, new Circumstances(time.today(), company.vatPeriodKind(), periodMustHaveEnded));
        if (!form.isFirstGeneration()) {
            corrected.ifPresent(old -> Corrections.demandSameSubject(form, old.entry(), entry));
        }
        Optional<Long> chain = corrected.map(VatRecord::chainId);
        if (entry.calculationNumber().filter(number -> store.isNumberTaken(companyId, form.kind(), number, chain)).isPresent()) {
            throw Problem.refused(form.codes().numberTaken(), NUMBER,
                "Another record has the number " + entry.calculationNumber().get()).refusal();
        }
        if (form == Form.GROUP_SECOND && store.isPeriodTaken(companyId, form, entry.year().orElseThrow(), entry.period().orElseThrow(), chain)) {
            throw Problem.refused("GroupVatRecordAlreadyExistsForTaxPeriod", "vatPeriod",
                "The tax period has a group record already; correct or cancel that one").refusal();
        }
    }

    private VatRecord insert(long companyId, Form form, Entry entry, Optional<VatRecord> corrected) {
        Entry completed = form == Form.INDIVIDUAL_SECOND
            ? Parties.identified(entry.withRelated(references.resolved(companyId, entry)), companies) : entry;
        long id = store.insert(companyId, form, corrected.map(VatRecord::chainId), completed, now());
        return get(companyId, form, id);
    }

    /** In the first generation a version has a number of its own: one that the chain has already gets a suffix. */
    private Entry withNumberOfItsOwn(Entry entry, VatRecord old) {
        List<VatRecord> chain = versions(old);
        boolean repeated = chain.stream().anyMatch(version -> entry.calculationNumber().isPresent()
            && version.entry().calculationNumber().equals(entry.calculationNumber()));
        if (!repeated) {
            return entry;
        }
        String first = chain.getLast().entry().calculationNumber().or(entry::calculationNumber).orElseThrow();
        int suffix = 1;
        while (store.isNumberTaken(old.companyId(), old.form().kind(), first + "-" + suffix, Optional.empty())) {
            suffix++;
        }
        return entry.withCalculationNumber(first + "-" + suffix);
    }

    /** As fine as the database keeps it, so that an answer and a later question say the same. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
