package rs.tefter.api.sef;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.deduction.Calculation;
import rs.tefter.deduction.DeductionDraft;
import rs.tefter.deduction.DeductionRecord;
import rs.tefter.deduction.DeductionRecords;
import rs.tefter.deduction.DeductionSearch;
import rs.tefter.deduction.Deductions;
import rs.tefter.deduction.Entry;
import rs.tefter.deduction.Rate;
import rs.tefter.deduction.SystemCalculation;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;

/** The records of input VAT. This family says 204 where a right question finds nothing, and 401 also where it names another company. */
final class DeductionEndpoints {

    private static final LocalDate FIRST_DAY = LocalDate.of(DeductionPeriods.FIRST_YEAR, 1, 1);
    private static final int MONTHS = 12;
    private static final List<String> COLUMNS = List.of("Pozicija u okviru Evidencije prethodnog poreza", "Broj dokumenta", "Status",
        "Datum PDV obaveze/evidentiranja", "Osnovica 20%", "PDV 20%", "Osnovica 10%", "PDV 10%");

    private final DeductionRecords records;
    private final SystemCalculation calculation;
    private final Companies companies;
    private final Time time;
    private final boolean mayBeDeleted;

    DeductionEndpoints(Deductions deductions, Companies companies, Time time, boolean mayBeDeleted) {
        this.records = deductions.records();
        this.calculation = deductions.calculation();
        this.companies = companies;
        this.time = time;
        this.mayBeDeleted = mayBeDeleted;
    }

    List<Route> routes(String prefix) {
        String record = prefix + "/vat-deduction-record";
        return List.of(
            Route.get(record + "/{id:digits}", Access.KEY, call -> records.find(call.companyId(), id(call.path("id")))
                .map(found -> SefJson.reply(DeductionJson.of(found, company(call).pib()))).orElseGet(DeductionEndpoints::nothing)),
            Route.post(record + "/{id:digits}", Access.KEY, this::correct),
            Route.delete(record + "/{id:digits}", Access.KEY, this::delete),
            Route.get(record, Access.KEY, this::search),
            Route.post(record, Access.KEY, this::record),
            Route.get(record + "/analytics", Access.KEY, this::analyticsOfRecord),
            Route.get(prefix + "/input-vat/system-calculation", Access.KEY, call -> calculated(call)
                .map(found -> SefJson.reply(DeductionJson.of(found, company(call).pib()))).orElseGet(DeductionEndpoints::nothing)),
            Route.get(prefix + "/input-vat/analytics", Access.KEY, call -> calculated(call)
                .map(found -> csv(found.entries())).orElseGet(DeductionEndpoints::nothing)));
    }

    private static Reply nothing() {
        return Reply.empty(204);
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLong) {
            throw Problem.refused("VatDeductionIdIsNotValid", "id", "id must be the whole number of a record, not '" + text + "'").refusal();
        }
    }

    private Company company(Call call) {
        return companies.byId(call.companyId()).orElseThrow();
    }

    /** A PIB that is not the caller's is answered like a wrong key. */
    private void own(Call call, Optional<String> taxId) {
        String pib = taxId.orElseThrow(() -> DeductionJson.missing("TaxId"));
        if (!pib.equals(company(call).pib())) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "Unauthorized", "TaxId is not that of the key's company").refusal();
        }
    }

    private Reply record(Call call) {
        JsonFields body = JsonFields.of(call.body());
        own(call, body.text("TaxId"));
        DeductionDraft draft = DeductionJson.read(body);
        return Reply.of(records.record(call.companyId(), request(call, body, draft, Optional.empty()), draft, answer(call)));
    }

    private Reply correct(Call call) {
        JsonFields body = JsonFields.of(call.body());
        long id = id(call.path("id"));
        if (records.find(call.companyId(), id).isEmpty()) {
            return nothing();
        }
        if (body.text("TaxId").filter(company(call).pib()::equals).isEmpty()) {
            throw Problem.refused("VatDeductionPeriodIsNotThatOfTheRecord", "TaxId", "Record " + id + " is about another company").refusal();
        }
        DeductionDraft draft = DeductionJson.read(body);
        return records.correct(call.companyId(), request(call, body, draft, Optional.of(id)), id, draft, answer(call))
            .map(Reply::of).orElseGet(DeductionEndpoints::nothing);
    }

    private static Idempotency.Request request(Call call, JsonFields body, DeductionDraft draft, Optional<Long> corrected) {
        return new Idempotency.Request("epp", RequestIds.of(call, body), JsonFields.hash(draft, corrected), Intake.MISMATCH);
    }

    private Function<DeductionRecord, StoredAnswer> answer(Call call) {
        String pib = company(call).pib();
        return record -> SefJson.answer(DeductionJson.of(record, pib));
    }

    private Reply delete(Call call) {
        if (!mayBeDeleted) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "Records of input VAT cannot be deleted on this server").refusal();
        }
        return records.delete(call.companyId(), id(call.path("id"))).map(SefJson::reply).orElseGet(DeductionEndpoints::nothing);
    }

    private Reply search(Call call) {
        own(call, call.query("taxId"));
        DeductionSearch search = new DeductionSearch(
            call.query("year").map(DeductionPeriods::year),
            call.query("month").map(text -> DeductionPeriods.number(text, "month", 1, MONTHS)),
            SefDays.optional(call, "dateFrom"), SefDays.optional(call, "dateTo"), call.query("vatDeductionRecordNumber"));
        check(search);
        List<DeductionRecord> found = records.list(call.companyId(), search);
        String pib = company(call).pib();
        return found.isEmpty() ? nothing() : SefJson.reply(found.stream().map(record -> DeductionJson.of(record, pib)).toList());
    }

    private void check(DeductionSearch search) {
        boolean halves = search.month().isPresent() && search.year().isEmpty() || search.from().isPresent() != search.to().isPresent();
        if (halves || search.year().isEmpty() && search.from().isEmpty() && search.number().isEmpty()) {
            throw Problem.refused("VatDeductionSearchIsNotDefined",
                "Give year, year and month, dateFrom and dateTo, or vatDeductionRecordNumber").refusal();
        }
        if (search.from().filter(day -> day.isBefore(FIRST_DAY)).isPresent()) {
            throw Problem.refused("VatDeductionPeriodIsNotValid", "dateFrom", "dateFrom is before " + FIRST_DAY).refusal();
        }
        if (search.to().filter(day -> day.isAfter(time.today())).isPresent()) {
            throw Problem.refused("SearchDateBiggerThanToday", "dateTo", "dateTo is after today").refusal();
        }
        if (search.from().isPresent() && search.from().get().isAfter(search.to().orElseThrow())) {
            throw Problem.refused("DateFromBiggerThanDateTo", "dateFrom", "dateFrom is after dateTo").refusal();
        }
    }

    private Reply analyticsOfRecord(Call call) {
        long id = id(call.query("id").orElseThrow(() -> DeductionJson.missing("id")));
        return records.analytics(call.companyId(), id).map(DeductionEndpoints::csv).orElseGet(DeductionEndpoints::nothing);
    }

    private Optional<Calculation> calculated(Call call) {
        own(call, call.query("TaxId"));
        if (!company(call).active()) {
            throw unregistered();
        }
        return calculation.of(call.companyId(), DeductionPeriods.read(call::query));
    }

    private static Refusal unregistered() {
        return Problem.unknown("CompanyNotFound", "TaxId", "The company is not a user any more").refusal();
    }

    private static Reply csv(List<Entry> entries) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Csv csv = new Csv(text);
        csv.row(COLUMNS);
        entries.forEach(entry -> csv.row(Stream.concat(
            Stream.of(entry.position().number(), entry.documentNumber(), entry.status(), entry.day().toString()),
            Stream.of(Rate.values()).flatMap(rate -> amounts(entry, rate))).toList()));
        return Reply.of(200, Csv.TYPE, text.toByteArray());
    }

    private static Stream<String> amounts(Entry entry, Rate rate) {
        return Stream.<Function<Entry.Amount, BigDecimal>>of(Entry.Amount::base, Entry.Amount::vat)
            .map(part -> entry.at(rate).map(part).map(BigDecimal::toPlainString).orElse(""));
    }
}
