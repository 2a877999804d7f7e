package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.TransactionType;

/** Plans a receipt that is asked for as such, not as an action on an earlier one. */
public final class Issuing {

    private Issuing() {}

    /**
     * The receipt, and where it pays cash back, the copy of it that the buyer signs.
     *
     * @param refunds what was taken back already of the receipt that is referred to, where it is one of ours
     * @param original that receipt; of its kind none or one
     */
    public static List<Draft> plan(Order order, Till till, List<Issued> original, List<Issued> refunds) {
        boolean refund = order.kind().transaction() == TransactionType.REFUND;
        if (refund && order.reference().isEmpty()) {
            throw Rule.REFERENCE_REQUIRED.broken("A refund needs the number and the time of the receipt that it refunds");
        }
        if (refund && order.buyer().id().isEmpty()) {
            throw Rule.invalid("buyerId", "is required");
        }
        PosTime.check(order.posTime(), order.kind(), order.payments(), till.today());
        List<Line> goods = order.discounts().lines(order.goods());
        Draft draft = order.kind().type() == InvoiceType.ADVANCE ? advance(order, till, goods) : receipt(order, till, goods);
        original.forEach(of -> mustBeLeft(draft, of, refunds));
        return withCopyOfCashRefund(draft, till);
    }

    private static Draft receipt(Order order, Till till, List<Line> lines) {
        BigDecimal total = Line.sum(lines);
        if (total.signum() == 0 && !order.goods().stream().allMatch(Goods::isFree)) {
            throw Rule.EMPTY_TOTAL.broken("The total is 0; only goods named with 00: are given away");
        }
        BigDecimal change = change(order, total);
        return new Drafting(order.kind(), till).buyer(order.buyer()).lines(lines).payments(order.payments()).reference(order.reference())
            .change(change).texts(till.printDiscounts() ? Texts.discounts(lines) : List.of()).texts(Texts.change(change))
            .texts(Texts.bankAccount(till, order.payments())).texts(order.additionalText().stream().toList()).draft();
    }

    /** Cash above the total of a sale; a refund pays exactly, and a receipt that is none may pay anything. */
    private static BigDecimal change(Order order, BigDecimal total) {
        if (order.kind().type() != InvoiceType.NORMAL) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (order.kind().transaction() == TransactionType.REFUND) {
            Sums.mustPayExactly(order.payments(), total);
            return BigDecimal.ZERO.setScale(2);
        }
        return Sums.change(order.payments(), total, order.payments().of(PaymentType.CASH));
    }

    private static Draft advance(Order order, Till till, List<Line> goods) {
        BigDecimal paid = order.payments().sum();
        if (!order.unknownAmount() && paid.compareTo(Line.sum(goods)) > 0) {
            throw Rule.ADVANCE_EXCEEDS_TOTAL.broken("The advance is larger than the goods, which cost " + Line.sum(goods).toPlainString());
        }
        List<Line> lines = AdvanceLines.of(order.payments(), goods, order.unknownAmount(), order.specification());
        return new Drafting(order.kind(), till).buyer(order.buyer()).lines(lines).goods(goods, order.unknownAmount()).payments(order.payments())
            .reference(order.reference()).posTime(order.posTime()).texts(Texts.goods(goods)).texts(Texts.bankAccount(till, order.payments()))
            .texts(order.additionalText().stream().toList()).draft();
    }

    private static void mustBeLeft(Draft draft, Issued original, List<Issued> refunds) {
        if (draft.request().kind().transaction() == TransactionType.SALE) {
            return;
        }
        BigDecimal refunded = refunds.stream().map(Issued::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (refunded.add(draft.request().totalAmount()).compareTo(original.total()) > 0) {
            throw Rule.REFUND_EXCEEDS.broken("More would be refunded than " + original.number() + " has left");
        }
    }

    /** Who pays cash back has the buyer sign a copy of the refund (Закон о фискализацији). */
    static List<Draft> withCopyOfCashRefund(Draft draft, Till till) {
        boolean fiscalRefund = draft.request().kind().transaction() == TransactionType.REFUND && draft.request().kind().type().isFiscal();
        Payments payments = Payments.of(draft.request().payments());
        List<Draft> plan = new ArrayList<>(List.of(draft));
        if (fiscalRefund && payments.of(PaymentType.CASH).signum() > 0) {
            Buyer buyer = new Buyer(draft.request().buyerId(), draft.request().buyerCostCenterId());
            plan.add(Drafting.copy(draft.request().kind(), till, buyer, draft.lines(), payments).afterPrevious()
                .texts(List.of(Drafting.SIGNATURE_OF_BUYER)).draft());
        }
        return plan;
    }
}
