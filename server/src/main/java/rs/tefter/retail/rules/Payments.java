package rs.tefter.retail.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;

/** Amounts by way to pay; a way that was not used has no amount. In the order in which a fiscal processor is told them. */
public record Payments(Map<PaymentType, BigDecimal> amounts) {

    public static final Payments NONE = new Payments(Map.of());

    /** Other ways than those of money and cards come last. */
    public static final List<PaymentType> ORDER = List.of(PaymentType.CASH, PaymentType.CARD, PaymentType.CHECK, PaymentType.WIRE_TRANSFER,
        PaymentType.VOUCHER, PaymentType.MOBILE_MONEY, PaymentType.OTHER);

    public Payments {
        Map<PaymentType, BigDecimal> used = new EnumMap<>(PaymentType.class);
        amounts.forEach((type, amount) -> {
            if (amount.signum() != 0) {
                used.put(type, amount.setScale(2));
            }
        });
        amounts = Map.copyOf(used);
    }

    /** Of the same way added up. */
    public static Payments of(List<Payment> payments) {
        Map<PaymentType, BigDecimal> amounts = new EnumMap<>(PaymentType.class);
        payments.forEach(payment -> amounts.merge(payment.type(), payment.amount(), BigDecimal::add));
        return new Payments(amounts);
    }

    /** All of it in one way. */
    public static Payments of(PaymentType type, BigDecimal amount) {
        return new Payments(Map.of(type, amount));
    }

    public BigDecimal sum() {
        return amounts.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public BigDecimal of(PaymentType type) {
        return amounts.getOrDefault(type, BigDecimal.ZERO.setScale(2));
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** What a fiscal processor is told: where nothing was paid, that nothing was paid in another way. */
    public List<Payment> toSend() {
        return isEmpty() ? List.of(new Payment(PaymentType.OTHER, BigDecimal.ZERO.setScale(2))) : list();
    }

    public List<Payment> list() {
        return amounts.keySet().stream().sorted(Comparator.comparing(ORDER::indexOf)).map(type -> new Payment(type, amounts.get(type))).toList();
    }

    Payments plus(Payments others) {
        Map<PaymentType, BigDecimal> sum = new EnumMap<>(PaymentType.class);
        sum.putAll(amounts);
        others.amounts.forEach((type, amount) -> sum.merge(type, amount, BigDecimal::add));
        return new Payments(sum);
    }

    Payments minus(Payments others) {
        Map<PaymentType, BigDecimal> negative = new EnumMap<>(PaymentType.class);
        others.amounts.forEach((type, amount) -> negative.put(type, amount.negate()));
        return plus(new Payments(negative));
    }

    Payments aboveZero() {
        return new Payments(amounts.entrySet().stream().filter(entry -> entry.getValue().signum() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Payments withoutCash(BigDecimal change) {
        return minus(new Payments(Map.of(PaymentType.CASH, change)));
    }

    /** The amount in the proportions of these payments; without any, in another way. */
    Payments inProportion(BigDecimal amount) {
        List<Payment> weights = toSend();
        List<BigDecimal> shares = Shares.split(amount, weights.stream().map(Payment::amount).toList());
        Map<PaymentType, BigDecimal> split = new EnumMap<>(PaymentType.class);
        for (int i = 0; i < weights.size(); i++) {
            split.put(weights.get(i).type(), shares.get(i));
        }
        return new Payments(split);
    }

    /** At most so much of these payments, cut from the last way backwards. */
    Payments upTo(BigDecimal most) {
        Map<PaymentType, BigDecimal> kept = new EnumMap<>(PaymentType.class);
        BigDecimal left = most;
        for (Payment payment : list()) {
            kept.put(payment.type(), payment.amount().min(left));
            left = left.subtract(kept.get(payment.type()));
        }
        return new Payments(kept);
    }

    /** Everything as another way to pay. */
    Payments asOther() {
        return new Payments(Map.of(PaymentType.OTHER, sum()));
    }
}
