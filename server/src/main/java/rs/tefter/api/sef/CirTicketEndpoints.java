package rs.tefter.api.sef;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Problem;
import rs.tefter.register.Ticket;
import rs.tefter.register.Tickets;

/** Objections to invoices in the central register (CRF reklamacije), for both parties of the invoice. */
final class CirTicketEndpoints {

    private final Tickets tickets;

    CirTicketEndpoints(Tickets tickets) {
        this.tickets = tickets;
    }

    List<Route> routes(String prefix) {
        return List.of(
            Route.get(prefix + "/{cirInvoiceId}/{onlyActiveTickets}", Access.KEY, this::ofInvoice),
            Route.post(prefix + "/find", Access.KEY, this::find),
            Route.post(prefix + "/addCirTicket", Access.KEY, this::add),
            Route.get(prefix + "/getCirTicketHistory/{cirTicketId}", Access.KEY, this::history));
    }

    private Reply ofInvoice(Call call) {
        boolean activeOnly = switch (call.path("onlyActiveTickets").toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Problem.refused("SomeOfInputParametarsNotDefined", "onlyActiveTickets", "onlyActiveTickets is true or false").refusal();
        };
        return list(tickets.ofInvoice(call.companyId(), call.path("cirInvoiceId"), activeOnly));
    }

    private static Reply list(List<Ticket> found) {
        return SefJson.reply(new CirTicketListDto(found.size(), found.stream().map(CirTicketDto::of).toList()));
    }

    private Reply find(Call call) {
        Tickets.Found found = tickets.search(call.companyId(), TicketSearches.of(JsonFields.of(call.body())));
        return SefJson.reply(new CirTicketListDto(found.total(), found.tickets().stream().map(CirTicketDto::of).toList()));
    }

    private Reply add(Call call) {
        JsonFields body = JsonFields.of(call.body());
        String cirInvoiceId = body.text("cirInvoiceId").orElseThrow(() -> JsonFields.missing("CirInvoiceIdNotDefined", "cirInvoiceId"));
        Optional<String> category = body.text("cirTicketCategory");
        Optional<String> resource = body.text("resourceType");
        Ticket.Subject subject = new Ticket.Subject(
            category.flatMap(Ticket.Category::read).orElseThrow(() -> failed("cirTicketCategory")),
            resource.flatMap(Ticket.ResourceType::read).orElseThrow(() -> failed("resourceType")),
            body.text("data"), body.has("amount") ? Optional.of(body.decimal("amount").orElseThrow(() -> failed("amount"))) : Optional.empty(),
            body.text("userComment"));
        Idempotency.Request request = new Idempotency.Request("cir-ticket", RequestIds.of(call, body),
            JsonFields.hash(cirInvoiceId, subject), Intake.MISMATCH);
        return Reply.of(tickets.open(call.companyId(), request, cirInvoiceId, subject, SefJson::answer));
    }

    private static RuntimeException failed(String field) {
        return Problem.refused("CreateCirTicketFailed", field, field + " is missing or none of the contract's values").refusal();
    }

    private Reply history(Call call) {
        String id = call.path("cirTicketId");
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.unknown("CirIdNotFound", "cirTicketId", "There is no ticket " + id).refusal();
        }
        return SefJson.reply(CirTicketDto.HistoryDto.of(tickets.get(call.companyId(), Long.parseLong(id))));
    }

    /** A list of tickets, and how many there are on all its pages. */
    record CirTicketListDto(int total, List<CirTicketDto> tickets) {}
}
