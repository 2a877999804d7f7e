package rs.tefter.issuing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.CodeLists.VatRate;
import rs.tefter.ledger.Defaults;
import rs.tefter.ledger.ExchangeRates;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Member;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Checks;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;

/** Makes a whole invoice of a draft: fills in what follows from elsewhere, checks everything, reckons the amounts. */
final class Completion {

    private static final int RATE_DECIMALS = 10;
    private static final int QUANTITY_DECIMALS = 5;
    private static final Set<String> INVOICE_TEMPLATES = Set.of("IR", "DP", "UP");
    private static final Set<String> PROFORMA_TEMPLATES = Set.of("PR", "PUPN");

    /** A whole draft. */
    record Completed(Values header, long numberingId, List<Values> rows, List<Values> payments, List<Values> sources, Pricing.Priced priced,
            BigDecimal invoiceValue) {}

    private final long companyId;
    private final Ledger ledger;
    private final Organisation organisation;
    private final CodeLists lists;
    private final List<Problem> problems;
    private final Checks checks;

    private Completion(long companyId, Ledger ledger, List<Problem> problems) {
        this.companyId = companyId;
        this.ledger = ledger;
        this.organisation = ledger.organisations().of(companyId);
        this.lists = organisation.lists();
        this.problems = problems;
        this.checks = ledger.registers().checks(companyId, lists);
    }

    /** @param unreadable what could not be read of the draft; refuses with these and with everything else that is wrong */
    static Completed of(long companyId, Ledger ledger, Draft draft, List<Problem> unreadable) {
        return new Completion(companyId, ledger, new ArrayList<>(unreadable)).complete(draft);
    }

    private Completed complete(Draft draft) {
        Values header = withDefaults(draft.header(), Members.HEADER);
        fromCustomer(header);
        required(header, draft);
        checked(header, Members.HEADER, "");
        boolean proforma = header.textOrEmpty("InvoiceType").equals("P");
        dates(header, proforma);
        Optional<Numbering> numbering = numbering(header, proforma);
        numbering.ifPresent(row -> header.put("DocumentNumbering", row.id()));
        templates(header, proforma);
        if (header.textOrEmpty("PricesOnInvoice").equals("D") && !organisation.pricesIncludeVat()) {
            problems.add(InvoiceProblem.pricesWithVatOff());
        }
        List<Values> rows = rows(draft, header, numbering);
        List<Values> payments = parts(draft.payments(), Members.PAYMENT, "IssuedInvoicePaymentMethods");
        List<Values> sources = parts(draft.sources(), Members.SOURCE, "IssuedInvoiceAdditionalSourceDocument");
        exchangeRate(header);
        LedgerProblem.refuse(problems);
        Pricing.Priced priced = priced(header, rows);
        BigDecimal value = priced.domesticGross(header.decimal("ExchangeRate").orElse(BigDecimal.ONE));
        return new Completed(header, numbering.orElseThrow().id(), rows, payments, sources, priced, value);
    }

    private void fromCustomer(Values header) {
        Optional<Values> customer = header.id("Customer").flatMap(id -> ledger.registers().look(companyId, Register.of("customers"), id))
            .map(stored -> stored.values());
        if (customer.isEmpty()) {
            return;
        }
        copyText(header, "AddresseeName", customer.get(), "Name");
        copyText(header, "AddresseeAddress", customer.get(), "Address");
        copyText(header, "AddresseePostalCode", customer.get(), "PostalCode");
        copyText(header, "AddresseeCity", customer.get(), "City");
        copyText(header, "AddresseeCountryName", customer.get(), "CountryName");
        if (!header.has("AddresseeCountry")) {
            customer.get().id("Country").ifPresent(country -> header.put("AddresseeCountry", country));
        }
        if (header.id("AddresseeCountry").filter(country -> country == lists.homeCountryId()).isPresent()) {
            header.remove("AddresseeCountryName");
        }
    }

    private static void copyText(Values header, String to, Values from, String member) {
        if (header.textOrEmpty(to).isBlank()) {
            from.text(member).filter(text -> !text.isBlank()).ifPresentOrElse(text -> header.put(to, text), () -> header.remove(to));
        }
    }

    private void required(Values header, Draft draft) {
        boolean proforma = header.textOrEmpty("InvoiceType").equals("P");
        List<String> members = new ArrayList<>(List.of("InvoiceType", "Customer", "DateIssued"));
        if (!proforma) {
            members.addAll(List.of("DateTransaction", "DateDue"));
        }
        members.addAll(List.of("AddresseeName", "AddresseeAddress", "AddresseePostalCode", "AddresseeCity", "AddresseeCountry", "Currency"));
        members.stream().filter(member -> !header.has(member) && problems.stream().noneMatch(problem -> problem.field().equals(Optional.of(member))))
            .forEach(member -> problems.add(LedgerProblem.required(member)));
        if (draft.rows().isEmpty()) {
            problems.add(LedgerProblem.required("IssuedInvoiceRows"));
        }
    }

    private void checked(Values values, List<Member> members, String prefix) {
        members.forEach(member -> values.get(member.name()).flatMap(value -> checks.wrong(member, value, prefix)).ifPresent(problems::add));
    }

    private static void dates(Values header, boolean proforma) {
        Optional<LocalDateTime> issued = header.date("DateIssued");
        if (proforma && issued.isPresent()) {
            putIfAbsent(header, "DateTransaction", issued.get());
            putIfAbsent(header, "DateDue", issued.get());
            header.put("RecurringInvoice", "N");
        }
        header.date("DateTransaction").ifPresent(date -> putIfAbsent(header, "DateTransactionFrom", date));
    }

    private static void putIfAbsent(Values values, String member, Object value) {
        if (!values.has(member)) {
            values.put(member, value);
        }
    }

    private Optional<Numbering> numbering(Values header, boolean proforma) {
        String document = proforma ? "PD" : "IR";
        if (header.id("DocumentNumbering").isPresent()) {
            Optional<Numbering> named = CodeLists.byId(lists.numberings(), header.id("DocumentNumbering").get());
            named.filter(row -> !row.document().equals(document))
                .ifPresent(row -> problems.add(LedgerProblem.notAllowed("DocumentNumbering", row.code())));
            return named;
        }
        Optional<Numbering> usual = lists.numberings().stream().filter(row -> row.document().equals(document) && row.isDefault()).findFirst();
        List<Numbering> fiscal = lists.numberings().stream().filter(row -> row.device().isPresent()).toList();
        boolean onTheSpot = header.text("PaymentType").filter(type -> !type.equals("D")).isPresent();
        return !proforma && onTheSpot && fiscal.size() == 1 ? Optional.of(fiscal.getFirst()) : usual;
    }

    private void templates(Values header, boolean proforma) {
        template(header, "IssuedInvoiceReportTemplate", proforma ? "PR" : "IR", proforma ? PROFORMA_TEMPLATES : INVOICE_TEMPLATES);
        template(header, "DeliveryNoteReportTemplate", "DO", Set.of("DO"));
    }

    private void template(Values header, String member, String usual, Set<String> allowed) {
        if (!header.has(member)) {
            lists.reportTemplates().stream().filter(row -> row.isDefault() && row.displayType().equals(usual)).findFirst()
                .ifPresent(row -> header.put(member, row.id()));
        }
        header.id(member).flatMap(id -> CodeLists.byId(lists.reportTemplates(), id)).map(ReportTemplate::displayType)
            .filter(type -> !allowed.contains(type)).ifPresent(type -> problems.add(LedgerProblem.notAllowed(member, type)));
    }

    private List<Values> rows(Draft draft, Values header, Optional<Numbering> numbering) {
        List<Values> rows = new ArrayList<>();
        Set<Long> rowNumbers = new HashSet<>();
        List<Draft.Row> given = draft.rows().orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            String prefix = "IssuedInvoiceRows[" + i + "].";
            Values row = row(given.get(i).values(), header, i + 1, prefix);
            if (!rowNumbers.add(row.id("RowNumber").orElseThrow())) {
                problems.add(LedgerProblem.notAllowed(prefix + "RowNumber", row.id("RowNumber").get().toString()));
            }
            if (row.decimal("Quantity").orElseThrow().signum() < 0 && !mayBeNegative(header, numbering)) {
                problems.add(LedgerProblem.notAllowed(prefix + "Quantity", row.decimal("Quantity").get().toPlainString()));
            }
            rows.add(row);
        }
        return rows;
    }

    private boolean mayBeNegative(Values header, Optional<Numbering> numbering) {
        boolean creditTemplate = header.id("IssuedInvoiceReportTemplate").flatMap(id -> CodeLists.byId(lists.reportTemplates(), id))
            .filter(row -> row.displayType().equals("DP")).isPresent();
        return creditTemplate || numbering.filter(Numbering::reverse).isPresent()
            || Set.of("IV", "CD").contains(header.textOrEmpty("OriginalDocumentType"));
    }

    private Values row(Values given, Values header, int place, String prefix) {
        Values row = withDefaults(given, Members.ROW);
        putIfAbsent(row, "RowNumber", (long) place);
        row.put("Quantity", row.decimal("Quantity").orElseThrow().setScale(
            Math.min(QUANTITY_DECIMALS, Math.max(0, row.decimal("Quantity").get().scale())), RoundingMode.HALF_UP));
        fromItem(row);
        header.text("VatAccountingType").ifPresent(type -> putIfAbsent(row, "VatAccountingType", type));
        header.id("Analytic").ifPresent(analytic -> putIfAbsent(row, "Analytic", analytic));
        rowRequired(row, prefix);
        checked(row, Members.ROW, prefix);
        vatRate(row).ifPresent(rate -> row.put("VATPercent", rate.on(day(header)).percent()));
        discount(row, header, prefix);
        return row;
    }

    private void fromItem(Values row) {
        row.id("Item").flatMap(id -> ledger.registers().look(companyId, Register.of("items"), id)).ifPresent(item -> {
            copyText(row, "ItemName", item.values(), "Name");
            copyText(row, "ItemCode", item.values(), "Code");
            copyText(row, "UnitOfMeasurement", item.values(), "UnitOfMeasurement");
            if (!row.has("VatRate")) {
                item.values().id("VatRate").ifPresent(rate -> row.put("VatRate", rate));
            }
        });
    }

    private void rowRequired(Values row, String prefix) {
        if (!row.has("Item") && !row.has("ItemName")) {
            problems.add(LedgerProblem.required(prefix + "Item"));
        }
        if (!row.has("VatRate")) {
            problems.add(LedgerProblem.required(prefix + "VatRate"));
        }
        if (row.decimal("Quantity").orElseThrow().signum() == 0) {
            problems.add(LedgerProblem.notAllowed(prefix + "Quantity", "0"));
        }
    }

    private Optional<VatRate> vatRate(Values row) {
        return row.id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id));
    }

    private static LocalDate day(Values header) {
        return header.date("DateTransaction").or(() -> header.date("DateIssued")).map(LocalDateTime::toLocalDate)
            .orElse(LocalDate.EPOCH);
    }

    private void discount(Values row, Values header, String prefix) {
        BigDecimal amount = row.decimal("Discount").orElseThrow();
        BigDecimal percent = row.decimal("DiscountPercent").orElseThrow();
        if (amount.signum() != 0 && percent.signum() != 0) {
            problems.add(InvoiceProblem.twoDiscounts(prefix + "Discount"));
        }
        if (percent.signum() < 0 || percent.compareTo(Rounded.HUNDRED) > 0) {
            problems.add(LedgerProblem.notAllowed(prefix + "DiscountPercent", percent.toPlainString()));
        }
        if (row.has("VATPercent") && amount.signum() != 0) {
            Pricing.Priced whole = Pricing.of(Prices.of(header.textOrEmpty("PricesOnInvoice")), BigDecimal.ZERO, List.of(Amounts.row(row)));
            if (amount.abs().compareTo(whole.rows().getFirst().beforeDiscount().abs()) > 0) {
                problems.add(LedgerProblem.notAllowed(prefix + "Discount", amount.toPlainString()));
            }
        }
    }

    private List<Values> parts(List<Values> parts, List<Member> members, String name) {
        List<Values> whole = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String prefix = name + "[" + i + "].";
            Values part = withDefaults(parts.get(i), members);
            members.stream().filter(member -> member.mandatory() && !part.has(member.name()))
                .forEach(member -> problems.add(LedgerProblem.required(prefix + member.name())));
            checked(part, members, prefix);
            whole.add(part);
        }
        return whole;
    }

    private Values withDefaults(Values given, List<Member> members) {
        Values whole = new Values();
        members.forEach(member -> given.get(member.name()).or(() -> Defaults.of(member, lists)).ifPresent(value -> whole.put(member.name(), value)));
        return whole;
    }

    private void exchangeRate(Values header) {
        Optional<CodeLists.Currency> currency = header.id("Currency").flatMap(id -> CodeLists.byId(lists.currencies(), id));
        if (currency.isEmpty()) {
            return;
        }
        Optional<BigDecimal> given = header.decimal("ExchangeRate");
        if (currency.get().id() == lists.homeCurrencyId()) {
            header.put("ExchangeRate", given.filter(rate -> rate.compareTo(BigDecimal.ONE) == 0).orElse(BigDecimal.ONE));
        } else if (given.isEmpty() || given.get().signum() == 0 || given.get().compareTo(BigDecimal.ONE) == 0) {
            Optional<BigDecimal> known = ledger.rates().on(companyId, currency.get().code(), day(header)).map(ExchangeRates.Rate::mid)
                .map(mid -> Rounded.inverse(mid, RATE_DECIMALS));
            known.ifPresentOrElse(rate -> header.put("ExchangeRate", rate), () -> problems.add(LedgerProblem.required("ExchangeRate")));
        } else if (given.get().signum() < 0) {
            problems.add(LedgerProblem.notAllowed("ExchangeRate", given.get().toPlainString()));
        }
    }

    private static Pricing.Priced priced(Values header, List<Values> rows) {
        Pricing.Priced priced = Amounts.of(header, rows);
        for (int i = 0; i < rows.size(); i++) {
            Pricing.PricedRow row = priced.rows().get(i);
            rows.get(i).put("Price", row.price()).put("PriceWithVAT", row.priceWithVat()).put("Value", row.value());
        }
        return priced;
    }
}
