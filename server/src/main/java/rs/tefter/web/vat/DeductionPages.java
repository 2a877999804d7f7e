package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.deduction.Beginning;
import rs.tefter.deduction.DeductionRecord;
import rs.tefter.deduction.DeductionRecords;
import rs.tefter.deduction.DeductionStatus;
import rs.tefter.deduction.Entry;
import rs.tefter.deduction.Position;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.vat.VatPeriod;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** Records of input VAT: what the system has calculated for a period, and what the company states beside it. */
public final class DeductionPages implements Section {

    /** The records of a year. */
    public record DeductionList(int year, int thisYear, Slice<DeductionRecord> records) {}

    /**
     * A record as it stands.
     *
     * @param documents how many the system counted, by the keys of their blocks
     * @param deletable whether records may be deleted here at all
     */
    public record Shown(DeductionRecord record, List<DeductionBlocks.Block> blocks, Map<String, Long> documents, boolean deletable) {

        public boolean isInForce() {
            return record.status() == DeductionStatus.RECORDED;
        }

        /** Whether something in the block was stated. */
        public boolean isThere(DeductionBlocks.Block block) {
            return amounts(block).findAny().isPresent();
        }

        /** Whether there is more than zeros. */
        public boolean isOpen(DeductionBlocks.Block block) {
            return amounts(block).anyMatch(amount -> amount.signum() != 0);
        }

        private Stream<BigDecimal> amounts(DeductionBlocks.Block block) {
            return block.rows().stream().flatMap(row -> row.leaves().stream()).flatMap(leaf -> amount(leaf).stream());
        }

        /** Empty where nothing was stated. */
        public Optional<BigDecimal> amount(String leaf) {
            return Optional.ofNullable(record.amounts().byLeaf().get(leaf));
        }
    }

    /**
     * A form of a record.
     *
     * @param filled    amounts by the names of their leaves
     * @param documents how many the system counts, by the keys of their blocks
     */
    public record Recording(Optional<Long> corrects, Beginning beginning, String number, Map<String, String> filled, Map<String, Long> documents,
            String requestId, List<DeductionBlocks.Block> blocks, Optional<Explanation> refused, String wrongField) {

        public TaxPeriod period() {
            return beginning.period();
        }

        public String action() {
            return "/vat/deduction/" + corrects.map(id -> id + "/correct").orElse("new");
        }

        public List<VatPeriod> periods() {
            return List.of(VatPeriod.values());
        }

        public boolean isOfSystem(String leaf) {
            return beginning.ofSystem().contains(leaf);
        }

        /** What the system states; empty where it knows nothing. */
        public Optional<BigDecimal> calculated(String leaf) {
            return Optional.ofNullable(beginning.amounts().byLeaf().get(leaf));
        }

        /** Whether the amount is added up when it is left empty. */
        public boolean isSummed(String leaf) {
            return DeductionFields.isTotal(leaf);
        }

        /** Whether something in the block is to be looked at first. */
        public boolean isOpen(DeductionBlocks.Block block) {
            return documents.containsKey(block.key()) || block.key().equals(Position.SUPPLY.block()) || block.rows().stream()
                .flatMap(row -> row.leaves().stream()).filter(leaf -> !leaf.isEmpty()).anyMatch(leaf -> filled.containsKey(leaf) || wrongField.equals(leaf));
        }
    }

    private final Pages pages;
    private final DeductionRecords records;
    private final Periods periods;
    private final Supplier<UUID> ids;
    private final boolean deletable;

    /**
     * @param periods   reads which period is asked for
     * @param ids       names of forms, each once
     * @param deletable whether records may be deleted, as in the state's demo
     */
    public DeductionPages(Pages pages, DeductionRecords records, Periods periods, Supplier<UUID> ids, boolean deletable) {
        this.pages = pages;
        this.records = records;
        this.periods = periods;
        this.ids = ids;
        this.deletable = deletable;
    }

    @Override
    public List<Route> routes(Guard guard) {
        Stream<Route> deleting = deletable ? Stream.of(guard.form("/vat/deduction/{id:digits}/delete", CompanyRole.ACCOUNTANT, this::delete))
            : Stream.empty();
        return Stream.concat(deleting, Stream.of(
            guard.page("/vat/deduction", CompanyRole.VIEWER, this::list),
            guard.page("/vat/deduction/new", CompanyRole.ACCOUNTANT, this::newForm),
            guard.form("/vat/deduction/new", CompanyRole.ACCOUNTANT, this::record),
            guard.page("/vat/deduction/{id:digits}", CompanyRole.VIEWER, this::show),
            guard.page("/vat/deduction/{id:digits}/correct", CompanyRole.ACCOUNTANT, this::correctForm),
            guard.form("/vat/deduction/{id:digits}/correct", CompanyRole.ACCOUNTANT, this::correct))).toList();
    }

    private Reply list(Visit visit) {
        int year = periods.year(visit.call().query());
        Optional<Long> before = visit.query("before", Long::valueOf);
        return pages.show(visit, "vat/deductions", new DeductionList(year, periods.thisYear(),
            Slice.of(limit -> records.page(visit.companyId(), year, before, limit), DeductionRecord::id)));
    }

    private Reply show(Visit visit) {
        DeductionRecord record = find(visit);
        List<Entry> documents = records.analytics(visit.companyId(), record.id()).orElse(List.of());
        return pages.show(visit, "vat/deduction", new Shown(record, DeductionBlocks.ALL, byBlock(documents), deletable));
    }

    private static Map<String, Long> byBlock(List<Entry> documents) {
        return documents.stream().collect(Collectors.groupingBy(entry -> entry.position().block(), Collectors.counting()));
    }

    private DeductionRecord find(Visit visit) {
        return records.find(visit.companyId(), visit.pathNumber("id"))
            .orElseThrow(() -> Problem.unknown("NotFound", "id", "There is no such record").refusal());
    }

    private Reply newForm(Visit visit) {
        Beginning beginning = records.beginning(visit.companyId(), periods.asked(visit.call().query()));
        return form(visit, Optional.empty(), beginning, "", DeductionFields.typed(beginning.amounts(), visit.language()), Optional.empty());
    }

    private Reply form(Visit visit, Optional<Long> corrects, Beginning beginning, String number, Map<String, String> filled,
            Optional<Problem> refused) {
        Map<String, String> own = new TreeMap<>(filled);
        own.keySet().removeAll(beginning.ofSystem());
        return pages.show(visit, "vat/deduction-form", new Recording(corrects, beginning, number, own, byBlock(beginning.entries()),
            requestId(visit).map(RequestId::value).orElseGet(() -> ids.get().toString()), DeductionBlocks.ALL,
            refused.map(problem -> Explanation.of(problem, visit.language())), refused.flatMap(Problem::field).orElse("")));
    }

    private Reply correctForm(Visit visit) {
        DeductionRecord old = find(visit);
        Beginning beginning = records.beginning(visit.companyId(), old.period());
        return form(visit, Optional.of(old.id()), beginning, old.number(),
            DeductionFields.typed(old.amounts(), beginning, visit.language()), Optional.empty());
    }

    private Reply record(Visit visit) {
        Beginning beginning = records.beginning(visit.companyId(), periods.asked(visit.form()));
        return acted(visit, Optional.empty(), beginning, () -> records.record(visit.companyId(), request(visit, "portal-deduction"),
            DeductionFields.draft(visit.form(), beginning, visit.language()), DeductionPages::answer));
    }

    private Reply correct(Visit visit) {
        DeductionRecord old = find(visit);
        Beginning beginning = records.beginning(visit.companyId(), old.period());
        return acted(visit, Optional.of(old.id()), beginning, () -> records.correct(visit.companyId(),
            request(visit, "portal-deduction-correction"), old.id(), DeductionFields.draft(visit.form(), beginning, visit.language()),
            DeductionPages::answer).orElseThrow());
    }

    private Reply delete(Visit visit) {
        DeductionRecord record = find(visit);
        boolean deleted = records.delete(visit.companyId(), record.id()).orElse(true);
        return deleted ? pages.done("/vat/deduction?year=" + record.period().year(), "vat.deduction.deleted")
            : pages.refused("/vat/deduction/" + record.id(), Problem.refused("VatDeductionRecordIsNotInRecordedStatus", "id",
                "Record " + record.id() + " was corrected already").refusal());
    }

    /** A form that is refused is shown again as it was filled in. */
    private Reply acted(Visit visit, Optional<Long> corrects, Beginning beginning, Supplier<Answered> act) {
        try {
            return pages.done("/vat/deduction/" + new String(act.get().answer().body(), StandardCharsets.US_ASCII), "vat.recorded");
        } catch (Refusal refusal) {
            return form(visit, corrects, beginning, visit.form().get("number").orElse(""), DeductionFields.filled(visit.form()),
                Optional.of(refusal.problem()));
        }
    }

    private static Optional<RequestId> requestId(Visit visit) {
        return visit.call().method().equals("POST") ? visit.form().get("requestId").flatMap(RequestId::of) : Optional.empty();
    }

    private static Idempotency.Request request(Visit visit, String family) {
        return FormRequest.in(family, visit.form().get("requestId").orElse(""), VatFields.filled(visit.form()));
    }

    private static StoredAnswer answer(DeductionRecord record) {
        return new StoredAnswer(200, "text/plain", Long.toString(record.id()).getBytes(StandardCharsets.US_ASCII));
    }
}
