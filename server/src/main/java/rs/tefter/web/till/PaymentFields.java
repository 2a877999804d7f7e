package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rs.tefter.api.http.Query;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.retail.rules.Payments;

/** What was typed of each way to pay; nothing where nothing is paid so. */
public record PaymentFields(Map<PaymentType, String> typed) {

    static final PaymentFields NONE = new PaymentFields(Map.of());
    /** Those that stand open on the page, and the others behind them. */
    public static final List<PaymentType> USUAL = List.of(PaymentType.CASH, PaymentType.CARD);
    public static final List<PaymentType> OTHERS = List.of(PaymentType.WIRE_TRANSFER, PaymentType.MOBILE_MONEY, PaymentType.CHECK,
        PaymentType.VOUCHER, PaymentType.OTHER);

    private static final String PREFIX = "pay-";

    static PaymentFields read(Query form) {
        Map<PaymentType, String> typed = new EnumMap<>(PaymentType.class);
        for (PaymentType way : PaymentType.values()) {
            form.get(PREFIX + way.wireName()).ifPresent(text -> typed.put(way, text));
        }
        return new PaymentFields(typed);
    }

    /** The name of a way's field. */
    public String field(PaymentType way) {
        return PREFIX + way.wireName();
    }

    public String of(PaymentType way) {
        return typed.getOrDefault(way, "");
    }

    public boolean isRight(PaymentType way) {
        return of(way).isEmpty() || Typed.money(of(way)).isPresent();
    }

    public boolean areRight() {
        return typed.keySet().stream().allMatch(this::isRight);
    }

    /** Whether one of the less usual ways is used. */
    public boolean hasOthers() {
        return OTHERS.stream().anyMatch(typed::containsKey);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    public Payments payments() {
        Map<PaymentType, BigDecimal> amounts = new EnumMap<>(PaymentType.class);
        typed.forEach((way, text) -> Typed.money(text).ifPresent(amount -> amounts.put(way, amount)));
        return new Payments(amounts);
    }

    /** With what these leave of the total paid in the given way. */
    Payments withRest(BigDecimal total, PaymentType way) {
        Payments given = payments();
        BigDecimal rest = total.subtract(given.sum());
        if (rest.signum() <= 0) {
            return given;
        }
        Map<PaymentType, BigDecimal> amounts = new EnumMap<>(PaymentType.class);
        amounts.putAll(given.amounts());
        amounts.merge(way, rest, BigDecimal::add);
        return new Payments(amounts);
    }
}
