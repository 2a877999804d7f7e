package rs.tefter.retail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.retail.rules.Counter.at;
import static rs.tefter.retail.rules.Counter.breaks;
import static rs.tefter.retail.rules.Counter.goods;
import static rs.tefter.retail.rules.Counter.isInvalid;
import static rs.tefter.retail.rules.Counter.money;
import static rs.tefter.retail.rules.Counter.order;
import static rs.tefter.retail.rules.Counter.paid;
import static rs.tefter.retail.rules.Counter.payments;
import static rs.tefter.retail.rules.Counter.plan;
import static rs.tefter.retail.rules.Counter.sale;
import static rs.tefter.retail.rules.Counter.totals;
import static rs.tefter.retail.rules.Counter.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingTest {

    private static final Goods COFFEE = goods("Кафа", "Ђ", "1", "349.90");
    private static final List<Goods> THREE = List.of(goods("а", "Ђ", "1", "299.00"), goods("б", "Ђ", "1", "99.99"), goods("в", "Ђ", "1", "99.99"));

    private static Order three(String cash) {
        return sale(paid("cash", cash), THREE.toArray(Goods[]::new));
    }

    @ParameterizedTest
    @CsvSource({"0.123, 9.90, 1.22", "0.123, 9.95, 1.22", "0.893, 599.49, 535.34"})
    void aLineIsQuantityTimesPriceRoundedHalfUp(String quantity, String price, String total) {
        assertThat(totals(plan(sale(paid("card", total), goods("а", "Ђ", quantity, price))).getFirst())).containsExactly(total);
    }

    @Test
    void percentIsTakenOffEveryLineAndTheListPriceStays() {
        Draft draft = plan(with(three("449.08"), new Discounts(money("10"), Optional.empty()))).getFirst();
        assertThat(totals(draft)).containsExactly("269.10", "89.99", "89.99");
        assertThat(draft.request().items()).extracting(item -> item.unitPrice().toPlainString()).containsExactly("299.00", "99.99", "99.99");
        assertThat(draft.texts()).containsExactly("а, попуст: 29,90", "б, попуст: 10,00", "в, попуст: 10,00", "Попуст: 49,90");
    }

    @Test
    void anAmountIsTakenOffToTheParaInProportionToTheLines() {
        assertThat(totals(plan(with(three("398.98"), off("100"))).getFirst())).containsExactly("239.08", "79.95", "79.95");
        Order other = sale(paid("cash", "17.81"), goods("а", "Ђ", "1", "349.90"), goods("б", "Е", "2", "20"), goods("в", "Е", "1.066", "119.99"));
        assertThat(totals(plan(with(other, off("500"))).getFirst())).containsExactly("12.03", "1.38", "4.40");
        Order equal = sale(paid("cash", "2.98"), goods("а", "Ђ", "1", "1"), goods("б", "Ђ", "1", "1"), goods("в", "Ђ", "1", "1"));
        assertThat(totals(plan(with(equal, off("0.02"))).getFirst())).containsExactly("0.99", "0.99", "1.00");
    }

    private static Discounts off(String amount) {
        return new Discounts(money("0"), Optional.of(money(amount)));
    }

    @Test
    void moreCannotBeTakenOffThanThereIs() {
        isInvalid("discountAmount must be less than or equal to 498.98", () -> plan(with(three("1"), off("498.99"))));
        breaks(Rule.EMPTY_TOTAL, () -> plan(with(three("1"), off("498.98"))));
    }

    @Test
    void theDiscountOfALineComesOnTopOfTheReceipts() {
        Order order = with(sale(paid("card", "72.00"), goods("а", "Ђ", "1", "100", "20")), new Discounts(money("10"), Optional.empty()));
        assertThat(totals(plan(order).getFirst())).containsExactly("72.00");
    }

    @Test
    void aSaleIsPaidInFullAndOnlyCashIsGivenBack() {
        breaks(Rule.PAYMENTS_SUM, () -> plan(sale(paid("cash", "300"), COFFEE)));
        breaks(Rule.PAYMENTS_SUM, () -> plan(sale(paid("card", "400"), COFFEE)));
        breaks(Rule.PAYMENTS_SUM, () -> plan(sale(paid("card", "345", "cash", "4.00", "voucher", "5"), COFFEE)));
        Draft draft = plan(sale(paid("card", "300", "cash", "60"), COFFEE)).getFirst();
        assertThat(draft.change()).isEqualByComparingTo("10.10");
        assertThat(draft.texts()).containsExactly("Повраћај: 10,10");
        assertThat(payments(draft)).containsExactly("CASH 60.00", "CARD 300.00");
    }

    @Test
    void theProcessorIsToldTheCashThatWasKeptWhereTheTillIsSetSo() {
        Till net = new Till(Optional.empty(), "999/1.0.0", Counter.TILL.today(), true, false, false, Optional.empty());
        Draft draft = Issuing.plan(sale(paid("cash", "400"), COFFEE), net, List.of(), List.of()).getFirst();
        assertThat(payments(draft)).containsExactly("CASH 349.90");
    }

    @Test
    void waysToPayAreToldInOneOrderAndUnusedOnesNot() {
        Draft draft = plan(sale(paid("other", "9.90", "wire", "40", "voucher", "100", "card", "0", "cash", "200"), COFFEE)).getFirst();
        assertThat(payments(draft)).containsExactly("CASH 200.00", "WIRE_TRANSFER 40.00", "VOUCHER 100.00", "OTHER 9.90");
    }

    @Test
    void aProformaOrATrainingMayBePaidAnyhow() {
        assertThat(payments(plan(order("РП", Payments.NONE, COFFEE)).getFirst())).containsExactly("OTHER 0.00");
        assertThat(plan(order("ОП", paid("cash", "1000"), COFFEE)).getFirst().change()).isEqualByComparingTo("0");
    }

    @Test
    void onlyGoodsNamedSoAreGivenAway() {
        breaks(Rule.EMPTY_TOTAL, () -> plan(sale(Payments.NONE, goods("Кафа", "Ђ", "1", "0"))));
        assertThat(payments(plan(sale(Payments.NONE, goods("00: Кафа", "Ђ", "1", "0"))).getFirst())).containsExactly("OTHER 0.00");
    }

    @Test
    void aRefundByHandNeedsAReferenceABuyerAndExactPayments() {
        Order refund = with(order("ПР", paid("card", "349.90"), COFFEE), Counter.PERSON);
        Reference elsewhere = new Reference("AAAAAAAA-AAAAAAAA-1", Counter.NOON);
        breaks(Rule.REFERENCE_REQUIRED, () -> plan(refund));
        isInvalid("buyerId is required", () -> plan(with(order("ПР", paid("card", "349.90"), COFFEE), elsewhere)));
        breaks(Rule.PAYMENTS_SUM, () -> plan(with(with(order("ПР", paid("cash", "400"), COFFEE), Counter.PERSON), elsewhere)));
        Draft draft = plan(with(refund, elsewhere)).getFirst();
        assertThat(draft.request().referentDocumentNumber()).contains("AAAAAAAA-AAAAAAAA-1");
        assertThat(draft.request().referentDocumentTime()).contains(Counter.NOON);
    }

    @Test
    void aRefundByHandOfAReceiptOfOursTakesNoMoreThanIsLeft() {
        Issued original = new Counter().issue(sale(paid("card", "349.90"), COFFEE));
        Order refund = with(with(order("ПР", paid("card", "349.90"), COFFEE), Counter.PERSON), original.reference());
        assertThat(Issuing.plan(refund, Counter.TILL, List.of(original), List.of())).hasSize(1);
        Issued earlier = new Counter().issue(Issuing.plan(refund, Counter.TILL, List.of(original), List.of()).getFirst());
        breaks(Rule.REFUND_EXCEEDS, () -> Issuing.plan(refund, Counter.TILL, List.of(original), List.of(earlier)));
    }

    @Test
    void theTillsOwnTimeIsForAdvancesThatReachedTheBankEarlier() {
        Order advance = order("АП", paid("wire", "100"), COFFEE);
        assertThat(plan(at(advance, Counter.NOON.minusDays(1))).getFirst().request().dateAndTimeOfIssue()).contains(Counter.NOON.minusDays(1));
        assertThat(plan(advance).getFirst().request().dateAndTimeOfIssue()).isEmpty();
        breaks(Rule.POS_TIME, () -> plan(at(advance, Counter.NOON.minusHours(12))));
        breaks(Rule.POS_TIME, () -> plan(at(order("АП", paid("cash", "100"), COFFEE), Counter.NOON.minusDays(1))));
        breaks(Rule.POS_TIME, () -> plan(at(sale(paid("wire", "349.90"), COFFEE), Counter.NOON.minusDays(1))));
    }

    @Test
    void theNumberOfTheCashRegisterAndItsCashierStandOnEveryReceipt() {
        Draft draft = plan(sale(paid("card", "349.90"), COFFEE)).getFirst();
        assertThat(draft.request().invoiceNumber()).contains("999/1.0.0");
        assertThat(draft.request().cashier()).contains("Петар Петровић");
        assertThat(draft.request().withJournal() && draft.request().withQrCode()).isTrue();
    }
}
