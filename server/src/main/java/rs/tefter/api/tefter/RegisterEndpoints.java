package rs.tefter.api.tefter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Intake;
import rs.tefter.exchange.RegisteredInvoices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.register.CirAct;
import rs.tefter.register.CirChange;
import rs.tefter.register.CirInvoice;
import rs.tefter.register.CirRequest;
import rs.tefter.register.Ticket;
import rs.tefter.register.Tickets;

/** The Treasury's side of the central register of invoices, for those who run the server. */
final class RegisterEndpoints {

    private static final String INVOICE = "/api/v1/register/invoices/{cirInvoiceId}";
    private static final String TICKETS = "/api/v1/register/tickets";
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1000;
    private static final int MAX_COMMENT = 2000;

    private final RegisteredInvoices registered;
    private final Tickets tickets;

    RegisterEndpoints(RegisteredInvoices registered, Tickets tickets) {
        this.registered = registered;
        this.tickets = tickets;
    }

    List<Route> routes() {
        return List.of(
            Route.get(INVOICE, Access.OPERATOR, call -> TefterJson.reply(dto(registered.entry(call.path("cirInvoiceId"))))),
            Route.post(INVOICE + "/settlement", Access.OPERATOR, call -> enter(call, CirAct.SETTLE)),
            Route.post(INVOICE + "/amount", Access.OPERATOR, call -> enter(call, CirAct.CHANGE_AMOUNT)),
            Route.post(INVOICE + "/refusal", Access.OPERATOR, call -> enter(call, CirAct.REFUSE)),
            Route.post(INVOICE + "/cancellation", Access.OPERATOR, call -> enter(call, CirAct.CANCEL)),
            Route.get(TICKETS, Access.OPERATOR, this::page),
            Route.post(TICKETS + "/{ticketId}/close", Access.OPERATOR, this::close));
    }

    private Reply enter(Call call, CirAct act) {
        EntryRequest wanted = TefterJson.read(call.body(), EntryRequest.class);
        Optional<String> comment = comment(wanted.comment);
        boolean ofAmount = act == CirAct.SETTLE || act == CirAct.CHANGE_AMOUNT;
        if (ofAmount ? wanted.amount == null : comment.isEmpty()) {
            throw missing(ofAmount ? "amount" : "comment");
        }
        CirRequest request = CirRequest.byTreasury(act, ofAmount ? Optional.of(wanted.amount) : Optional.empty(), comment);
        return Reply.of(registered.enter(call.path("cirInvoiceId"), repetition(call, wanted.requestId, request), request,
            entry -> TefterJson.answer(dto(entry))));
    }

    private static Idempotency.Request repetition(Call call, String requestId, CirRequest request) {
        Optional<RequestId> id = Optional.ofNullable(requestId).or(() -> call.header("Idempotency-Key")).flatMap(RequestId::of);
        String content = call.path("cirInvoiceId") + ' ' + request;
        return new Idempotency.Request("register", id, Sha256.of(content.getBytes(StandardCharsets.UTF_8)), Intake.MISMATCH);
    }

    private static Optional<String> comment(String given) {
        Optional<String> comment = Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
        if (comment.filter(text -> text.length() > MAX_COMMENT).isPresent()) {
            throw Problem.refused("CirMaximumSizeOfCommentCrossed", "comment", "A comment has at most " + MAX_COMMENT + " characters").refusal();
        }
        return comment;
    }

    private static Refusal missing(String field) {
        return Problem.refused("SomeOfInputParametarsNotDefined", field, field + " is missing").refusal();
    }

    private Reply page(Call call) {
        int limit = Parameters.integer(call, "limit", USUAL_LIMIT, 1, MOST);
        long after = call.query("after").map(text -> Parameters.parse(text, "after", Long::parseLong)).orElse(0L);
        List<Ticket> page = tickets.page(call.query("status").map(RegisterEndpoints::status), after, limit);
        return TefterJson.reply(new TicketPageDto(page.stream().map(TicketDto::of).toList(),
            page.size() < limit ? null : Long.toString(page.getLast().id())));
    }

    private static Ticket.Status status(String text) {
        return Ticket.Status.read(text)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "status", "There is no status '" + text + "' of a ticket").refusal());
    }

    private Reply close(Call call) {
        CloseRequest wanted = TefterJson.read(call.body(), CloseRequest.class);
        Ticket.Status status = status(Optional.ofNullable(wanted.status).orElseThrow(() -> missing("status")));
        String id = call.path("ticketId");
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.unknown("CirIdNotFound", "ticketId", "There is no ticket " + id).refusal();
        }
        return TefterJson.reply(TicketDto.of(tickets.close(Long.parseLong(id), status, comment(wanted.comment))));
    }

    private EntryDto dto(CirInvoice entry) {
        return new EntryDto(entry.id(), entry.status().wire(), entry.amount(), entry.settled(), entry.version(), entry.buyerId(),
            entry.sellerId(), entry.purchaseInvoiceId(), entry.salesInvoiceId(),
            registered.changes(entry.id()).stream().map(ChangeDto::of).toList());
    }

    record EntryRequest(String requestId, BigDecimal amount, String comment) {}

    record CloseRequest(String status, String comment) {}

    record EntryDto(String cirInvoiceId, String status, BigDecimal amount, BigDecimal settledAmount, int version, long buyerId, long sellerId,
                    long purchaseInvoiceId, long salesInvoiceId, List<ChangeDto> changes) {}

    record ChangeDto(int version, String act, String status, BigDecimal amount, String comment, Instant changedUtc) {

        static ChangeDto of(CirChange change) {
            return new ChangeDto(change.version(), change.act().wire(), change.to().wire(), change.request().amount().orElse(null),
                change.request().comment().orElse(null), change.at());
        }
    }

    record TicketPageDto(List<TicketDto> items, String next) {}

    record TicketDto(long ticketId, String cirInvoiceId, String category, String resourceType, String status, String openedBy, String data,
                     BigDecimal amount, String userComment, String operatorComment, Instant createdUtc, Instant closedUtc) {

        static TicketDto of(Ticket ticket) {
            Ticket.Subject subject = ticket.subject();
            return new TicketDto(ticket.id(), ticket.cirInvoiceId(), subject.category().wire(), subject.resourceType().wire(),
                ticket.status().wire(), ticket.opener().name(), subject.data().orElse(null), subject.amount().orElse(null),
                subject.userComment().orElse(null), ticket.operatorComment().orElse(null), ticket.createdAt(), ticket.closedAt().orElse(null));
        }
    }
}
