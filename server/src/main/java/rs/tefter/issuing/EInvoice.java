package rs.tefter.issuing;

import static rs.tefter.issuing.Rounded.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Values;
import rs.tefter.registry.Company;
import rs.tefter.ubl.writing.DocumentKind;
import rs.tefter.ubl.writing.OutgoingInvoice;
import rs.tefter.ubl.writing.OutgoingInvoice.Payment;
import rs.tefter.ubl.writing.OutgoingInvoice.Place;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingInvoice.Totals;
import rs.tefter.ubl.writing.OutgoingLine;
import rs.tefter.ubl.writing.OutgoingParty;
import rs.tefter.ubl.writing.OutgoingVat;

/** The electronic invoice that an issued invoice becomes; a credit note states its amounts without their sign. */
final class EInvoice {

    private static final int PRICE_DECIMALS = 4;
    private static final String PAYER = "D";

    private final IssuedInvoice invoice;
    private final Values header;
    private final Organisation organisation;
    private final DocumentKind kind;

    private EInvoice(IssuedInvoice invoice, Organisation organisation, DocumentKind kind) {
        this.invoice = invoice;
        this.header = invoice.header();
        this.organisation = organisation;
        this.kind = kind;
    }

    /** @param number the text of the invoice's number */
    static OutgoingInvoice of(IssuedInvoice invoice, String number, Organisation organisation, Company seller, Values customer) {
        return new EInvoice(invoice, organisation, kind(invoice, organisation.lists())).document(number, seller, customer);
    }

    static DocumentKind kind(IssuedInvoice invoice, CodeLists lists) {
        boolean creditTemplate = invoice.header().id("IssuedInvoiceReportTemplate").flatMap(id -> CodeLists.byId(lists.reportTemplates(), id))
            .filter(template -> template.displayType().equals("DP")).isPresent();
        if (creditTemplate || invoice.priced().gross().signum() < 0) {
            return DocumentKind.CREDIT_NOTE;
        }
        if (invoice.header().flag("DebitNote")) {
            return DocumentKind.DEBIT_NOTE;
        }
        return CodeLists.byId(lists.numberings(), invoice.numberingId()).filter(CodeLists.Numbering::advance).isPresent()
            ? DocumentKind.PREPAYMENT : DocumentKind.INVOICE;
    }

    private OutgoingInvoice document(String number, Company seller, Values customer) {
        List<OutgoingLine> lines = new ArrayList<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            lines.add(line(invoice.rows().get(i).values(), invoice.priced().rows().get(i)));
        }
        List<TaxSubtotal> taxes = taxes();
        boolean period = header.flag("InvoiceForPeriod");
        boolean domestic = header.id("Currency").filter(id -> id == organisation.lists().homeCurrencyId()).isPresent();
        BigDecimal rate = header.decimal("ExchangeRate").orElse(BigDecimal.ONE);
        return new OutgoingInvoice(kind, number, filled("BusinessProcess"), invoice.dateIssued().toLocalDate(),
            Optional.of(invoice.dateDue().toLocalDate()), notes(), vatDateCode(taxes), currency(),
            domestic ? Optional.empty() : Optional.of(Rounded.moneyDivided(signed(invoice.priced().vat()), rate)),
            period ? header.date("DateTransactionFrom").map(date -> date.toLocalDate()) : Optional.empty(),
            period ? Optional.of(invoice.dateOfSupply().toLocalDate()) : Optional.empty(), Optional.empty(), References.of(invoice), List.of(),
            seller(seller), buyer(customer), Optional.of(invoice.dateOfSupply().toLocalDate()), deliveryPlace(), payment(), taxes, totals(), lines);
    }

    private String currency() {
        return header.id("Currency").flatMap(id -> CodeLists.byId(organisation.lists().currencies(), id)).map(CodeLists.Currency::code).orElseThrow();
    }

    private List<String> notes() {
        return Stream.of("DescriptionAbove", "DescriptionBelow", "ReverseReason").map(header::textOrEmpty).filter(text -> !text.isBlank()).toList();
    }

    /** BT-8 is stated where VAT is charged, and nowhere else. */
    private Optional<String> vatDateCode(List<TaxSubtotal> taxes) {
        boolean charged = taxes.stream().anyMatch(tax -> tax.vat().category().equals("S"));
        return charged ? Optional.of(kind == DocumentKind.PREPAYMENT ? "432" : "35") : Optional.empty();
    }

    private static OutgoingParty seller(Company seller) {
        Company.Address address = seller.address();
        return new OutgoingParty(seller.name(), seller.pib(), Optional.of(seller.registrationNumber()), seller.jbkjs(), Optional.of(address.street()),
            Optional.of(address.city()), Optional.of(address.postalCode()), address.country(), seller.vatPayer(), Optional.empty());
    }

    private OutgoingParty buyer(Values customer) {
        return new OutgoingParty(header.textOrEmpty("AddresseeName"), customer.textOrEmpty("TaxNumber"), customer.text("RegistrationNumber"),
            customer.text("BudgetUserNumber"), stated("AddresseeAddress", customer, "Address"), stated("AddresseeCity", customer, "City"),
            stated("AddresseePostalCode", customer, "PostalCode"), country("AddresseeCountry").orElse("RS"),
            customer.textOrEmpty("SubjectToVAT").equals(PAYER), Optional.empty());
    }

    /** A hyphen is what people write where nothing is to be printed. */
    private Optional<String> stated(String member, Values customer, String ofCustomer) {
        return header.text(member).filter(text -> !text.equals("-")).or(() -> customer.text(ofCustomer)).filter(text -> !text.isBlank());
    }

    private Optional<String> country(String member) {
        return header.id(member).flatMap(id -> CodeLists.byId(organisation.lists().countries(), id)).map(CodeLists.Country::code);
    }

    private Optional<Place> deliveryPlace() {
        Optional<String> city = filled("RecipientCity");
        Optional<String> street = filled("RecipientAddress");
        return city.isEmpty() && street.isEmpty() ? Optional.empty()
            : Optional.of(new Place(filled("RecipientGLN"), street, city, filled("RecipientPostalCode"), country("RecipientCountry").orElse("RS")));
    }

    private Optional<String> filled(String member) {
        return header.text(member).filter(text -> !text.isBlank());
    }

    private Payment payment() {
        String means = switch (header.textOrEmpty("PaymentType")) {
            case "G", "P" -> "10";
            case "K" -> "48";
            case "D" -> "1";
            default -> "30";
        };
        return new Payment(means, invoice.paymentReference(), organisation.bankAccount());
    }

    private List<TaxSubtotal> taxes() {
        Map<String, TaxSubtotal> byCategory = new LinkedHashMap<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            OutgoingVat vat = vat(invoice.rows().get(i).values());
            BigDecimal value = signed(invoice.priced().rows().get(i).value());
            byCategory.merge(vat.category() + " " + vat.percent().stripTrailingZeros().toPlainString() + " " + vat.exemptionCode().orElse(""),
                new TaxSubtotal(vat, value, BigDecimal.ZERO.setScale(2)),
                (a, b) -> new TaxSubtotal(vat, a.base().add(b.base()), a.tax()));
        }
        return byCategory.values().stream().map(this::taxed).toList();
    }

    /** Rows of one percent are taxed together; only a percent of zero can stand in several categories. */
    private TaxSubtotal taxed(TaxSubtotal subtotal) {
        BigDecimal tax = invoice.priced().sums().stream().filter(sum -> sum.percent().compareTo(subtotal.vat().percent()) == 0)
            .map(Pricing.VatSum::vat).findFirst().orElse(BigDecimal.ZERO);
        return new TaxSubtotal(subtotal.vat(), subtotal.base(), subtotal.vat().percent().signum() == 0 ? subtotal.tax() : signed(tax));
    }

    private OutgoingVat vat(Values row) {
        LocalDate day = invoice.dateOfSupply().toLocalDate();
        return VatCategory.of(organisation.lists(), row, day).orElseThrow();
    }

    private Totals totals() {
        BigDecimal net = signed(invoice.priced().net());
        BigDecimal gross = signed(invoice.priced().gross());
        BigDecimal paid = BigDecimal.ZERO.setScale(2);
        return new Totals(net, net, signed(invoice.priced().vat()), gross, paid, gross.subtract(paid));
    }

    private OutgoingLine line(Values row, Pricing.PricedRow priced) {
        BigDecimal percent = row.decimal("VATPercent").orElseThrow();
        BigDecimal quantity = signed(row.decimal("Quantity").orElseThrow());
        BigDecimal value = signed(priced.value());
        boolean discounted = isSet(row, "Discount") || isSet(row, "DiscountPercent");
        boolean rebate = isSet(header, "Rabate");
        BigDecimal before = discounted || rebate ? money(signed(net(priced.beforeDiscount(), percent))) : value;
        BigDecimal after = rebate ? money(signed(net(priced.afterDiscount(), percent))) : value;
        List<OutgoingLine.Allowance> allowances = new ArrayList<>();
        allowance(allowances, before.subtract(after), "Popust");
        allowance(allowances, after.subtract(value), "Rabat");
        BigDecimal price = unitPrice(row, percent);
        boolean adds = money(price.multiply(quantity)).compareTo(before) == 0;
        return new OutgoingLine(row.id("RowNumber").orElseThrow().toString(), Optional.empty(), quantity,
            Units.code(row.textOrEmpty("UnitOfMeasurement")), value, allowances, row.text("Description").filter(text -> !text.isBlank()),
            row.textOrEmpty("ItemName"), row.text("ItemCode"), vat(row), adds ? price : before, adds ? Optional.empty() : Optional.of(quantity));
    }

    private static boolean isSet(Values values, String member) {
        return values.decimal(member).filter(number -> number.signum() != 0).isPresent();
    }

    private BigDecimal net(BigDecimal counting, BigDecimal percent) {
        return Prices.of(header.textOrEmpty("PricesOnInvoice")) == Prices.WITHOUT_VAT ? counting : Rounded.without(counting, percent, 2);
    }

    private BigDecimal unitPrice(Values row, BigDecimal percent) {
        BigDecimal price = Prices.of(header.textOrEmpty("PricesOnInvoice")) == Prices.WITHOUT_VAT ? row.decimal("Price").orElseThrow()
            : Rounded.without(row.decimal("PriceWithVAT").orElseThrow(), percent, PRICE_DECIMALS);
        return price.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void allowance(List<OutgoingLine.Allowance> allowances, BigDecimal amount, String reason) {
        if (amount.signum() != 0) {
            allowances.add(new OutgoingLine.Allowance(amount, reason));
        }
    }

    private BigDecimal signed(BigDecimal amount) {
        return kind == DocumentKind.CREDIT_NOTE ? amount.negate() : amount;
    }
}
