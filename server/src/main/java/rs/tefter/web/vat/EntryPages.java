package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.deduction.Beginning;
import rs.tefter.deduction.DeductionRecord;
import rs.tefter.deduction.DeductionRecords;
import rs.tefter.deduction.Entry;
import rs.tefter.deduction.Position;
import rs.tefter.deduction.Rate;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Problem;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** The documents behind the amounts of input VAT that the system states, for a period and for a record of it. */
public final class EntryPages implements Section {

    /** A position that has documents, and how many. */
    public record Counted(Position position, long documents) {}

    /**
     * Documents of one position, or of all.
     *
     * @param record    empty for what is counted now
     * @param positions those that have documents
     * @param all       of the position, of which the slice is shown
     */
    public record Documents(TaxPeriod period, Optional<DeductionRecord> record, List<Counted> positions, Optional<Position> position,
            List<Entry> all, Slice<Entry> documents) {

        public String path() {
            return "/vat/deduction/" + record.map(known -> known.id() + "/").orElse("") + "documents";
        }

        /** Address of the part that follows. */
        public Optional<String> next() {
            String kept = record.isPresent() ? "" : "vatPeriod=" + period.name() + "&year=" + period.year() + "&";
            return documents.next().map(after -> path() + "?" + kept + position.map(one -> "position=" + one.number() + "&").orElse("") + "after=" + after);
        }

        /** Where a document can be read; empty where only its number is known. */
        public Optional<String> address(Entry entry) {
            return entry.documentId().map(id -> (entry.kind() == Entry.Kind.INVOICE ? "/purchases/" : "/vat/individual/") + id);
        }

        public Optional<BigDecimal> base(Entry entry, Rate rate) {
            return entry.at(rate).map(Entry.Amount::base);
        }

        public Optional<BigDecimal> vat(Entry entry, Rate rate) {
            return entry.at(rate).map(Entry.Amount::vat);
        }

        public BigDecimal sumOfBases(Rate rate) {
            return sum(entry -> base(entry, rate));
        }

        public BigDecimal sumOfVat(Rate rate) {
            return sum(entry -> vat(entry, rate));
        }

        private BigDecimal sum(Function<Entry, Optional<BigDecimal>> amount) {
            return all.stream().flatMap(entry -> amount.apply(entry).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Pages pages;
    private final DeductionRecords records;
    private final Periods periods;

    /** @param periods reads which period is asked for */
    public EntryPages(Pages pages, DeductionRecords records, Periods periods) {
        this.pages = pages;
        this.records = records;
        this.periods = periods;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/vat/deduction/documents", CompanyRole.VIEWER, this::ofPeriod),
            guard.page("/vat/deduction/{id:digits}/documents", CompanyRole.VIEWER, this::ofRecord));
    }

    private Reply ofPeriod(Visit visit) {
        Beginning beginning = records.beginning(visit.companyId(), periods.asked(visit.call().query()));
        return show(visit, beginning.period(), Optional.empty(), beginning.entries());
    }

    private Reply ofRecord(Visit visit) {
        DeductionRecord record = records.find(visit.companyId(), visit.pathNumber("id"))
            .orElseThrow(() -> Problem.unknown("NotFound", "id", "There is no such record").refusal());
        return show(visit, record.period(), Optional.of(record), records.analytics(visit.companyId(), record.id()).orElse(List.of()));
    }

    private Reply show(Visit visit, TaxPeriod period, Optional<DeductionRecord> record, List<Entry> entries) {
        Optional<Position> position = visit.query("position").flatMap(number ->
            Stream.of(Position.values()).filter(one -> one.number().equals(number)).findFirst());
        List<Entry> all = entries.stream().filter(entry -> position.isEmpty() || position.get() == entry.position()).toList();
        int after = visit.query("after", Integer::valueOf).filter(shown -> shown > 0).orElse(0);
        List<Entry> shown = all.stream().skip(after).limit(Slice.USUAL).toList();
        Optional<String> next = all.size() > after + Slice.USUAL ? Optional.of(Integer.toString(after + Slice.USUAL)) : Optional.empty();
        List<Counted> counted = Stream.of(Position.values())
            .map(one -> new Counted(one, entries.stream().filter(entry -> entry.position() == one).count()))
            .filter(one -> one.documents > 0).toList();
        return pages.show(visit, "vat/documents", new Documents(period, record, counted, position, all, new Slice<>(shown, next)));
    }
}
