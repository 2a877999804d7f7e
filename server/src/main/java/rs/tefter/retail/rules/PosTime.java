package rs.tefter.retail.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Time;

/** The cash register's own time stands only on an advance that reached the bank on an earlier day. */
final class PosTime {

    private PosTime() {}

    static void check(Optional<OffsetDateTime> posTime, ReceiptKind kind, Payments payments, LocalDate today) {
        if (posTime.isEmpty()) {
            return;
        }
        boolean advance = kind.equals(new ReceiptKind(InvoiceType.ADVANCE, TransactionType.SALE));
        boolean byBank = payments.of(PaymentType.WIRE_TRANSFER).signum() > 0;
        if (!advance || !byBank || !Time.dayOf(posTime.get().toInstant()).isBefore(today)) {
            throw Rule.POS_TIME.broken("posTime is for an advance sale, paid by wiretransfer on an earlier day");
        }
    }
}
