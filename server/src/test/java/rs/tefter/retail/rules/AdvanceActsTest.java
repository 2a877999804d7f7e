package rs.tefter.retail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.retail.rules.Counter.TILL;
import static rs.tefter.retail.rules.Counter.breaks;
import static rs.tefter.retail.rules.Counter.goods;
import static rs.tefter.retail.rules.Counter.isInvalid;
import static rs.tefter.retail.rules.Counter.money;
import static rs.tefter.retail.rules.Counter.order;
import static rs.tefter.retail.rules.Counter.paid;
import static rs.tefter.retail.rules.Counter.payments;
import static rs.tefter.retail.rules.Counter.plan;
import static rs.tefter.retail.rules.Counter.totals;
import static rs.tefter.retail.rules.Counter.unknown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Payment;

class AdvanceActsTest {

    private static final Goods LAMP = goods(21, "Ђ", "1", "2990.00");
    private static final Goods BOOK = goods(22, "Е", "1", "999.90");

    private final Counter counter = new Counter();
    private final Issued first = counter.issue(order("АП", paid("wire", "1000"), LAMP, BOOK));

    private static List<Draft> pay(Advance advance, Payments payments) {
        return AdvanceActs.pay(advance, TILL, Buyer.NOBODY, payments, Optional.empty(), Map.of(), Optional.empty());
    }

    private static List<Draft> close(Advance advance, Payments payments, Goods... goods) {
        return AdvanceActs.close(advance, TILL, Buyer.NOBODY, payments, List.of(goods), Optional.empty());
    }

    private static List<Draft> refund(Advance advance, Payments payments, Map<String, BigDecimal> specification) {
        return AdvanceActs.refund(advance, TILL, Counter.PERSON, payments, specification, Optional.empty());
    }

    private static List<String> names(Draft draft) {
        return draft.request().items().stream().map(Item::name).toList();
    }

    @Test
    void anAdvanceIsSpreadOverTheLabelsOfItsGoods() {
        Draft draft = plan(order("АП", paid("wire", "1000"), LAMP, BOOK)).getFirst();
        assertThat(names(draft)).containsExactly("10: Аванс", "11: Аванс");
        assertThat(totals(draft)).containsExactly("749.39", "250.61");
        assertThat(draft.request().referentDocumentNumber()).isEmpty();
        assertThat(draft.texts()).containsExactly("Роба 21 (Ђ) 1 x 2.990,00 = 2.990,00", "Роба 22 (Е) 1 x 999,90 = 999,90",
            "Рачун за уплату: 160-0000000111111-35");
    }

    @Test
    void anAdvanceIsAboveZeroAndNoMoreThanTheGoodsCost() {
        breaks(Rule.PAYMENTS_SUM, () -> plan(order("АП", Payments.NONE, LAMP)));
        breaks(Rule.ADVANCE_EXCEEDS_TOTAL, () -> plan(order("АП", paid("card", "2990.01"), LAMP)));
    }

    @Test
    void aFurtherPaymentRefersToTheOneBeforeUntilAllIsPaid() {
        Draft draft = pay(new Advance(List.of(first)), paid("card", "500")).getFirst();
        assertThat(draft.request().referentDocumentNumber()).contains(first.number());
        Issued second = counter.issue(draft);
        breaks(Rule.ADVANCE_EXCEEDS_TOTAL, () -> pay(new Advance(List.of(first, second)), paid("cash", "3000")));
        assertThat(pay(new Advance(List.of(first, second)), paid("cash", "2489.90")).getFirst().request().referentDocumentNumber())
            .contains(second.number());
    }

    @Test
    void closingTakesTheAdvanceBackAndSellsTheGoodsAtFullPrice() {
        Issued second = counter.issue(pay(new Advance(List.of(first)), paid("card", "500")).getFirst());
        List<Draft> plan = close(new Advance(List.of(first, second)), paid("cash", "2489.90"));
        Draft back = plan.getFirst();
        assertThat(totals(back)).containsExactly("1124.09", "375.91");
        assertThat(payments(back)).containsExactly("CARD 500.00", "WIRE_TRANSFER 1000.00");
        assertThat(back.request().referentDocumentNumber()).contains(second.number());
        assertThat(back.handedOut()).isFalse();
        Draft sale = plan.getLast();
        assertThat(totals(sale)).containsExactly("2990.00", "999.90");
        assertThat(payments(sale)).containsExactly("CASH 2489.90", "CARD 500.00", "WIRE_TRANSFER 1000.00");
        assertThat(sale.afterPrevious()).isTrue();
        assertThat(sale.texts()).containsExactly("Плаћено авансом: 1.500,00", "ПДВ на аванс: 221,52", "Преостало за плаћање: 2.489,90",
            "Последњи авансни рачун: TFTRSBX1-TFTRSBX1-2 20.11.2026.");
    }

    @Test
    void closingWithTooLittleIsRefusedAndCashTooMuchIsGivenBack() {
        Advance advance = new Advance(List.of(first));
        breaks(Rule.PAYMENTS_SUM, () -> close(advance, paid("cash", "2000")));
        breaks(Rule.PAYMENTS_SUM, () -> close(advance, paid("card", "3000")));
        assertThat(close(advance, paid("cash", "3000")).getLast().change()).isEqualByComparingTo("10.10");
    }

    @Test
    void theAdvanceMayBeCarriedAsAnotherWayToPay() {
        Till other = new Till(TILL.cashier(), TILL.number(), TILL.today(), true, true, true, Optional.empty());
        List<Draft> plan = AdvanceActs.close(new Advance(List.of(first)), other, Buyer.NOBODY, paid("cash", "2989.90"), List.of(), Optional.empty());
        assertThat(payments(plan.getLast())).containsExactly("CASH 2989.90", "OTHER 1000.00");
    }

    @Test
    void aClosedOrRefundedAdvanceAcceptsNothingMore() {
        List<Draft> plan = close(new Advance(List.of(first)), paid("card", "2989.90"));
        Advance closed = new Advance(List.of(first, counter.issue(plan.getFirst()), counter.issue(plan.getLast())));
        breaks(Rule.ADVANCE_CLOSED, () -> pay(closed, paid("card", "1")));
        breaks(Rule.ADVANCE_CLOSED, () -> close(closed, Payments.NONE));
        breaks(Rule.ADVANCE_CLOSED, () -> refund(closed, Payments.NONE, Map.of()));
        Advance refunded = new Advance(List.of(first, counter.issue(refund(new Advance(List.of(first)), Payments.NONE, Map.of()).getFirst())));
        breaks(Rule.ADVANCE_CLOSED, () -> pay(refunded, paid("card", "1")));
    }

    @Test
    void anUnknownAmountOfSeveralLabelsIsSpecified() {
        Order order = order("АП", paid("wire", "1750"), LAMP, BOOK);
        isInvalid("advanceSpecification is required", () -> plan(unknown(order, Map.of())));
        breaks(Rule.ADVANCE_SPECIFICATION, () -> plan(unknown(order, Map.of("Ђ", money("1500")))));
        breaks(Rule.ADVANCE_SPECIFICATION, () -> plan(unknown(order, Map.of("Ђ", money("1500"), "Г", money("250")))));
        breaks(Rule.ADVANCE_SPECIFICATION, () -> specified(Counter.order("АП", paid("wire", "1"), LAMP), Map.of("Ђ", money("1"))));
        assertThat(totals(plan(unknown(order, Map.of("Е", money("250"), "Ђ", money("1500")))).getFirst())).containsExactly("1500.00", "250.00");
        assertThat(totals(plan(unknown(order("АП", paid("wire", "9000"), LAMP), Map.of())).getFirst())).containsExactly("9000.00");
    }

    private static List<Draft> specified(Order order, Map<String, BigDecimal> specification) {
        return Counter.plan(new Order(order.kind(), order.buyer(), order.payments(), order.goods(), order.discounts(), order.reference(),
            order.posTime(), false, specification, order.additionalText()));
    }

    private Advance unknownAdvance() {
        Map<String, BigDecimal> specification = Map.of("Ђ", money("1500"), "Е", money("250"));
        return new Advance(List.of(counter.issue(unknown(order("АП", paid("card", "500", "wire", "1250"), LAMP, BOOK), specification))));
    }

    @Test
    void anUnknownAmountIsClosedWithTheGoodsThatAreReallyBought() {
        isInvalid("items is required", () -> close(unknownAdvance(), paid("card", "2239.90")));
        isInvalid("items is not allowed", () -> close(new Advance(List.of(first)), paid("card", "1"), LAMP));
        assertThat(totals(close(unknownAdvance(), paid("card", "1240"), LAMP).getLast())).containsExactly("2990.00");
    }

    @Test
    void anAdvanceLargerThanWhatIsBoughtIsReturnedFromItsLastWayToPay() {
        Draft sale = close(unknownAdvance(), Payments.NONE, BOOK).getLast();
        assertThat(payments(sale)).containsExactly("CARD 500.00", "WIRE_TRANSFER 499.90");
        assertThat(sale.returned()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("750.10"));
    }

    @Test
    void anAdvanceIsPaidBackWholeOrInPart() {
        Draft whole = refund(new Advance(List.of(first)), Payments.NONE, Map.of()).getFirst();
        assertThat(totals(whole)).containsExactly("749.39", "250.61");
        assertThat(payments(whole)).containsExactly("WIRE_TRANSFER 1000.00");
        assertThat(whole.request().buyerId()).contains("20:001234567");
        assertThat(totals(refund(new Advance(List.of(first)), paid("card", "100"), Map.of()).getFirst())).containsExactly("74.94", "25.06");
        breaks(Rule.REFUND_EXCEEDS, () -> refund(new Advance(List.of(first)), paid("card", "1000.01"), Map.of()));
    }

    @Test
    void whatWasPaidBackInAnotherWayIsTakenOffTheWaysItCameIn() {
        Advance left = new Advance(List.of(first, counter.issue(refund(new Advance(List.of(first)), paid("cash", "400"), Map.of()).getFirst())));
        assertThat(payments(refund(left, Payments.NONE, Map.of()).getFirst())).containsExactly("WIRE_TRANSFER 600.00");
        assertThat(payments(close(left, paid("card", "3389.90")).getFirst())).containsExactly("WIRE_TRANSFER 600.00");
    }

    @Test
    void aPartGoesBackAsItCame() {
        Advance mixed = new Advance(List.of(first, counter.issue(pay(new Advance(List.of(first)), paid("card", "500")).getFirst())));
        assertThat(mixed.back(money("300")).list()).extracting(Payment::toString)
            .isEqualTo(paid("card", "100").plus(paid("wire", "200")).list().stream().map(Payment::toString).toList());
    }

    @Test
    void aPartOfAnUnknownAmountIsPaidBackAsSpecified() {
        isInvalid("advanceSpecification is required", () -> refund(unknownAdvance(), paid("card", "300"), Map.of()));
        breaks(Rule.ADVANCE_SPECIFICATION, () -> refund(unknownAdvance(), paid("card", "300"), Map.of("Е", money("300"))));
        assertThat(totals(refund(unknownAdvance(), paid("card", "300"), Map.of("Ђ", money("300"))).getFirst())).containsExactly("300.00");
    }

    @Test
    void anAdvancePaidBackInCashGetsItsCopyAndOneThatIsClosedDoesNot() {
        Advance cash = new Advance(List.of(counter.issue(order("АП", paid("cash", "100"), LAMP))));
        assertThat(refund(cash, Payments.NONE, Map.of())).extracting(draft -> draft.request().kind().code()).containsExactly("АР", "КР");
        assertThat(close(cash, paid("card", "2890"))).extracting(draft -> draft.request().kind().code()).containsExactly("АР", "ПП");
    }
}
