package rs.tefter.register;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import rs.tefter.platform.Answered;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.platform.Time;
import rs.tefter.register.Ticket.Status;

/** Objections to entries of the register: both parties of the invoice open and see them, whoever keeps the register closes them. */
public final class Tickets {

    private static final int MAX_COMMENT = 2000;

    /** A page of tickets, and how many there are on all pages. */
    public record Found(int total, List<Ticket> tickets) {}

    private final Register register;
    private final TicketStore store;
    private final CompanyTransactions transactions;
    private final Idempotency idempotency;

    public Tickets(DataSource database, Time time, CompanyTransactions transactions, Idempotency idempotency) {
        this.register = new Register(database, time);
        this.store = new TicketStore(database, time);
        this.transactions = transactions;
        this.idempotency = idempotency;
    }

    /** Opens a ticket on an invoice of the company. */
    public Answered open(long companyId, Idempotency.Request request, String cirInvoiceId, Ticket.Subject subject,
                         LongFunction<StoredAnswer> render) {
        CirInvoice entry = entry(companyId, cirInvoiceId);
        return idempotency.run(companyId, request, () -> {
            subject.userComment().ifPresent(Tickets::checkLength);
            subject.data().ifPresent(Tickets::checkLength);
            return store.insert(entry, companyId, subject);
        }, render::apply);
    }

    private static void checkLength(String text) {
        if (text.length() > MAX_COMMENT) {
            throw Problem.refused("CirMaximumSizeOfCommentCrossed", "userComment", "A text has at most " + MAX_COMMENT + " characters").refusal();
        }
    }

    private CirInvoice entry(long companyId, String cirInvoiceId) {
        return register.find(cirInvoiceId).filter(found -> found.isParty(companyId))
            .orElseThrow(() -> Problem.unknown("CirInvoiceNotFound", "cirInvoiceId",
                "There is no invoice " + cirInvoiceId + " in the central register").refusal());
    }

    /** The tickets of one invoice, eldest first. */
    public List<Ticket> ofInvoice(long companyId, String cirInvoiceId, boolean activeOnly) {
        return store.ofEntry(entry(companyId, cirInvoiceId).id(), activeOnly);
    }

    public Found search(long companyId, TicketSearch search) {
        return new Found(store.count(companyId, search), store.search(companyId, search));
    }

    /** The ticket; CirIdNotFound when it is unknown or on an invoice of others. */
    public Ticket get(long companyId, long ticketId) {
        return store.find(ticketId)
            .filter(ticket -> register.find(ticket.cirInvoiceId()).filter(entry -> entry.isParty(companyId)).isPresent())
            .orElseThrow(() -> unknown(ticketId));
    }

    /** For those who keep the register: tickets of all companies after an id, eldest first. */
    public List<Ticket> page(Optional<Status> status, long after, int limit) {
        return store.page(status, after, limit);
    }

    /** Closes an active ticket. It can be closed once, so a repetition is refused and changes nothing. */
    public Ticket close(long ticketId, Status status, Optional<String> comment) {
        comment.ifPresent(Tickets::checkLength);
        Ticket ticket = store.find(ticketId).orElseThrow(() -> unknown(ticketId));
        return transactions.run(ticket.opener().companyId(), () -> {
            if (status == Status.ACTIVE || !store.close(ticketId, status, comment)) {
                throw Problem.refused("CirError", "status", "Only an active ticket is closed, as Solved, Unsolved or Canceled").refusal();
            }
            return store.find(ticketId).orElseThrow();
        });
    }

    private static Refusal unknown(long ticketId) {
        return Problem.unknown("CirIdNotFound", "cirTicketId", "There is no ticket " + ticketId).refusal();
    }
}
