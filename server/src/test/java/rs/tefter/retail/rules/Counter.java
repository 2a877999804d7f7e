package rs.tefter.retail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Refusal;

/** A shop counter for tests: orders in few words, and drafts that count as issued. */
final class Counter {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+01:00");
    static final Till TILL = new Till(Optional.of("Петар Петровић"), "999/1.0.0", LocalDate.of(2026, 11, 20), true, true, false,
        Optional.of("160-0000000111111-35"));
    static final Buyer PERSON = new Buyer(Optional.of("20:001234567"), Optional.empty());

    private int issued;

    static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    static Goods goods(String name, String label, String quantity, String price) {
        return goods(name, label, quantity, price, "0");
    }

    static Goods goods(String name, String label, String quantity, String price, String discount) {
        return new Goods(Optional.empty(), Optional.empty(), name, label, money(quantity), money(price), money(discount));
    }

    static Goods goods(long sku, String label, String quantity, String price) {
        return new Goods(Optional.of(sku), Optional.empty(), "Роба " + sku, label, money(quantity), money(price), BigDecimal.ZERO);
    }

    /** Written {@code paid("cash", "10", "card", "5")}. */
    static Payments paid(String... waysAndAmounts) {
        Payments sum = Payments.NONE;
        for (int i = 0; i < waysAndAmounts.length; i += 2) {
            PaymentType type = switch (waysAndAmounts[i]) {
                case "cash" -> PaymentType.CASH;
                case "card" -> PaymentType.CARD;
                case "wire" -> PaymentType.WIRE_TRANSFER;
                case "voucher" -> PaymentType.VOUCHER;
                default -> PaymentType.OTHER;
            };
            sum = sum.plus(new Payments(Map.of(type, money(waysAndAmounts[i + 1]))));
        }
        return sum;
    }

    static Order order(String code, Payments payments, Goods... goods) {
        return new Order(ReceiptKind.ofCode(code).orElseThrow(), Buyer.NOBODY, payments, Arrays.asList(goods), Discounts.NONE, Optional.empty(),
            Optional.empty(), false, Map.of(), Optional.empty());
    }

    static Order sale(Payments payments, Goods... goods) {
        return order("ПП", payments, goods);
    }

    static Order with(Order order, Discounts discounts) {
        return new Order(order.kind(), order.buyer(), order.payments(), order.goods(), discounts, order.reference(), order.posTime(),
            order.unknownAmount(), order.specification(), order.additionalText());
    }

    static Order with(Order order, Buyer buyer) {
        return new Order(order.kind(), buyer, order.payments(), order.goods(), order.discounts(), order.reference(), order.posTime(),
            order.unknownAmount(), order.specification(), order.additionalText());
    }

    static Order with(Order order, Reference reference) {
        return new Order(order.kind(), order.buyer(), order.payments(), order.goods(), order.discounts(), Optional.of(reference), order.posTime(),
            order.unknownAmount(), order.specification(), order.additionalText());
    }

    static Order at(Order order, OffsetDateTime posTime) {
        return new Order(order.kind(), order.buyer(), order.payments(), order.goods(), order.discounts(), order.reference(), Optional.of(posTime),
            order.unknownAmount(), order.specification(), order.additionalText());
    }

    /** An advance whose goods have no known price; the specification is written {@code Map.of("Ђ", money("1"))}. */
    static Order unknown(Order order, Map<String, BigDecimal> specification) {
        return new Order(order.kind(), order.buyer(), order.payments(), order.goods(), order.discounts(), order.reference(), order.posTime(),
            true, specification, order.additionalText());
    }

    static List<Draft> plan(Order order) {
        return Issuing.plan(order, TILL, List.of(), List.of());
    }

    /** The receipt as if a fiscal processor had signed it, with 20 % of Ђ and 10 % of Е. */
    Issued issue(Draft draft) {
        issued++;
        List<TaxItem> taxes = new ArrayList<>();
        taxes.add(new TaxItem(TaxCategoryType.TAX_ON_NET, "Ђ", BigDecimal.ZERO, money("20"), "О-ПДВ"));
        taxes.add(new TaxItem(TaxCategoryType.TAX_ON_NET, "Е", BigDecimal.ZERO, money("10"), "П-ПДВ"));
        return new Issued(new UUID(0, issued), draft.request().kind(), new Reference("TFTRSBX1-TFTRSBX1-" + issued, NOON), draft.lines(),
            draft.goods(), Payments.of(draft.request().payments()), draft.change(),
            new Buyer(draft.request().buyerId(), draft.request().buyerCostCenterId()), draft.unknownAmount(), taxes);
    }

    Issued issue(Order order) {
        return issue(plan(order).getFirst());
    }

    static List<String> totals(Draft draft) {
        return draft.lines().stream().map(line -> line.total().toPlainString()).toList();
    }

    /** Written {@code CASH 10.00}. */
    static List<String> payments(Draft draft) {
        return draft.request().payments().stream().map(payment -> payment.type() + " " + payment.amount().toPlainString()).toList();
    }

    static ReceiptKind kind(InvoiceType type, TransactionType transaction) {
        return new ReceiptKind(type, transaction);
    }

    static void breaks(Rule rule, ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("nothing is refused").isNotNull();
        assertThat(refusal.problem().code()).as(refusal.getMessage()).isEqualTo(Rule.BROKEN);
        assertThat(refusal.problem().extensions()).containsEntry("rule", rule.wireName());
    }

    static void isInvalid(String message, ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("nothing is refused").isNotNull();
        assertThat(refusal.problem().code()).isEqualTo(Rule.INVALID);
        assertThat(refusal.problem().message()).isEqualTo(message);
    }
}
