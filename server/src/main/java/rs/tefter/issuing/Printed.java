package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.CodeLists.PaymentMethod;
import rs.tefter.ledger.CodeLists.PurposeCode;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Stored;
import rs.tefter.ledger.Values;
import rs.tefter.registry.Company;
import rs.tefter.rendering.ledger.LedgerDocument;
import rs.tefter.rendering.ledger.LedgerDocument.Dates;
import rs.tefter.rendering.ledger.LedgerDocument.Fiscal;
import rs.tefter.rendering.ledger.LedgerDocument.InDinars;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;
import rs.tefter.rendering.ledger.LedgerDocument.Payment;
import rs.tefter.rendering.ledger.LedgerDocument.Reference;
import rs.tefter.rendering.ledger.LedgerDocument.Row;
import rs.tefter.rendering.ledger.LedgerDocument.Sums;
import rs.tefter.rendering.ledger.LedgerDocument.Texts;
import rs.tefter.rendering.ledger.Letterhead;

/** Gathers what is printed of an invoice from its record and from the records that it names. */
final class Printed {

    private static final Set<String> SLIP_TEMPLATES = Set.of("UP", "PUPN");
    private static final Set<String> ON_THE_SPOT = Set.of("G", "B", "K");
    private static final String CODE_OF_CONSUMERS = "221";
    private static final String CODE_OF_COMPANIES = "220";
    private static final int RATE_DECIMALS = 4;
    /** Stands for an address that a buyer on the spot does not tell. */
    private static final String NOTHING = "-";

    private final Ledger ledger;
    private final Company company;
    private final Organisation organisation;
    private final CodeLists lists;
    private final IssuedInvoice invoice;
    private final Values header;
    private final Values customer;

    Printed(Ledger ledger, Company company, Organisation organisation, IssuedInvoice invoice) {
        this.ledger = ledger;
        this.company = company;
        this.organisation = organisation;
        this.lists = organisation.lists();
        this.invoice = invoice;
        this.header = invoice.header();
        this.customer = record("customers", "Customer").orElseGet(Values::new);
    }

    private Optional<Values> record(String register, String member) {
        return header.id(member).flatMap(id -> ledger.registers().look(company.companyId(), Register.of(register), id)).map(Stored::values);
    }

    Numbering numbering() {
        return CodeLists.byId(lists.numberings(), invoice.numberingId()).orElseThrow();
    }

    Optional<ReportTemplate> template() {
        return header.id("IssuedInvoiceReportTemplate").flatMap(id -> CodeLists.byId(lists.reportTemplates(), id));
    }

    LedgerDocument document(Kind kind, Optional<Fiscal> receipt) {
        boolean note = kind == Kind.DELIVERY_NOTE;
        String prefix = note ? "DeliveryNote" : "";
        Texts texts = new Texts(header.textOrEmpty(prefix + "DescriptionAbove"), header.textOrEmpty(prefix + "DescriptionBelow"),
            header.textOrEmpty("ReverseReason"), issuedBy());
        Sums sums = sums();
        boolean paysVat = company.vatPayer() || sums.vat().signum() != 0;
        return new LedgerDocument(kind, !invoice.issued(), letterhead(), IssuedInvoices.numberText(lists, invoice).orElse(""), dates(), seller(),
            paysVat, buyer(), delivery(), references(), texts, rows(), PrintedTaxes.of(lists, invoice), sums, payment(sums), receipt);
    }

    private Letterhead letterhead() {
        Letterhead own = ledger.letterheads().of(company.companyId());
        boolean abroad = header.id("AddresseeCountry").filter(country -> country != lists.homeCountryId()).isPresent();
        return abroad ? own.forForeigner() : own;
    }

    private Dates dates() {
        LocalDateTime to = invoice.dateOfSupply();
        return new Dates(invoice.dateIssued(), header.date("DateTransactionFrom").orElse(to).toLocalDate(), to.toLocalDate(),
            invoice.dateDue().toLocalDate());
    }

    private Party seller() {
        Company.Address address = company.address();
        return new Party(company.name(), address.street(), address.postalCode(), address.city(), "", company.pib(), company.registrationNumber(),
            company.jbkjs().orElse(""));
    }

    private Party buyer() {
        String taxNumber = customer.text("TaxNumber").or(() -> customer.text("VATIdentificationNumber")).orElse("");
        return party("Addressee", taxNumber, customer.textOrEmpty("RegistrationNumber"), customer.textOrEmpty("BudgetUserNumber"));
    }

    private Optional<Party> delivery() {
        Party place = party("Recipient", "", "", "");
        return Optional.of(place).filter(_ -> Stream.of(place.name(), place.street(), place.city()).anyMatch(text -> !text.isEmpty()));
    }

    private Party party(String who, String pib, String mb, String jbkjs) {
        String country = header.id(who + "Country").filter(id -> id != lists.homeCountryId())
            .map(id -> header.text(who + "CountryName").filter(name -> !name.isBlank())
                .or(() -> CodeLists.byId(lists.countries(), id).map(CodeLists.Country::name)).orElse("")).orElse("");
        return new Party(said(who + "Name"), said(who + "Address"), said(who + "PostalCode"), said(who + "City"), country, pib, mb, jbkjs);
    }

    private String said(String member) {
        return header.text(member).map(String::strip).filter(text -> !text.equals(NOTHING)).orElse("");
    }

    private String issuedBy() {
        return record("employees", "Employee").map(person -> person.textOrEmpty("FirstName") + " " + person.textOrEmpty("LastName"))
            .map(String::strip).orElse("");
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        reference(references, header, "OriginalDocumentType", "DocumentReference", "OriginalDocumentDate");
        header.text("DebitNoteBasis").filter(text -> !text.isBlank()).ifPresent(basis -> references.add(
            new Reference("IV", basis, header.date("DebitNoteBasisDate").map(LocalDateTime::toLocalDate))));
        invoice.sources().forEach(source ->
            reference(references, source.values(), "SourceDocumentType", "SourceDocumentNumber", "SourceDocumentDate"));
        return references;
    }

    private static void reference(List<Reference> references, Values values, String type, String number, String date) {
        values.text(number).filter(text -> !text.isBlank()).ifPresent(text -> references.add(
            new Reference(values.textOrEmpty(type), text, values.date(date).map(LocalDateTime::toLocalDate))));
    }

    private boolean withVat() {
        return Prices.of(header.textOrEmpty("PricesOnInvoice")) == Prices.WITH_VAT;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            Values row = invoice.rows().get(i).values();
            Pricing.PricedRow priced = invoice.priced().rows().get(i);
            rows.add(new Row(row.id("RowNumber").orElse(i + 1L).intValue(), row.textOrEmpty("ItemCode"), row.textOrEmpty("ItemName"),
                row.textOrEmpty("Description"), row.textOrEmpty("SerialNumber"), row.textOrEmpty("BatchNumber"), decimal(row, "Quantity"),
                row.textOrEmpty("UnitOfMeasurement"), withVat() ? priced.priceWithVat() : priced.price(), decimal(row, "Discount"),
                decimal(row, "DiscountPercent"), decimal(row, "VATPercent"), withVat() ? priced.gross() : priced.value()));
        }
        return rows;
    }

    private static BigDecimal decimal(Values values, String member) {
        return values.decimal(member).orElse(BigDecimal.ZERO);
    }

    private Sums sums() {
        Pricing.Priced priced = invoice.priced();
        BigDecimal before = Rounded.money(priced.rows().stream().map(Pricing.PricedRow::beforeDiscount).reduce(BigDecimal.ZERO, BigDecimal::add));
        boolean discounted = decimal(header, "Rabate").signum() != 0 || invoice.rows().stream()
            .anyMatch(row -> decimal(row.values(), "Discount").signum() != 0 || decimal(row.values(), "DiscountPercent").signum() != 0);
        BigDecimal after = withVat() ? priced.gross() : priced.net();
        String currency = header.id("Currency").flatMap(id -> CodeLists.byId(lists.currencies(), id)).map(CodeLists.Currency::code).orElseThrow();
        return new Sums(currency, withVat(), decimal(header, "Rabate"), discounted ? before : after, priced.net(), priced.vat(), priced.gross(),
            paid(), inDinars());
    }

    private boolean isForeign() {
        return header.id("Currency").filter(id -> id != lists.homeCurrencyId()).isPresent();
    }

    private BigDecimal rate() {
        return header.decimal("ExchangeRate").filter(rate -> rate.signum() > 0).orElse(BigDecimal.ONE);
    }

    private Optional<InDinars> inDinars() {
        BigDecimal vat = Rounded.moneyDivided(invoice.priced().vat(), rate());
        return isForeign() ? Optional.of(new InDinars(Rounded.inverse(rate(), RATE_DECIMALS), invoice.invoiceValue().subtract(vat), vat,
            invoice.invoiceValue())) : Optional.empty();
    }

    /** In the currency of the invoice, which payments state unless they have an amount in dinars only. */
    private BigDecimal paid() {
        return invoice.payments().stream().map(Part::values).filter(payment -> payment.flag("AlreadyPaid"))
            .map(payment -> payment.decimal("Amount").filter(amount -> amount.signum() != 0)
                .orElseGet(() -> Rounded.money(decimal(payment, "AmountInDomesticCurrency").multiply(rate()))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Payment payment(Sums sums) {
        List<String> means = means();
        boolean settled = header.has("PaymentType") || ON_THE_SPOT.containsAll(means)
            || sums.gross().signum() > 0 && sums.paid().compareTo(sums.gross()) >= 0;
        String code = header.id("PurposeCode").flatMap(id -> CodeLists.byId(lists.purposeCodes(), id)).map(PurposeCode::code)
            .orElse(customer.textOrEmpty("TaxNumber").isEmpty() ? CODE_OF_CONSUMERS : CODE_OF_COMPANIES);
        return new Payment(means, organisation.bankAccount().orElse(""), invoice.paymentReference().orElse(""), code,
            template().filter(template -> SLIP_TEMPLATES.contains(template.displayType())).isPresent(), settled);
    }

    private List<String> means() {
        if (header.has("PaymentType")) {
            return List.of(header.textOrEmpty("PaymentType"));
        }
        List<String> types = invoice.payments().stream().flatMap(part -> part.values().id("PaymentMethod").stream())
            .flatMap(id -> CodeLists.byId(lists.paymentMethods(), id).stream()).map(PaymentMethod::type).distinct().toList();
        return types.isEmpty() ? List.of("T") : types;
    }
}
