package rs.tefter.web.vat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Explanation;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.deduction.Amounts;
import rs.tefter.deduction.Calculation;
import rs.tefter.deduction.DeductionDraft;
import rs.tefter.deduction.DeductionRecord;
import rs.tefter.deduction.DeductionSearch;
import rs.tefter.deduction.DeductionStatus;
import rs.tefter.deduction.Deductions;
import rs.tefter.deduction.Leaf;
import rs.tefter.deduction.Leaves;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.validation.text.Language;
import rs.tefter.vat.VatPeriod;
import rs.tefter.web.Decimals;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Records of input VAT: what the system has calculated for a period, and what the company states beside it. */
public final class DeductionPages implements Section {

    /** The records of a year. */
    public record DeductionList(int year, int thisYear, List<DeductionRecord> records) {}

    /** A record as it stands. */
    public record Shown(DeductionRecord record, List<DeductionBlocks.Block> blocks) {

        public boolean isInForce() {
            return record.status() == DeductionStatus.RECORDED;
        }

        /** Empty where nothing was stated. */
        public Optional<BigDecimal> amount(String leaf) {
            return Optional.ofNullable(record.amounts().byLeaf().get(leaf));
        }
    }

    /**
     * A form of a record.
     *
     * @param calculated what the system states, which is not to be changed
     * @param filled     amounts by the names of their leaves
     */
    public record Recording(Optional<Long> corrects, TaxPeriod period, String number, Map<String, BigDecimal> calculated, Map<String, String> filled,
            String requestId, List<DeductionBlocks.Block> blocks, Optional<Explanation> refused, String wrongField) {

        public String action() {
            return "/vat/deduction/" + corrects.map(id -> id + "/correct").orElse("new");
        }

        public List<VatPeriod> periods() {
            return List.of(VatPeriod.values());
        }
    }

    private static final String AMOUNT = "amount.";

    private final Pages pages;
    private final Deductions deductions;
    private final Time time;
    private final Supplier<UUID> ids;

    /** @param ids names of forms, each once */
    public DeductionPages(Pages pages, Deductions deductions, Time time, Supplier<UUID> ids) {
        this.pages = pages;
        this.deductions = deductions;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/vat/deduction", CompanyRole.VIEWER, this::list),
            guard.page("/vat/deduction/new", CompanyRole.ACCOUNTANT, visit -> form(visit, period(visit.call().query()))),
            guard.form("/vat/deduction/new", CompanyRole.ACCOUNTANT, this::record),
            guard.page("/vat/deduction/{id:digits}", CompanyRole.VIEWER,
                visit -> pages.show(visit, "vat/deduction", new Shown(find(visit), DeductionBlocks.ALL))),
            guard.page("/vat/deduction/{id:digits}/correct", CompanyRole.ACCOUNTANT, this::correctForm),
            guard.form("/vat/deduction/{id:digits}/correct", CompanyRole.ACCOUNTANT, this::correct));
    }

    private Reply list(Visit visit) {
        int thisYear = time.today().getYear();
        int year = visit.query("year").filter(text -> text.matches("20\\d\\d")).map(Integer::valueOf).orElse(thisYear);
        DeductionSearch search = new DeductionSearch(Optional.of(year), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return pages.show(visit, "vat/deductions", new DeductionList(year, thisYear, deductions.records().list(visit.companyId(), search)));
    }

    private DeductionRecord find(Visit visit) {
        return deductions.records().find(visit.companyId(), visit.pathNumber("id"))
            .orElseThrow(() -> Problem.unknown("NotFound", "id", "There is no such record").refusal());
    }

    /** The period that is asked for, else the month before this one. */
    private TaxPeriod period(Query fields) {
        LocalDate before = time.today().minusMonths(1);
        int year = fields.get("year").filter(text -> text.matches("20\\d\\d")).map(Integer::valueOf).orElse(before.getYear());
        return fields.get("vatPeriod").flatMap(name -> TaxPeriod.read(year, name))
            .orElseGet(() -> new TaxPeriod(year, VatPeriod.values()[before.getMonthValue() - 1]));
    }

    private Reply form(Visit visit, TaxPeriod period) {
        return form(visit, Optional.empty(), period, "", calculated(visit, period), typed(calculated(visit, period), visit.language()),
            Optional.empty());
    }

    private Map<String, BigDecimal> calculated(Visit visit, TaxPeriod period) {
        return deductions.calculation().of(visit.companyId(), period).map(Calculation::amounts).map(Amounts::byLeaf).orElse(Map.of());
    }

    private static Map<String, String> typed(Map<String, BigDecimal> amounts, Language language) {
        Map<String, String> typed = new TreeMap<>();
        amounts.forEach((leaf, amount) -> typed.put(leaf, Decimals.typed(amount, language == Language.EN)));
        return typed;
    }

    private Reply form(Visit visit, Optional<Long> corrects, TaxPeriod period, String number, Map<String, BigDecimal> calculated,
            Map<String, String> filled, Optional<Problem> refused) {
        return pages.show(visit, "vat/deduction-form", new Recording(corrects, period, number, calculated, filled,
            requestId(visit).map(RequestId::value).orElseGet(() -> ids.get().toString()), DeductionBlocks.ALL,
            refused.map(problem -> Explanation.of(problem, visit.language())), refused.flatMap(Problem::field).orElse("")));
    }

    private Reply correctForm(Visit visit) {
        DeductionRecord old = find(visit);
        return form(visit, Optional.of(old.id()), old.period(), old.number(), calculated(visit, old.period()),
            typed(old.amounts().byLeaf(), visit.language()), Optional.empty());
    }

    private Reply record(Visit visit) {
        TaxPeriod period = period(visit.form());
        return acted(visit, Optional.empty(), period, () -> deductions.records().record(visit.companyId(), request(visit, "portal-deduction"),
            draft(visit, period), DeductionPages::answer));
    }

    private Reply correct(Visit visit) {
        DeductionRecord old = find(visit);
        return acted(visit, Optional.of(old.id()), old.period(), () -> deductions.records().correct(visit.companyId(),
            request(visit, "portal-deduction-correction"), old.id(), draft(visit, old.period()), DeductionPages::answer).orElseThrow());
    }

    /** A form that is refused is shown again as it was filled in. */
    private Reply acted(Visit visit, Optional<Long> corrects, TaxPeriod period, Supplier<Answered> act) {
        try {
            return pages.done("/vat/deduction/" + new String(act.get().answer().body(), StandardCharsets.US_ASCII), "vat.recorded");
        } catch (Refusal refusal) {
            Map<String, String> filled = new TreeMap<>();
            Leaves.ALL.forEach(leaf -> visit.form().get(AMOUNT + leaf.name()).ifPresent(text -> filled.put(leaf.name(), text)));
            return form(visit, corrects, period, visit.form().get("number").orElse(""), calculated(visit, period), filled,
                Optional.of(refusal.problem()));
        }
    }

    private static DeductionDraft draft(Visit visit, TaxPeriod period) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Leaf leaf : Leaves.ALL) {
            visit.form().get(AMOUNT + leaf.name()).ifPresent(text -> amounts.put(leaf.name(),
                Decimals.read(text, visit.language() == Language.EN).orElseThrow(() -> unreadable(leaf))));
        }
        String number = visit.form().get("number").orElseThrow(() -> Problem.refused("SomeOfInputParametarsNotDefined", "number",
            "The record needs a number").refusal());
        return new DeductionDraft(number, period, true, new Amounts(amounts));
    }

    private static Refusal unreadable(Leaf leaf) {
        return Problem.refused("SomeOfInputParametarsNotDefined", leaf.name(), leaf.path().getLast() + " must be a number").refusal();
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
