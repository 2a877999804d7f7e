package rs.tefter.issuing;

import java.util.Set;
import rs.tefter.ledger.CodeLists;

/** Which invoices are paid on the spot. */
final class Cash {

    private static final Set<String> METHODS = Set.of("G", "B", "K");

    private Cash() {}

    /** By its own way of payment, or by one of its payments in cash, at the till or by card. */
    static boolean isPaidOnTheSpot(CodeLists lists, IssuedInvoice invoice) {
        return invoice.header().has("PaymentType") || invoice.payments().stream()
            .anyMatch(payment -> payment.values().id("PaymentMethod").flatMap(id -> CodeLists.byId(lists.paymentMethods(), id))
                .filter(method -> METHODS.contains(method.type())).isPresent());
    }
}
