package rs.tefter.fiscal.signing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;

/**
 * What a secure element has counted, the receipt that is signed included.
 *
 * @param total receipts of all kinds
 * @param byKind receipts of each kind, by {@link ReceiptKind#index()}
 * @param sales dinars of all fiscal sales
 * @param refunds dinars of all fiscal refunds
 */
public record Counters(long total, List<Long> byKind, BigDecimal sales, BigDecimal refunds) {
    public static final Counters NONE = new Counters(0, Collections.nCopies(ReceiptKind.ALL.size(), 0L), BigDecimal.ZERO, BigDecimal.ZERO);

    /** @throws IllegalArgumentException unless there is a number for each of the ten kinds */
    public Counters {
        byKind = List.copyOf(byKind);
        if (byKind.size() != ReceiptKind.ALL.size()) {
            throw new IllegalArgumentException("there are " + ReceiptKind.ALL.size() + " kinds of receipts");
        }
    }

    public long of(ReceiptKind kind) {
        return byKind.get(kind.index());
    }

    /** The counters with one receipt more. Copies, training and proforma receipts are counted, but move no money. */
    public Counters plus(ReceiptKind kind, BigDecimal amount) {
        List<Long> more = new ArrayList<>(byKind);
        more.set(kind.index(), of(kind) + 1);
        BigDecimal turnover = kind.type().isFiscal() ? amount : BigDecimal.ZERO;
        boolean isSale = kind.transaction() == TransactionType.SALE;
        return new Counters(total + 1, more, isSale ? sales.add(turnover) : sales, isSale ? refunds : refunds.add(turnover));
    }
}
