package rs.tefter.fiscal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Type and transaction of a receipt together: the ten kinds that a fiscal processor counts apart, each with a code of two letters (ПП, ПР, …). */
public record ReceiptKind(InvoiceType type, TransactionType transaction) {

    /** All ten, by number of the type and then of the transaction. */
    public static final List<ReceiptKind> ALL = Arrays.stream(InvoiceType.values())
        .flatMap(type -> Arrays.stream(TransactionType.values()).map(transaction -> new ReceiptKind(type, transaction)))
        .toList();

    public String code() {
        return type.letter() + transaction.letter();
    }

    /** Place among the ten, 0 to 9. */
    public int index() {
        return type.number() * TransactionType.values().length + transaction.number();
    }

    public static Optional<ReceiptKind> ofCode(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
