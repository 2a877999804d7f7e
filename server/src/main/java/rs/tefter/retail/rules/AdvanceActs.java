package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/** Plans what becomes of an advance: further payments, its closing, and paying it back. */
public final class AdvanceActs {

    private static final ReceiptKind PAYMENT = new ReceiptKind(InvoiceType.ADVANCE, TransactionType.SALE);

    private AdvanceActs() {}

    /** A further payment; it refers to the payment before it. */
    public static List<Draft> pay(Advance given, Till till, Buyer buyer, Payments payments, Optional<OffsetDateTime> posTime,
            Map<String, BigDecimal> specification, Optional<String> additionalText) {
        Advance advance = given.open();
        PosTime.check(posTime, PAYMENT, payments, till.today());
        BigDecimal price = Line.sum(advance.goods());
        if (!advance.unknownAmount() && advance.paid().add(payments.sum()).compareTo(price) > 0) {
            throw Rule.ADVANCE_EXCEEDS_TOTAL.broken("More would be paid than the goods cost, " + price.toPlainString());
        }
        List<Line> lines = AdvanceLines.of(payments, advance.goods(), advance.unknownAmount(), specification);
        return List.of(new Drafting(PAYMENT, till).buyer(buyer.or(advance.last().buyer())).lines(lines)
            .goods(advance.goods(), advance.unknownAmount()).payments(payments).reference(Optional.of(advance.last().reference())).posTime(posTime)
            .texts(additionalText.stream().toList()).draft());
    }

    /**
     * The refund of all that was paid, which stays with the seller, and the sale of the goods at their full price.
     *
     * @param payments what is paid now
     * @param goods what is really bought, where its cost was unknown; else none
     */
    public static List<Draft> close(Advance given, Till till, Buyer buyer, Payments payments, List<Goods> goods, Optional<String> additionalText) {
        Advance advance = given.open();
        Buyer whose = buyer.or(advance.last().buyer());
        List<Line> lines = bought(advance, goods);
        BigDecimal total = Line.sum(lines);
        Payments carried = advance.byWay().upTo(total);
        BigDecimal change = Sums.change(carried.plus(payments), total, payments.of(PaymentType.CASH));
        Draft refund = new Drafting(InvoiceType.ADVANCE, TransactionType.REFUND, till).buyer(advance.last().buyer())
            .lines(AdvanceLines.lines(advance.byLabel())).payments(advance.byWay()).reference(Optional.of(advance.last().reference())).kept().draft();
        Draft sale = new Drafting(InvoiceType.NORMAL, TransactionType.SALE, till).buyer(whose).lines(lines)
            .payments((till.carryAsOther() ? carried.asOther() : carried).plus(payments)).afterPrevious().change(change)
            .returned(advance.paid().subtract(carried.sum())).texts(till.printDiscounts() ? Texts.discounts(lines) : List.of())
            .texts(Texts.change(change)).texts(Texts.bankAccount(till, payments))
            .texts(Texts.closing(advance.paid(), advance.tax(), total.subtract(carried.sum()), advance.last().reference()))
            .texts(additionalText.stream().toList()).draft();
        return List.of(refund, sale);
    }

    private static List<Line> bought(Advance advance, List<Goods> goods) {
        if (!goods.isEmpty() && !advance.unknownAmount()) {
            throw Rule.invalid("items", "is not allowed");
        }
        if (goods.isEmpty() && advance.unknownAmount() && advance.goods().size() > 1) {
            throw Rule.invalid("items", "is required");
        }
        return goods.isEmpty() ? advance.goods() : Discounts.NONE.lines(goods);
    }

    /** Pays an advance back, all of it where no payments are named; a refund in cash gets its copy. */
    public static List<Draft> refund(Advance given, Till till, Buyer buyer, Payments payments, Map<String, BigDecimal> specification,
            Optional<String> additionalText) {
        Advance advance = given.open();
        BigDecimal amount = payments.isEmpty() ? advance.paid() : payments.sum();
        if (amount.compareTo(advance.paid()) > 0) {
            throw Rule.REFUND_EXCEEDS.broken("Of the advance " + advance.paid().toPlainString() + " is left");
        }
        Payments back = payments.isEmpty() ? advance.byWay() : payments;
        Draft refund = new Drafting(InvoiceType.ADVANCE, TransactionType.REFUND, till).buyer(buyer)
            .lines(AdvanceLines.lines(refunded(advance, amount, specification))).payments(back)
            .reference(Optional.of(advance.last().reference())).texts(additionalText.stream().toList()).draft();
        return Issuing.withCopyOfCashRefund(refund, till);
    }

    private static Map<String, BigDecimal> refunded(Advance advance, BigDecimal amount, Map<String, BigDecimal> specification) {
        Map<String, BigDecimal> paid = advance.byLabel();
        if (amount.compareTo(advance.paid()) == 0 && specification.isEmpty()) {
            return paid;
        }
        if (!advance.unknownAmount() || paid.size() == 1) {
            return AdvanceLines.split(amount, paid);
        }
        Map<String, BigDecimal> specified = AdvanceLines.specified(amount, paid, specification);
        if (specified.entrySet().stream().anyMatch(entry -> entry.getValue().compareTo(paid.get(entry.getKey())) > 0)) {
            throw Rule.ADVANCE_SPECIFICATION.broken("More is specified of a label than was paid for it");
        }
        return specified;
    }
}
