package rs.tefter.issuing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Payments;
import rs.tefter.validation.id.Pib;

/** The fiscal receipt that an invoice asks for: its rows with VAT, how it was paid, and of a credit note what it takes back. */
final class ReceiptOrder {

    private static final int QUANTITY_DECIMALS = 3;
    private static final String PIB = "10:";

    private final IssuedInvoice invoice;
    private final CodeLists lists;
    private final boolean refund;
    private final List<Problem> problems = new ArrayList<>();

    private ReceiptOrder(IssuedInvoice invoice, CodeLists lists) {
        this.invoice = invoice;
        this.lists = lists;
        this.refund = invoice.priced().gross().signum() < 0;
    }

    /**
     * What stands around an invoice.
     *
     * @param rates percent by label, as the fiscal processor has them now
     * @param original number of the receipt that is refunded
     */
    record Surroundings(Values customer, Values employee, String ownPib, Map<String, BigDecimal> rates, Optional<String> original) {}

    /** Refuses with everything that keeps the invoice from having a receipt. */
    static Asked.Issue of(IssuedInvoice invoice, CodeLists lists, Surroundings around) {
        ReceiptOrder order = new ReceiptOrder(invoice, lists);
        Asked.Issue asked = order.asked(around);
        LedgerProblem.refuse(order.problems);
        return asked;
    }

    private Asked.Issue asked(Surroundings around) {
        if (invoice.header().id("Currency").filter(id -> id == lists.homeCurrencyId()).isEmpty()) {
            problems.add(LedgerProblem.notAllowed("Currency", invoice.header().id("Currency").map(Object::toString).orElse("")));
        }
        if (refund && around.original.isEmpty()) {
            problems.add(LedgerProblem.notAllowed("DocumentReference", invoice.header().textOrEmpty("DocumentReference")));
        }
        TransactionType transaction = refund ? TransactionType.REFUND : TransactionType.SALE;
        String cashier = around.employee.textOrEmpty("FirstName") + " " + around.employee.textOrEmpty("LastName");
        return new Asked.Issue(new ReceiptKind(InvoiceType.NORMAL, transaction), buyer(around), payments(), lines(around.rates), Discounts.NONE,
            around.original.filter(_ -> refund).map(number -> new Asked.ByHand(number, Optional.empty())), Optional.empty(), Optional.empty(),
            Map.of(), Optional.empty(), Optional.of(cashier.strip()), Optional.empty());
    }

    private Buyer buyer(Surroundings around) {
        Values header = invoice.header();
        Optional<String> stated = pair(header, "CustomerIDType", "CustomerID");
        Optional<String> ofCustomer = around.customer.text("TaxNumber").filter(pib -> Pib.parse(pib).filter(Pib::isChecked).isPresent())
            .map(pib -> PIB + pib);
        Optional<String> own = Optional.of(PIB + around.ownPib).filter(_ -> refund);
        return new Buyer(stated.or(() -> ofCustomer).or(() -> own), pair(header, "OptionalCustumerDataType", "OptionalCustumerData"));
    }

    private static Optional<String> pair(Values header, String type, String value) {
        return header.text(type).filter(text -> !text.isBlank())
            .flatMap(code -> header.text(value).filter(text -> !text.isBlank()).map(text -> code + ":" + text));
    }

    /** One way of payment pays everything; payments with amounts must make up the whole. */
    private Payments payments() {
        BigDecimal total = invoice.priced().gross().abs();
        if (invoice.payments().isEmpty()) {
            return new Payments(Map.of(way(invoice.header().textOrEmpty("PaymentType")), total));
        }
        Map<PaymentType, BigDecimal> amounts = new EnumMap<>(PaymentType.class);
        for (Part payment : invoice.payments()) {
            String type = payment.values().id("PaymentMethod").flatMap(id -> CodeLists.byId(lists.paymentMethods(), id))
                .map(CodeLists.PaymentMethod::type).orElse("");
            amounts.merge(way(type), Rounded.money(payment.values().decimal("Amount").orElse(BigDecimal.ZERO).abs()), BigDecimal::add);
        }
        BigDecimal paid = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.compareTo(total) != 0) {
            problems.add(LedgerProblem.notAllowed("IssuedInvoicePaymentMethods", paid.toPlainString()));
        }
        return new Payments(amounts);
    }

    private static PaymentType way(String type) {
        return switch (type) {
            case "G", "P", "B" -> PaymentType.CASH;
            case "K" -> PaymentType.CARD;
            case "T" -> PaymentType.WIRE_TRANSFER;
            default -> PaymentType.OTHER;
        };
    }

    private List<Asked.Wanted> lines(Map<String, BigDecimal> rates) {
        List<Asked.Wanted> lines = new ArrayList<>();
        for (int i = 0; i < invoice.rows().size(); i++) {
            String prefix = "IssuedInvoiceRows[" + i + "]";
            Values row = invoice.rows().get(i).values();
            String label = label(row, prefix, rates);
            BigDecimal gross = invoice.priced().rows().get(i).gross();
            BigDecimal quantity = row.decimal("Quantity").orElseThrow();
            if (gross.signum() != 0 && gross.signum() < 0 != refund || quantity.signum() < 0 != refund) {
                problems.add(LedgerProblem.notAllowed(prefix + ".Quantity", quantity.toPlainString()));
            }
            lines.add(new Asked.Wanted(prefix, Optional.empty(), quantity.abs().setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP),
                Optional.of(gross.abs().divide(quantity.abs(), 2, RoundingMode.HALF_UP)), Optional.of(label),
                Optional.of(row.textOrEmpty("ItemName")), Optional.empty(), BigDecimal.ZERO, Optional.of(gross.abs())));
        }
        return lines;
    }

    /** The label that stands for the rate of the row, whose percent must be that of the fiscal processor. */
    private String label(Values row, String prefix, Map<String, BigDecimal> rates) {
        Optional<CodeLists.VatRate> rate = row.id("VatRate").flatMap(id -> CodeLists.byId(lists.vatRates(), id));
        Optional<String> label = rate.flatMap(CodeLists.VatRate::label).filter(rates::containsKey);
        BigDecimal percent = row.decimal("VATPercent").orElseThrow();
        if (label.isEmpty()) {
            problems.add(LedgerProblem.notAllowed(prefix + ".VatRate", rate.map(CodeLists.VatRate::code).orElse("")));
        } else if (rates.get(label.get()).compareTo(percent) != 0) {
            problems.add(InvoiceProblem.rateDiffersFromLabel(prefix + ".VatRate", percent, label.get(), rates.get(label.get())));
        }
        return label.orElse("");
    }
}
