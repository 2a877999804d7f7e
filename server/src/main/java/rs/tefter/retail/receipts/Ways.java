package rs.tefter.retail.receipts;

import java.util.List;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.retail.rules.Payments;

/** The ways to pay of a receipt in one number, a bit for each that was used. */
final class Ways {

    private Ways() {}

    static int of(List<Payment> payments) {
        return payments.stream().filter(payment -> payment.amount().signum() > 0).mapToInt(payment -> bit(payment.type())).reduce(0, (a, b) -> a | b);
    }

    static int bit(PaymentType type) {
        return 1 << type.number();
    }

    /** In the order in which payments are told. */
    static List<PaymentType> in(int ways) {
        return Payments.ORDER.stream().filter(type -> (ways & bit(type)) != 0).toList();
    }
}
