package rs.tefter.intermediary;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSearch;
import rs.tefter.exchange.Notes;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;

/** What a recipient states of a document: accepted, rejected, paid in part or in full. The same statement again changes nothing. */
public final class Statements {

    private final Exchange exchange;
    private final Mailboxes mailboxes;
    private final Idempotency idempotency;

    Statements(Exchange exchange, Mailboxes mailboxes, Idempotency idempotency) {
        this.exchange = exchange;
        this.mailboxes = mailboxes;
        this.idempotency = idempotency;
    }

    /**
     * Makes a statement; a rejection needs a reason.
     *
     * @param status APPROVED, REJECTED, PAID or PAID_IN_PART
     * @param render makes the answer out of the moment since which the statement holds
     */
    public Answered state(long companyId, long electronicId, Optional<String> unit, ProcessStatus status, Optional<String> reason,
                          Idempotency.Request request, Function<Instant, StoredAnswer> render) {
        Carried document = mailboxes.find(Side.INBOX, companyId, electronicId, unit).orElseThrow(() -> stranger(companyId, electronicId, unit));
        if (document.process() == status) {
            return idempotency.run(companyId, request, () -> since(companyId, document), render);
        }
        if (document.transport() == TransportStatus.CANCELED) {
            throw Refusals.alreadyInStatus(document);
        }
        try {
            return switch (status) {
                case APPROVED, REJECTED -> exchange.purchases().decide(companyId, request, document.purchaseInvoiceId(),
                    status == ProcessStatus.APPROVED, reason, decided -> render.apply(decided.standing().modifiedAt()));
                case PAID, PAID_IN_PART -> pay(companyId, document, status == ProcessStatus.PAID, request, render);
                default -> throw new IllegalArgumentException("not a statement: " + status);
            };
        } catch (Refusal refused) {
            throw translated(refused, companyId, electronicId);
        }
    }

    private Refusal stranger(long companyId, long electronicId, Optional<String> unit) {
        return mailboxes.find(Side.OUTBOX, companyId, electronicId, unit).isPresent()
            ? Refusals.notTheRecipient(electronicId) : Refusals.notFound(electronicId);
    }

    private Answered pay(long companyId, Carried document, boolean inFull, Idempotency.Request request, Function<Instant, StoredAnswer> render) {
        if (document.process() == ProcessStatus.PAID) {
            throw Refusals.alreadyInStatus(document);
        }
        return exchange.purchases().pay(companyId, request, document.purchaseInvoiceId(), inFull,
            paid -> render.apply(paid.notes().notedAt().orElseThrow()));
    }

    /** Since when the document has the status that it has. */
    private Instant since(long companyId, Carried document) {
        PurchaseInvoice invoice = exchange.purchases().get(companyId, document.purchaseInvoiceId());
        Notes notes = invoice.notes();
        return switch (document.process()) {
            case PAID -> notes.paidAt().orElseThrow();
            case PAID_IN_PART -> notes.paidInPartAt().orElseThrow();
            default -> decidedAt(companyId, document, invoice.status());
        };
    }

    private Instant decidedAt(long companyId, Carried document, PurchaseStatus status) {
        return exchange.search().history(companyId, InvoiceSearch.Side.PURCHASE, document.purchaseInvoiceId()).stream()
            .filter(entry -> entry.status().equals(status.wire())).map(InvoiceSearch.Entry::occurredAt).findFirst()
            .orElse(document.updatedAt());
    }

    private Refusal translated(Refusal refused, long companyId, long electronicId) {
        Problem problem = refused.problem();
        return switch (problem.code()) {
            case "InvalidPurchaseStatus" -> Refusals.alreadyInStatus(mailboxes.find(Side.INBOX, companyId, electronicId, Optional.empty()).orElseThrow());
            case "MaximumLengthString" -> Problem.refused("LENGTH", "RejectReason", problem.message()).refusal();
            default -> refused;
        };
    }
}
