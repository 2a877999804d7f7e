package rs.tefter.deduction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import rs.tefter.platform.Answered;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;

/** Records input VAT, corrects and finds what was recorded. */
public final class DeductionRecords {

    private static final int DAYS_BEFORE_THE_COLLECTION_OF_A_CORRECTION = 1;

    private final DeductionStore records;
    private final EntryStore entries;
    private final SystemCalculation calculation;
    private final Idempotency idempotency;
    private final CompanyTransactions transactions;
    private final Time time;

    public DeductionRecords(DataSource database, SystemCalculation calculation, Idempotency idempotency,
            CompanyTransactions transactions, Time time) {
        this.records = new DeductionStore(database);
        this.entries = new EntryStore(database);
        this.calculation = calculation;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.time = time;
    }

    /** Empty when the record is unknown or another company's. */
    public Optional<DeductionRecord> find(long companyId, long recordId) {
        return records.find(companyId, recordId);
    }

    public List<DeductionRecord> list(long companyId, DeductionSearch search) {
        return records.list(companyId, search);
    }

    /** Records of a tax year below that id, the newest first. */
    public List<DeductionRecord> page(long companyId, int year, Optional<Long> before, int limit) {
        return records.page(companyId, year, before, limit);
    }

    /** How a period stands before something is recorded for it. */
    public Beginning beginning(long companyId, TaxPeriod period) {
        Optional<Calculation> known = calculation.of(companyId, period);
        Amounts calculated = known.map(Calculation::amounts).orElse(new Amounts(Map.of()));
        LocalDate today = time.today();
        return new Beginning(period, known.map(Calculation::entries).orElse(List.of()), SystemFields.settle(period, today, calculated, calculated),
            Leaves.ALL.stream().filter(leaf -> SystemFields.isOfSystem(leaf, period, today)).map(Leaf::name).collect(Collectors.toSet()),
            !today.isAfter(period.lastDay()), SystemFields.isLate(period, today), records.inForce(companyId, period));
    }

    /** The documents behind the system's amounts; empty when the record is unknown or not tied to any. */
    public Optional<List<Entry>> analytics(long companyId, long recordId) {
        return records.find(companyId, recordId).filter(DeductionRecord::hasAnalytics).map(entries::of);
    }

    /** Records a period that is over and has no record yet. */
    public Answered record(long companyId, Idempotency.Request request, DeductionDraft draft, Function<DeductionRecord, StoredAnswer> render) {
        return idempotency.run(companyId, request, () -> record(companyId, draft), render);
    }

    private DeductionRecord record(long companyId, DeductionDraft draft) {
        TaxPeriod period = draft.period();
        if (!time.today().isAfter(period.lastDay())) {
            throw Problem.refused("VatDeductionPeriodIsNotOver", "VatPeriod",
                "A period is recorded from the day after its last, " + period.lastDay()).refusal();
        }
        if (records.inForce(companyId, period).isPresent()) {
            throw Problem.refused("VatDeductionPeriodIsRecorded", "VatPeriod",
                period.name() + " " + period.year() + " is recorded already; correct that record").refusal();
        }
        Instant now = now();
        Settled settled = settle(companyId, draft, period.collectionDay());
        return tied(records.insert(companyId, Optional.empty(), draft, settled.amounts, settled.analytics.isPresent(), now), settled);
    }

    /**
     * Corrects a record: in its place on the day it was made, later by a new one that names it. Empty when the record is unknown or
     * another company's.
     */
    public Optional<Answered> correct(long companyId, Idempotency.Request request, long recordId, DeductionDraft draft,
            Function<DeductionRecord, StoredAnswer> render) {
        if (records.find(companyId, recordId).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(idempotency.run(companyId, request, () -> correct(companyId, recordId, draft), render));
    }

    private DeductionRecord correct(long companyId, long recordId, DeductionDraft draft) {
        DeductionRecord old = records.find(companyId, recordId).orElseThrow();
        if (old.status() != DeductionStatus.RECORDED) {
            throw Problem.refused("VatDeductionRecordIsNotInRecordedStatus", "id", "Record " + recordId + " was corrected already").refusal();
        }
        if (!old.period().equals(draft.period())) {
            throw Problem.refused("VatDeductionPeriodIsNotThatOfTheRecord", "VatPeriod",
                "Record " + recordId + " is about " + old.period().name() + " " + old.period().year()).refusal();
        }
        Instant now = now();
        Settled settled = settle(companyId, draft, draft.period().collectionDay().minusDays(DAYS_BEFORE_THE_COLLECTION_OF_A_CORRECTION));
        if (Time.dayOf(old.createdAt()).equals(time.today())) {
            return tied(records.replace(old, draft, settled.amounts, settled.analytics.isPresent(), now), settled);
        }
        records.markCorrected(old, now);
        return tied(records.insert(companyId, Optional.of(old.id()), draft, settled.amounts, settled.analytics.isPresent(), now), settled);
    }

    /** What goes into a record, and the documents it is tied to: always up to a day, later if the company asks for it. */
    private record Settled(Amounts amounts, Optional<List<Entry>> analytics) {}

    private Settled settle(long companyId, DeductionDraft draft, LocalDate lastDayOfTies) {
        Calculation calculated = calculation.of(companyId, draft.period()).orElseThrow();
        Amounts amounts = SystemFields.settle(draft.period(), time.today(), draft.amounts(), calculated.amounts());
        boolean tied = draft.wantsAnalytics() || !time.today().isAfter(lastDayOfTies);
        return new Settled(amounts, tied ? Optional.of(calculated.entries()) : Optional.empty());
    }

    private DeductionRecord tied(DeductionRecord record, Settled settled) {
        entries.replace(record, settled.analytics.orElse(List.of()));
        return record;
    }

    /** Deletes a record that is in force; empty when it is unknown or another company's, false when a correction has taken its place. */
    public Optional<Boolean> delete(long companyId, long recordId) {
        return transactions.run(companyId, () -> records.find(companyId, recordId).map(records::delete));
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
