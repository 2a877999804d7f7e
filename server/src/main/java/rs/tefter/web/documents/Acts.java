package rs.tefter.web.documents;

import java.util.Set;
import rs.tefter.exchange.DocumentType;
import rs.tefter.exchange.PurchaseInvoices;
import rs.tefter.exchange.SalesAct;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.exchange.SalesLifeCycle;
import rs.tefter.exchange.SalesStatus;
import rs.tefter.exchange.Step;

/**
 * What can be done with a document as it stands.
 *
 * @param remind    send the mail about it again
 * @param creditNote write one that corrects it
 */
public record Acts(boolean accept, boolean reject, boolean send, boolean delete, boolean cancel, boolean storno, boolean remind, boolean creditNote,
                   boolean archive) {

    static Acts on(Opened document, PurchaseInvoices purchases) {
        boolean archive = document.notes().archivedAt().isEmpty();
        return switch (document) {
            case Opened.Purchase(var invoice) -> new Acts(purchases.mayDecide(invoice, true), purchases.mayDecide(invoice, false),
                false, false, false, false, false, false, archive);
            case Opened.Sale(var invoice) -> {
                boolean arrived = isOneOf(invoice, SalesStatus.SENT, SalesStatus.APPROVED, SalesStatus.PAID);
                boolean corrected = invoice.summary().type() == DocumentType.CREDIT_NOTE;
                yield new Acts(false, false, may(invoice, SalesAct.SEND), may(invoice, SalesAct.DELETE), may(invoice, SalesAct.CANCEL),
                    may(invoice, SalesAct.STORNO), arrived, arrived && !corrected, archive);
            }
        };
    }

    private static boolean may(SalesInvoice invoice, SalesAct act) {
        return SalesLifeCycle.step(invoice.status(), act) instanceof Step.Moved;
    }

    private static boolean isOneOf(SalesInvoice invoice, SalesStatus... statuses) {
        return Set.of(statuses).contains(invoice.status());
    }

    /** Whether a decision is asked for. */
    public boolean decide() {
        return accept || reject;
    }
}
