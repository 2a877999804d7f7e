package rs.tefter.ledger;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rs.tefter.ledger.CodeLists.Country;
import rs.tefter.ledger.CodeLists.Currency;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.CodeLists.PaymentMethod;
import rs.tefter.ledger.CodeLists.Period;
import rs.tefter.ledger.CodeLists.PurposeCode;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.CodeLists.VatAccountingType;
import rs.tefter.ledger.CodeLists.VatRate;

/** Makes code lists of rows: those of the product, and those an organisation brought along in their place. */
final class CodeListTables {

    private static final List<String> NAMES = List.of("currencies", "countries", "vat-rates", "report-templates", "document-numberings",
        "payment-methods", "vat-accounting-types", "purpose-codes");

    private static final Map<String, List<Table.Row>> USUAL = NAMES.stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> Table.read(name + ".tsv").rows()));

    private static final CodeLists USUAL_LISTS = make(USUAL);

    private CodeListTables() {}

    /** The lists of an organisation: the product's unless it has its own rows for one. */
    static CodeLists of(Map<String, List<Table.Row>> own) {
        if (own.isEmpty()) {
            return USUAL_LISTS;
        }
        Map<String, List<Table.Row>> rows = new LinkedHashMap<>(USUAL);
        rows.putAll(own);
        return make(rows);
    }

    static boolean isKnown(String list) {
        return NAMES.contains(list);
    }

    private static CodeLists make(Map<String, List<Table.Row>> rows) {
        List<Currency> currencies = rows.get("currencies").stream()
            .map(row -> new Currency(row.number("CurrencyId"), row.text("Code"), row.text("Name"))).toList();
        List<Country> countries = rows.get("countries").stream()
            .map(row -> new Country(row.number("CountryId"), row.text("Code"), row.text("Name"), row.get("Currency").map(Long::valueOf))).toList();
        long dinar = CodeLists.byCode(currencies, "RSD").orElseThrow().id();
        long serbia = CodeLists.byCode(countries, "RS").orElseThrow().id();
        return new CodeLists(dinar, serbia, byId(currencies), byId(countries), vatRates(rows.get("vat-rates")),
            reportTemplates(rows.get("report-templates")),
            byId(rows.get("document-numberings").stream().map(CodeListTables::numbering).toList()),
            byId(rows.get("payment-methods").stream().map(row -> new PaymentMethod(row.number("PaymentMethodId"), row.text("Code"),
                row.text("Name"), row.text("Type"), row.flag("Default"))).toList()),
            rows.get("vat-accounting-types").stream().map(row -> new VatAccountingType(row.text("Code"), row.text("Name"))).toList(),
            byId(rows.get("purpose-codes").stream().map(row -> new PurposeCode(row.number("PurposeCodeId"), row.text("Code"),
                row.text("Description"))).toList()));
    }

    /** Those that are used unless another is named come first. */
    private static List<ReportTemplate> reportTemplates(List<Table.Row> rows) {
        return rows.stream()
            .map(row -> new ReportTemplate(row.number("ReportTemplateId"), row.text("Name"), row.text("DisplayType"), row.flag("Default")))
            .sorted(comparing((ReportTemplate template) -> !template.isDefault()).thenComparing(ReportTemplate::id))
            .toList();
    }

    private static <R extends CodeLists.Row> List<R> byId(List<R> rows) {
        return rows.stream().sorted(comparing(CodeLists.Row::id)).toList();
    }

    private static Numbering numbering(Table.Row row) {
        return new Numbering(row.number("DocumentNumberingId"), row.text("Document"), row.text("Code"), row.text("Name"), row.flag("Default"),
            row.flag("Reverse"), row.flag("Advance"), row.get("Device"));
    }

    private static List<VatRate> vatRates(List<Table.Row> rows) {
        Map<Long, List<Table.Row>> byRate = rows.stream().collect(Collectors.groupingBy(row -> row.number("VatRateId"), LinkedHashMap::new,
            Collectors.toList()));
        return byId(byRate.entrySet().stream().map(rate -> {
            Table.Row any = rate.getValue().getFirst();
            return new VatRate(rate.getKey(), any.text("Code"), rate.getValue().stream().map(CodeListTables::period).toList(),
                any.get("UblCategory"), any.get("Label"));
        }).toList());
    }

    private static Period period(Table.Row row) {
        return new Period(new BigDecimal(row.text("Percent")), row.number("VatRatePercentageId"), LocalDate.parse(row.text("From")),
            Optional.of(row.text("To")).filter(to -> !to.isEmpty()).map(LocalDate::parse));
    }
}
