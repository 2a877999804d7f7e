package rs.tefter.intermediary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.SalesInvoices;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.MerSettings;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.registry.Company;

/** What a sender does with a document on its way: send it again, take it back, reverse it, delete it. */
public final class Actions {

    /** Which of them, and in what words. */
    public sealed interface Action {

        /** Announce it once more, or try again what had failed. */
        record Resend() implements Action {}

        record Cancel(String reason) implements Action {}

        record Storno(String comment, Optional<String> number) implements Action {}

        record Delete() implements Action {}
    }

    private static final Set<ProcessStatus> STORNABLE = Set.of(ProcessStatus.APPROVED, ProcessStatus.PAID, ProcessStatus.PAID_IN_PART);
    private static final Set<ProcessStatus> DELETABLE = Set.of(ProcessStatus.DRAFT, ProcessStatus.NEW);

    private final Exchange exchange;
    private final Mailboxes mailboxes;
    private final Idempotency idempotency;
    private final MerSettings settings;

    Actions(Exchange exchange, Mailboxes mailboxes, Idempotency idempotency, MerSettings settings) {
        this.exchange = exchange;
        this.mailboxes = mailboxes;
        this.idempotency = idempotency;
        this.settings = settings;
    }

    /**
     * Does it, or says why it cannot be done to the document as it stands.
     *
     * @param render makes the answer out of the document after the action
     */
    public Answered apply(Company sender, long electronicId, Optional<String> unit, Action action, Idempotency.Request request,
                          Function<Carried, StoredAnswer> render) {
        long companyId = sender.companyId();
        Carried document = mailboxes.find(Side.OUTBOX, companyId, electronicId, unit).orElseThrow(() -> Refusals.notFound(electronicId));
        long id = document.salesInvoiceId();
        SalesInvoices sales = exchange.sales();
        SalesInvoices.RenderSales changed = _ -> render.apply(now(companyId, electronicId));
        try {
            return switch (action) {
                case Action.Resend() -> resend(sender, document, request, render);
                case Action.Cancel(String reason) -> {
                    require(document.transport() == TransportStatus.SENT, "Action cancel can be applied only on documents in status 30 (Sent).");
                    yield sales.withdraw(companyId, request, id, reason, changed);
                }
                case Action.Storno(String comment, Optional<String> number) -> {
                    require(STORNABLE.contains(document.process()) && document.transport() != TransportStatus.CANCELED,
                        "Action storno can be applied only on documents whose sales invoice is in status Approved.");
                    yield sales.storno(companyId, request, id, comment, number, changed);
                }
                case Action.Delete() -> {
                    require(DELETABLE.contains(document.process()) || document.unsealed(),
                        "Action delete can be applied only on documents whose sales invoice is in status Draft or New.");
                    yield idempotency.run(companyId, request, () -> {
                        sales.delete(companyId, id);
                        return now(companyId, electronicId);
                    }, render);
                }
            };
        } catch (Refusal refused) {
            throw translated(refused, request);
        }
    }

    private Answered resend(Company sender, Carried document, Idempotency.Request request, Function<Carried, StoredAnswer> render) {
        long companyId = sender.companyId();
        boolean failed = document.transport() == TransportStatus.UNSUCCESSFUL;
        require(failed || document.transport() == TransportStatus.SENT,
            "Action resend can be applied only on documents in status 30 (Sent) or 50 (Unsuccessful).");
        if (failed) {
            exchange.sales().send(sender, List.of(document.salesInvoiceId()));
            exchange.sales().settled(companyId, document.salesInvoiceId(), settings.sendBudget());
            return idempotency.run(companyId, request, () -> now(companyId, document.electronicId()), render);
        }
        return idempotency.run(companyId, request, () -> {
            exchange.sales().announce(companyId, document.salesInvoiceId());
            return now(companyId, document.electronicId());
        }, render);
    }

    private Carried now(long companyId, long electronicId) {
        return mailboxes.find(Side.OUTBOX, companyId, electronicId, Optional.empty()).orElseThrow();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw Refusals.action(message);
        }
    }

    /** What the exchange refuses is about the action; a reused key of idempotency is not. */
    private static Refusal translated(Refusal refused, Idempotency.Request request) {
        String code = refused.problem().code();
        boolean own = code.equals("ACTION") || code.equals(request.mismatchCode()) || code.equals("RequestInProgress");
        return own ? refused : Refusals.action(refused.problem());
    }
}
