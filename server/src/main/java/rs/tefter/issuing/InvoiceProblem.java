package rs.tefter.issuing;

import java.util.Map;
import java.util.Optional;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Problem;

/** What can be wrong with an invoice or with what somebody wants to do to it. */
public final class InvoiceProblem {

    private InvoiceProblem() {}

    static Problem twoDiscounts(String member) {
        return Problem.refused("InvoiceTwoDiscounts", member, "A row may have a discount value or a discount percent, not both.");
    }

    static Problem cashIsFinal() {
        return Problem.refused("InvoiceCashIsFinal", "PaymentType", "A cash invoice cannot be cancelled.");
    }

    static Problem impossible(Action action, IssuedInvoice invoice, String member) {
        String status = invoice.issued() ? "I" : "O";
        return Problem.refused("InvoiceActionImpossible", member, "Action " + action.wireName() + " is not possible in status " + status + ".")
            .with(Map.of("action", action.wireName(), "status", status));
    }

    public static Problem unknownAction(String action) {
        return Problem.refused("InvoiceUnknownAction", "Unknown action " + action + ".").with(Map.of("action", action));
    }

    static Problem referenceExists(String reference, long existingId) {
        return LedgerProblem.conflict("InvoiceReferenceExists", Optional.of("DocumentReference"),
            "An invoice with reference \"" + reference + "\" already exists.")
            .with(Map.of("value", reference, LedgerProblem.EXISTING_ID, existingId));
    }

    static Problem pricesWithVatOff() {
        return Problem.refused("InvoicePricesWithVatOff", "PricesOnInvoice", "Prices including VAT are not enabled for this organisation.");
    }

    static Problem numberNotLast(long number) {
        return Problem.refused("InvoiceNumberNotLast", "InvoiceNumber",
            "Numbering must stay without gaps: invoice " + number + " is not the last one.")
            .with(Map.of("number", number));
    }
}
