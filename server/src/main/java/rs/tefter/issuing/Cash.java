package rs.tefter.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.PaymentMethod;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Problem;

/** Which invoices are paid on the spot, and which of these need a fiscal receipt. */
final class Cash {

    /** Cash, at the till, by card. */
    private static final Set<String> METHODS = Set.of("G", "B", "K");
    /** Cash, on delivery, by card. */
    private static final Set<String> TYPES = Set.of("G", "P", "K");

    private Cash() {}

    /** By its own way of payment, or by one of its payments in cash, at the till or by card. */
    static boolean isPaidOnTheSpot(CodeLists lists, IssuedInvoice invoice) {
        return invoice.header().has("PaymentType") || methods(lists, invoice).anyMatch(method -> METHODS.contains(method.type()));
    }

    /** An invoice whose numbering belongs to a cash register. */
    static boolean isFiscal(CodeLists lists, IssuedInvoice invoice) {
        return invoice.isInvoice() && IssuedInvoices.numbering(lists, invoice).device().isPresent();
    }

    /** What an invoice lacks for its receipt, or for going without one. */
    static List<Problem> lacking(CodeLists lists, IssuedInvoice invoice) {
        List<Problem> problems = new ArrayList<>();
        if (isFiscal(lists, invoice)) {
            if (!invoice.header().has("PaymentType") && invoice.payments().isEmpty()) {
                problems.add(LedgerProblem.required("PaymentType"));
            }
            if (!invoice.header().has("Employee")) {
                problems.add(LedgerProblem.required("Employee"));
            }
        } else if (invoice.isInvoice() && needsReceipt(lists, invoice)) {
            problems.add(LedgerProblem.required("DocumentNumbering"));
        }
        return problems;
    }

    private static boolean needsReceipt(CodeLists lists, IssuedInvoice invoice) {
        return invoice.header().text("PaymentType").filter(TYPES::contains).isPresent()
            || methods(lists, invoice).anyMatch(method -> METHODS.contains(method.type()));
    }

    private static Stream<PaymentMethod> methods(CodeLists lists, IssuedInvoice invoice) {
        return invoice.payments().stream().map(payment -> payment.values().id("PaymentMethod"))
            .flatMap(Optional::stream).flatMap(id -> CodeLists.byId(lists.paymentMethods(), id).stream());
    }
}
