package rs.tefter.retail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.retail.rules.Counter.TILL;
import static rs.tefter.retail.rules.Counter.breaks;
import static rs.tefter.retail.rules.Counter.goods;
import static rs.tefter.retail.rules.Counter.money;
import static rs.tefter.retail.rules.Counter.order;
import static rs.tefter.retail.rules.Counter.paid;
import static rs.tefter.retail.rules.Counter.payments;
import static rs.tefter.retail.rules.Counter.sale;
import static rs.tefter.retail.rules.Counter.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.retail.rules.Refunding.Wanted;

class RefundingTest {

    private final Counter counter = new Counter();
    private final Issued sale = counter.issue(sale(paid("cash", "400"), goods(10, "Ђ", "1", "349.90"), goods(11, "Е", "2", "20.00")));

    private static Wanted of(long sku, String quantity) {
        return new Wanted(Optional.of(sku), Optional.empty(), money(quantity));
    }

    private static List<Draft> refund(Issued original, List<Issued> earlier, Payments payments, Wanted... wanted) {
        return Refunding.plan(original, earlier, TILL, Counter.PERSON, payments, List.of(wanted), Optional.empty());
    }

    @Test
    void withoutGoodsEverythingThatIsLeftIsRefunded() {
        Issued part = counter.issue(refund(sale, List.of(), paid("card", "20"), of(11, "1")).getFirst());
        Draft rest = refund(sale, List.of(part), paid("card", "369.90")).getFirst();
        assertThat(totals(rest)).containsExactly("349.90", "20.00");
        assertThat(rest.request().referentDocumentNumber()).contains(sale.number());
        assertThat(rest.request().referentDocumentTime()).contains(sale.time());
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(part, counter.issue(rest)), Payments.NONE));
    }

    @Test
    void noMoreIsRefundedThanWasSold() {
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(), paid("cash", "60"), of(11, "3")));
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(), paid("cash", "20"), of(99, "1")));
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(), paid("cash", "60"), of(11, "2"), of(11, "1")));
        Issued all = counter.issue(refund(sale, List.of(), paid("card", "349.90"), of(10, "1")).getFirst());
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(all), paid("card", "349.90"), of(10, "1")));
    }

    @Test
    void whatWasRefundedByHandIsNotRefundedAgain() {
        Issued byHand = counter.issue(Counter.plan(Counter.with(Counter.with(order("ПР", paid("card", "349.90"), goods("x", "Ђ", "1", "349.90")),
            Counter.PERSON), sale.reference())).getFirst());
        breaks(Rule.REFUND_EXCEEDS, () -> refund(sale, List.of(byHand), paid("card", "349.90"), of(10, "1")));
        assertThat(refund(sale, List.of(byHand), paid("card", "40"), of(11, "2"))).hasSize(1);
    }

    @Test
    void theLastPartOfALineTakesTheParasThatAreLeft() {
        Issued three = counter.issue(sale(paid("card", "10.00"), goods(5, "Ђ", "3", "3.3333")));
        List<Issued> refunds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Draft part = refund(three, refunds, Payments.NONE, of(5, "1")).getFirst();
            values.addAll(totals(part));
            refunds.add(counter.issue(part));
        }
        assertThat(values).containsExactly("3.33", "3.33", "3.34");
    }

    @Test
    void goodsThatStandOnTwoLinesAreTakenFromTheFirstLineFirst() {
        Issued twice = counter.issue(sale(paid("card", "50"), goods(5, "Ђ", "2", "10"), goods(5, "Ђ", "3", "10")));
        Draft draft = refund(twice, List.of(), Payments.NONE, of(5, "4")).getFirst();
        assertThat(totals(draft)).containsExactly("20.00", "20.00");
    }

    @Test
    void goodsWithoutSkuAreNamed() {
        Issued free = counter.issue(sale(paid("card", "10"), goods("Услуга", "Ђ", "1", "10")));
        Wanted named = new Wanted(Optional.empty(), Optional.of("Услуга"), money("1"));
        assertThat(totals(refund(free, List.of(), Payments.NONE, named).getFirst())).containsExactly("10.00");
    }

    @Test
    void withoutPaymentsItIsPaidBackAsItWasPaidTheChangeLeftOut() {
        Issued mixed = counter.issue(sale(paid("cash", "100", "card", "339.90"), goods(10, "Ђ", "1", "349.90"), goods(11, "Е", "2", "20.00")));
        assertThat(mixed.change()).isEqualByComparingTo("50.00");
        Draft draft = refund(mixed, List.of(), Payments.NONE, of(11, "2")).getFirst();
        assertThat(payments(draft)).containsExactly("CASH 5.13", "CARD 34.87");
    }

    @Test
    void namedPaymentsAddUpToTheRefund() {
        breaks(Rule.PAYMENTS_SUM, () -> refund(sale, List.of(), paid("cash", "300"), of(10, "1")));
        breaks(Rule.PAYMENTS_SUM, () -> refund(sale, List.of(), paid("cash", "350"), of(10, "1")));
    }

    @Test
    void aRefundInCashGetsACopyThatTheBuyerSigns() {
        List<Draft> plan = refund(sale, List.of(), paid("cash", "349.90"), of(10, "1"));
        assertThat(plan).extracting(draft -> draft.request().kind().code()).containsExactly("ПР", "КР");
        Draft copy = plan.getLast();
        assertThat(copy.afterPrevious()).isTrue();
        assertThat(copy.texts()).containsExactly("Потпис купца: ____________________");
        assertThat(copy.request().items()).isEqualTo(plan.getFirst().request().items());
        assertThat(copy.request().buyerId()).contains("20:001234567");
        assertThat(refund(sale, List.of(), paid("card", "349.90"), of(10, "1"))).hasSize(1);
    }

    @Test
    void theRefundHasTheTypeOfTheOriginal() {
        Issued training = counter.issue(order("ОП", paid("cash", "10"), goods(5, "Ђ", "1", "10")));
        Issued proforma = counter.issue(order("РП", Payments.NONE, goods(5, "Ђ", "1", "10")));
        assertThat(refund(training, List.of(), Payments.NONE)).extracting(draft -> draft.request().kind().code()).containsExactly("ОР");
        Draft draft = refund(proforma, List.of(), Payments.NONE).getFirst();
        assertThat(draft.request().kind().code()).isEqualTo("РР");
        assertThat(payments(draft)).containsExactly("OTHER 0.00");
    }

    @Test
    void refundsAndCopiesAreNotRefundedAndCopiesNotCopied() {
        Issued refund = counter.issue(refund(sale, List.of(), paid("card", "349.90"), of(10, "1")).getFirst());
        Issued copy = counter.issue(Copying.plan(sale, TILL).getFirst());
        breaks(Rule.REFERENCE_KIND, () -> refund(refund, List.of(), Payments.NONE));
        breaks(Rule.REFERENCE_KIND, () -> refund(copy, List.of(), Payments.NONE));
        breaks(Rule.COPY_OF_COPY, () -> Copying.plan(copy, TILL));
    }

    @Test
    void aCopyRepeatsTheOriginalAndNamesItsNumberAndTime() {
        Draft copy = Copying.plan(sale, TILL).getFirst();
        assertThat(copy.request().kind().code()).isEqualTo("КП");
        assertThat(copy.request().items()).hasSize(2);
        assertThat(payments(copy)).containsExactly("CASH 400.00");
        assertThat(copy.request().referentDocumentNumber()).contains(sale.number());
        assertThat(copy.request().referentDocumentTime()).contains(sale.time());
    }
}
