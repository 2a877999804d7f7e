package rs.tefter.api.badi;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.TransactionType;

/** The contract's words for kinds of receipts and ways to pay. */
final class Words {

    /** What can be asked for; a copy is made of a receipt. */
    static final List<InvoiceType> ORDERED = List.of(InvoiceType.NORMAL, InvoiceType.ADVANCE, InvoiceType.PRO_FORMA, InvoiceType.TRAINING);

    private static final Map<InvoiceType, String> TYPES = Map.of(InvoiceType.NORMAL, "normal", InvoiceType.ADVANCE, "advance",
        InvoiceType.PRO_FORMA, "proforma", InvoiceType.TRAINING, "training", InvoiceType.COPY, "copy");
    private static final List<Entry<PaymentType, String>> WAYS = List.of(Map.entry(PaymentType.CASH, "cash"), Map.entry(PaymentType.CARD, "card"),
        Map.entry(PaymentType.CHECK, "check"), Map.entry(PaymentType.MOBILE_MONEY, "mobilemoney"),
        Map.entry(PaymentType.WIRE_TRANSFER, "wiretransfer"), Map.entry(PaymentType.VOUCHER, "voucher"), Map.entry(PaymentType.OTHER, "other"));

    private Words() {}

    static String of(InvoiceType type) {
        return TYPES.get(type);
    }

    static String of(TransactionType transaction) {
        return transaction == TransactionType.SALE ? "sale" : "refund";
    }

    static String of(PaymentType way) {
        return WAYS.stream().filter(entry -> entry.getKey() == way).findFirst().orElseThrow().getValue();
    }

    /** In the order of the contract. */
    static List<PaymentType> ways() {
        return WAYS.stream().map(Entry::getKey).toList();
    }
}
