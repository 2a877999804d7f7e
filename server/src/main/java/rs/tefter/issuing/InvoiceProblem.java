package rs.tefter.issuing;

import java.math.BigDecimal;
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

    static Problem rateDiffersFromLabel(String member, BigDecimal percent, String label, BigDecimal labelPercent) {
        return Problem.refused("InvoiceRateDiffersFromLabel", member,
            "Rate " + plain(percent) + "% does not match fiscal label " + label + " (" + plain(labelPercent) + "%).")
            .with(Map.of("percent", plain(percent), "label", label, "labelPercent", plain(labelPercent)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A fiscal processor may have signed its receipt: until that is known, the draft stays as it is. */
    static Problem beingFiscalised() {
        return LedgerProblem.conflict("InvoiceBeingFiscalised", Optional.empty(),
            "The receipt of the invoice is being signed; issue the invoice again.");
    }

    static Problem notFiscalised(String why) {
        return Problem.of(Problem.Kind.LATER, "InvoiceNotFiscalised", why);
    }

    static Problem refusedByProcessor(String code) {
        return Problem.refused("InvoiceRefusedByProcessor", "The fiscal processor refused the receipt (" + code + ")").with(Map.of("code", code));
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
