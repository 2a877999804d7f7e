package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Country;
import rs.tefter.ledger.CodeLists.Currency;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.CodeLists.PaymentMethod;
import rs.tefter.ledger.CodeLists.Period;
import rs.tefter.ledger.CodeLists.PurposeCode;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.CodeLists.VatAccountingType;
import rs.tefter.ledger.CodeLists.VatRate;
import rs.tefter.ledger.ExchangeRates;
import rs.tefter.ledger.ExchangeRates.Rate;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Organisations;
import rs.tefter.platform.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Currencies, countries, VAT rates, numberings, templates, purpose codes, ways to pay and rates of exchange. */
final class CodeListEndpoints {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String base;
    private final Organisations organisations;
    private final ExchangeRates rates;
    private final Time time;

    CodeListEndpoints(String base, Organisations organisations, ExchangeRates rates, Time time) {
        this.base = base;
        this.organisations = organisations;
        this.rates = rates;
        this.time = time;
    }

    Stream<Route> routes() {
        return Stream.of(
                list("/currencies", CodeLists::currencies, (_, row) -> currency(row)),
                list("/countries", CodeLists::countries, CodeListEndpoints::country),
                list("/vatrates", CodeLists::vatRates, (view, row) -> vatRate(view.day, row)),
                list("/document-numbering", CodeLists::numberings, CodeListEndpoints::numbering),
                list("/report-templates", CodeLists::reportTemplates, CodeListEndpoints::reportTemplate),
                list("/purpose-codes", CodeLists::purposeCodes, (_, row) -> purposeCode(row)),
                listAlone("/vataccountingtypes", CodeLists::vatAccountingTypes, (_, row) -> vatAccountingType(row)),
                listAlone("/paymentmethods", CodeLists::paymentMethods, (_, row) -> paymentMethod(row, false)),
                listAlone("/issuedinvoices/paymentmethods", CodeLists::paymentMethods, (_, row) -> paymentMethod(row, true)),
                Stream.of(
                    Route.get(base + "/exchange-rates/{id}", KEY, this::exchangeRate),
                    Route.post(base + "/exchange-rates", KEY, this::importRates),
                    Route.get(base + "/items/settings", KEY, this::itemSettings),
                    Route.get(base + "/items/itemsdata", KEY, _ -> noData()),
                    Route.get(base + "/items/pricelists", KEY, _ -> noData())))
            .flatMap(Function.identity());
    }

    /** For whom a row is written: the organisation with its lists, and the day that is asked for. */
    private record View(long companyId, Organisation organisation, LocalDate day) {

        CodeLists lists() {
            return organisation.lists();
        }
    }

    @FunctionalInterface
    private interface RowWriter<R> {
        ObjectNode write(View view, R row);
    }

    private View view(Call call) {
        return new View(call.companyId(), organisations.of(call.companyId()), day(call.query("date")));
    }

    private <R extends CodeLists.Row> Stream<Route> list(String place, Function<CodeLists, List<R>> choose, RowWriter<R> writer) {
        return Stream.concat(listAlone(place, choose, writer), Stream.of(
            Route.get(base + place + "/synccandidates", KEY, call -> changed(call, choose)),
            Route.get(base + place + "/{id}", KEY, call -> one(call, choose, writer))));
    }

    /** A list whose rows are not to be had one by one. */
    private <R extends CodeLists.Row> Stream<Route> listAlone(String place, Function<CodeLists, List<R>> choose, RowWriter<R> writer) {
        return Stream.of(Route.get(base + place, KEY, call -> page(call, choose.apply(lists(call)), writer)));
    }

    private <R extends CodeLists.Row> Reply page(Call call, List<R> list, RowWriter<R> writer) {
        View view = view(call);
        return MinimaxJson.ok(Listing.envelope(Listing.page(list, Listing.query(call)), row -> writer.write(view, row)));
    }

    /** The rows of a list change all at once: when the organisation brings its own. */
    private <R extends CodeLists.Row> Reply changed(Call call, Function<CodeLists, List<R>> choose) {
        Organisation organisation = organisations.of(call.companyId());
        List<R> rows = Interval.of(call).holds(organisation.listsChangedAt()) ? choose.apply(organisation.lists()) : List.of();
        return MinimaxJson.ok(Listing.envelope(Listing.page(rows, Listing.query(call)), row -> RecordWriter.end(
            NODES.objectNode().put("ID", row.id()), organisation.listsChangedAt(), organisation.listsVersion())));
    }

    private <R extends CodeLists.Row> Reply one(Call call, Function<CodeLists, List<R>> choose, RowWriter<R> writer) {
        String wanted = call.path("id");
        Optional<String> day = Listing.argument(wanted, "date");
        List<R> list = choose.apply(lists(call));
        if (day.isPresent() && !list.isEmpty() && list.getFirst() instanceof Currency) {
            Set<String> codes = currenciesOn(call, day.get());
            return page(call, list.stream().filter(row -> codes.contains(row.code())).toList(), writer);
        }
        Optional<R> found = Listing.argument(wanted, "code").map(code -> CodeLists.byCode(list, code))
            .orElseGet(() -> PathIds.isId(wanted) ? CodeLists.byId(list, Long.parseLong(wanted)) : Optional.empty());
        return MinimaxJson.ok(writer.write(view(call), found.orElseThrow(LedgerProblem::unknown)));
    }

    private CodeLists lists(Call call) {
        return organisations.of(call.companyId()).lists();
    }

    private Set<String> currenciesOn(Call call, String day) {
        Set<String> codes = new HashSet<>(rates.currencies(call.companyId(), day(Optional.of(day))));
        codes.add(lists(call).homeCurrency().code());
        return codes;
    }

    /** What cannot be read is today. */
    private LocalDate day(Optional<String> text) {
        LocalDate today = time.instant().atZone(LocalTimes.BELGRADE).toLocalDate();
        try {
            return text.flatMap(LocalTimes::read).map(LocalDateTime::toLocalDate).orElse(today);
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private static ObjectNode currency(Currency row) {
        return NODES.objectNode().put("CurrencyId", row.id()).put("Code", row.code()).put("Name", row.name());
    }

    private static ObjectNode country(View view, Country row) {
        ObjectNode object = NODES.objectNode().put("CountryId", row.id()).put("Code", row.code()).put("Name", row.name());
        object.set("Currency", row.currencyId().map(id -> Links.of(id, CodeLists.byId(view.lists().currencies(), id).map(Currency::code),
            Optional.of("/api/orgs/" + view.companyId + "/currencies/" + id))).orElseGet(NODES::nullNode));
        return object;
    }

    private static ObjectNode vatRate(LocalDate day, VatRate row) {
        Period period = row.on(day);
        ObjectNode object = NODES.objectNode().put("VatRateId", row.id()).put("Code", row.code());
        object.set("Percent", NODES.numberNode(period.percent().setScale(Math.max(1, period.percent().scale()))));
        object.set("VatRatePercentage", percentage(period));
        return object;
    }

    static JsonNode percentage(Period period) {
        return Links.of(period.percentageId(), Optional.of(period.percent().stripTrailingZeros().toPlainString()), Optional.empty());
    }

    private static ObjectNode numbering(View view, Numbering row) {
        return end(view, NODES.objectNode().put("DocumentNumberingId", row.id()).put("Document", row.document()).put("Code", row.code())
            .put("Name", row.name()).put("Default", flag(row.isDefault())).put("Reverse", flag(row.reverse())).put("ReferenceNumber", "D")
            .put("PackagingDepositReturnIncludedInPrice", "N").put("Usage", "D"));
    }

    private static ObjectNode reportTemplate(View view, ReportTemplate row) {
        return end(view, NODES.objectNode().put("ReportTemplateId", row.id()).put("Name", row.name()).put("DisplayType", row.displayType())
            .put("Default", flag(row.isDefault())));
    }

    private static ObjectNode end(View view, ObjectNode row) {
        return RecordWriter.end(row, view.organisation.listsChangedAt(), view.organisation.listsVersion());
    }

    private static String flag(boolean value) {
        return value ? "D" : "N";
    }

    private static ObjectNode purposeCode(PurposeCode row) {
        return NODES.objectNode().put("PurposeCodeId", row.id()).put("Code", row.code()).put("Description", row.name());
    }

    private static ObjectNode vatAccountingType(VatAccountingType row) {
        return NODES.objectNode().put("Code", row.code()).put("IssuedRecived", "I").putNull("ValidFrom").putNull("ValidTo").put("Name", row.name());
    }

    private static ObjectNode paymentMethod(PaymentMethod row, boolean ofInvoices) {
        ObjectNode object = NODES.objectNode().put("PaymentMethodId", row.id()).put("Name", row.name());
        if (ofInvoices) {
            return object.put("Code", row.code()).put("Type", row.type()).put("Usage", "D");
        }
        return object.put("Type", row.type()).put("Usage", "D").put("Default", flag(row.isDefault()));
    }

    private Reply exchangeRate(Call call) {
        CodeLists lists = lists(call);
        String wanted = call.path("id");
        Currency currency = Listing.argument(wanted, "code").map(code -> CodeLists.byCode(lists.currencies(), code))
            .orElseGet(() -> PathIds.isId(wanted) ? CodeLists.byId(lists.currencies(), Long.parseLong(wanted)) : Optional.empty())
            .orElseThrow(LedgerProblem::unknown);
        LocalDate day = day(call.query("date"));
        Rate rate = currency.id() == lists.homeCurrencyId() ? new Rate(day, BigDecimal.ONE)
            : rates.on(call.companyId(), currency.code(), day).orElseThrow(LedgerProblem::unknown);
        ObjectNode object = NODES.objectNode().put("Date", LocalTimes.write(rate.day().atStartOfDay()));
        object.set("Currency", Links.of(currency.id(), Optional.of(currency.code()),
            Optional.of("/api/orgs/" + call.companyId() + "/currencies/" + currency.id())));
        object.set("MidRate", NODES.numberNode(rate.mid()));
        return MinimaxJson.ok(object);
    }

    private Reply importRates(Call call) {
        rates.importCsv(call.companyId(), new String(call.body(), StandardCharsets.UTF_8));
        return MinimaxJson.ok(NODES.arrayNode());
    }

    private Reply itemSettings(Call call) {
        return MinimaxJson.ok(NODES.objectNode().put("PricesIncludeVAT", flag(organisations.of(call.companyId()).pricesIncludeVat())));
    }

    private static Reply noData() {
        ObjectNode nothing = NODES.objectNode();
        nothing.putArray("Rows");
        nothing.putArray("ValidationMessages");
        return MinimaxJson.ok(nothing);
    }
}
