package rs.tefter.web.vat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.api.vat.GroupFields;
import rs.tefter.api.vat.IndividualFields;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.validation.text.Language;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.Section;
import rs.tefter.vat.VatKind;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;
import rs.tefter.vat.VatRecords;
import rs.tefter.web.Days;
import rs.tefter.web.Decimals;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** Records of calculated VAT: about one document, and about a tax period. */
public final class RecordPages implements rs.tefter.web.Section {

    /** A list of one kind, of the records of a tax year, or of one period in it. */
    public record RecordList(VatKind of, int year, int thisYear, Optional<VatPeriod> period, Slice<VatRecord> records) {

        public String kind() {
            return of.segment();
        }

        public boolean isOfDocuments() {
            return of == VatKind.INDIVIDUAL;
        }

        public List<VatPeriod> periods() {
            return List.of(VatPeriod.values());
        }

        /** Address of the part that follows. */
        public Optional<String> next() {
            return records.next().map(before -> "/vat/" + kind() + "?year=" + year
                + period.map(one -> "&vatPeriod=" + one.wire()).orElse("") + "&before=" + before);
        }
    }

    /** @param referring the record that refers to this one and keeps it from being cancelled */
    public record Shown(VatRecord record, List<VatRecord> versions, Optional<Long> referring, Map<String, String> filled, String requestId) {

        private static final Set<String> WORDS = Set.of("documentDirection", "documentType", "internalInvoiceOption", "relatedInvoiceOption",
            "relatedInternalInvoiceOption");

        public List<String> facts() {
            return VatFields.FACTS.stream().filter(field -> !filled.getOrDefault(field, NOTHING).equals(NOTHING)).toList();
        }

        public Optional<LocalDate> day(String field) {
            return Optional.of(field).filter(VatFields::isDay).map(filled::get).flatMap(Days::read);
        }

        /** What the amounts of the row are for, where the record says it: the rate and the description. */
        public Map<String, String> descriptions(VatFields.Row row) {
            Map<String, String> descriptions = new TreeMap<>(Comparator.reverseOrder());
            row.fields().stream().filter(field -> field.contains(BASE)).forEach(field -> record.entry().values().text(field.replace(BASE, "Description"))
                .ifPresent(text -> descriptions.put(field.substring(field.indexOf(BASE) + BASE.length()), text)));
            return descriptions;
        }

        public boolean isWord(String field) {
            return WORDS.contains(field);
        }

        public List<VatFields.Block> amounts() {
            return VatFields.stated(record.form().kind() == VatKind.GROUP ? VatFields.GROUP : VatFields.INDIVIDUAL, record.entry());
        }

        public String kind() {
            return record.form().kind().segment();
        }

        public boolean isChangeable() {
            return record.status().wire().equals("Recorded") && !record.form().isFirstGeneration();
        }
    }

    /**
     * A form of a record.
     *
     * @param corrects the record in whose place the new version comes
     * @param filled   by the names of the fields
     */
    public record Recording(String kind, Optional<Long> corrects, Map<String, String> filled, String requestId, List<VatFields.Block> blocks,
            List<Section> sections, Optional<Explanation> refused, String wrongField) {

        public String value(String field) {
            return filled.getOrDefault(field, "");
        }

        /** Whether one of the fields was filled in or is wrong, so that they are to be seen. */
        public boolean says(List<String> fields) {
            return fields.stream().filter(field -> !field.isEmpty()).anyMatch(field -> wrongField.equals(field) || !value(field).isBlank() && !value(field).equals(NOTHING));
        }

        /** What every company has stands open, the rest when it is filled in. */
        public boolean isOpen(VatFields.Block block) {
            return VatFields.USUAL.contains(block.key()) || says(block.rows().stream().flatMap(row -> row.fields().stream()).toList());
        }

        public boolean isOpen(boolean realEstate) {
            return !realEstate || says(sections.stream().filter(Section::isRealEstate)
                .flatMap(section -> Stream.of(section.description(), section.base(), section.vat())).toList());
        }

        public String action() {
            return "/vat/" + kind + corrects.map(id -> "/" + id + "/correct").orElse("/new");
        }
    }

    private static final String NOTHING = "None";
    private static final String BASE = "BaseAmount";
    /** Twenty percent before ten. */
    private static final List<Section> SECTIONS = Stream.of(Section.values())
        .sorted(Comparator.comparing((Section section) -> section.ordinal() / 2).thenComparing(Section::rate, Comparator.reverseOrder())).toList();

    private final Pages pages;
    private final VatRecords records;
    private final Periods periods;
    private final Time time;
    private final Supplier<UUID> ids;

    /**
     * @param periods reads which period is asked for
     * @param ids     names of forms, each once
     */
    public RecordPages(Pages pages, VatRecords records, Periods periods, Time time, Supplier<UUID> ids) {
        this.pages = pages;
        this.records = records;
        this.periods = periods;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return Stream.concat(Stream.of(guard.page("/vat", CompanyRole.VIEWER, visit -> list(visit, VatKind.INDIVIDUAL))),
            Stream.of(VatKind.values()).flatMap(kind -> routes(guard, kind))).toList();
    }

    private Stream<Route> routes(Guard guard, VatKind kind) {
        String path = "/vat/" + kind.segment();
        return Stream.of(
            guard.page(path, CompanyRole.VIEWER, visit -> list(visit, kind)),
            guard.page(path + "/new", CompanyRole.ACCOUNTANT, visit -> form(visit, kind, Optional.empty(), begun(kind), Optional.empty())),
            guard.form(path + "/new", CompanyRole.ACCOUNTANT, visit -> record(visit, kind)),
            guard.page(path + "/{id:digits}", CompanyRole.VIEWER, visit -> show(visit, find(visit, kind))),
            guard.page(path + "/{id:digits}/correct", CompanyRole.ACCOUNTANT, visit -> form(visit, kind, Optional.of(find(visit, kind).id()),
                filled(find(visit, kind), visit.language()), Optional.empty())),
            guard.form(path + "/{id:digits}/correct", CompanyRole.ACCOUNTANT, visit -> correct(visit, kind)),
            guard.form(path + "/{id:digits}/cancel", CompanyRole.ACCOUNTANT, visit -> cancel(visit, kind)));
    }

    private static Form newest(VatKind kind) {
        return kind == VatKind.GROUP ? Form.GROUP_SECOND : Form.INDIVIDUAL_SECOND;
    }

    private Reply list(Visit visit, VatKind kind) {
        int year = periods.year(visit.call().query());
        Optional<VatPeriod> period = visit.query("vatPeriod").flatMap(name -> Coded.read(VatPeriod.values(), name));
        Optional<Long> before = visit.query("before", Long::valueOf);
        return pages.show(visit, "vat/records", new RecordList(kind, year, periods.thisYear(), period,
            Slice.of(limit -> records.page(visit.companyId(), kind, year, period, before, limit), VatRecord::id)));
    }

    private VatRecord find(Visit visit, VatKind kind) {
        long id = visit.pathNumber("id");
        Form form = records.form(visit.companyId(), kind, id).orElse(newest(kind));
        return records.get(visit.companyId(), form, id);
    }

    private Reply show(Visit visit, VatRecord record) {
        return pages.show(visit, "vat/record", new Shown(record, records.versions(record), records.referring(record),
            filled(record, visit.language()), ids.get().toString()));
    }

    /** The period before this one is what is recorded now. */
    private Map<String, String> begun(VatKind kind) {
        LocalDate month = kind == VatKind.GROUP ? time.today().minusMonths(1) : time.today();
        return Map.of("year", Integer.toString(month.getYear()), "vatPeriod", VatPeriod.values()[month.getMonthValue() - 1].wire());
    }

    private static Map<String, String> filled(VatRecord record, Language language) {
        return VatFields.filled(record.entry(), amount -> Decimals.typed(amount, language == Language.EN));
    }

    private Reply form(Visit visit, VatKind kind, Optional<Long> corrects, Map<String, String> filled, Optional<Problem> refused) {
        return pages.show(visit, "vat/" + kind.segment() + "-form", new Recording(kind.segment(), corrects, filled,
            filled.getOrDefault("requestId", ids.get().toString()), VatFields.GROUP, SECTIONS,
            refused.map(problem -> Explanation.of(problem, visit.language())), refused.flatMap(Problem::field).orElse("")));
    }

    private static Entry entry(Visit visit, VatKind kind) {
        FormFields fields = FormFields.of(visit.form(), visit.language());
        return kind == VatKind.GROUP ? GroupFields.read(fields) : IndividualFields.read(fields);
    }

    private Reply record(Visit visit, VatKind kind) {
        return acted(visit, kind, Optional.empty(), () -> records.record(visit.companyId(), kind.recording(requestId(visit), content(visit)),
            newest(kind), entry(visit, kind), RecordPages::answer));
    }

    private Reply correct(Visit visit, VatKind kind) {
        VatRecord old = find(visit, kind);
        return acted(visit, kind, Optional.of(old.id()), () -> records.correct(visit.companyId(), kind.correction(requestId(visit), content(visit)),
            old.form(), old.id(), entry(visit, kind), RecordPages::answer));
    }

    /** A form that is refused is shown again as it was filled in. */
    private Reply acted(Visit visit, VatKind kind, Optional<Long> corrects, Supplier<Answered> act) {
        try {
            Answered answered = act.get();
            return pages.done("/vat/" + kind.segment() + "/" + new String(answered.answer().body(), StandardCharsets.US_ASCII), "vat.recorded");
        } catch (Refusal refusal) {
            return form(visit, kind, corrects, VatFields.filled(visit.form()), Optional.of(refusal.problem()));
        }
    }

    private Reply cancel(Visit visit, VatKind kind) {
        VatRecord record = find(visit, kind);
        return pages.act("/vat/" + kind.segment() + "/" + record.id(), "vat.cancelled", () -> records.cancel(visit.companyId(),
            kind.cancellation(requestId(visit), content(visit)), record.form(), record.id(), id -> text(id)));
    }

    private static Optional<RequestId> requestId(Visit visit) {
        return visit.form().get("requestId").flatMap(RequestId::of);
    }

    private static byte[] content(Visit visit) {
        return Sha256.of(VatFields.filled(visit.form()).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StoredAnswer answer(VatRecord record) {
        return text(record.id());
    }

    private static StoredAnswer text(long id) {
        return new StoredAnswer(200, "text/plain", Long.toString(id).getBytes(StandardCharsets.US_ASCII));
    }
}
