package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.InvoiceChange;
import rs.tefter.issuing.InvoiceQuery;
import rs.tefter.issuing.InvoiceSummary;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.issuing.PaymentStatus;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafting, changing, deleting, reading and finding of issued invoices. */
final class InvoiceEndpoints {

    /** What the product adds to the vendor's contract. */
    private static final String TEFTER = "Tefter";

    private final String base;
    private final IssuedInvoices invoices;
    private final Ledger ledger;
    private final InvoiceWriter writer;
    private final StandingWriter standing;
    private final Repetitions repetitions;

    InvoiceEndpoints(String organisation, IssuedInvoices invoices, Ledger ledger, StandingWriter standing, Repetitions repetitions) {
        this.base = organisation + "/issuedinvoices";
        this.invoices = invoices;
        this.ledger = ledger;
        this.writer = new InvoiceWriter(invoices, ledger);
        this.standing = standing;
        this.repetitions = repetitions;
    }

    Stream<Route> routes() {
        return Stream.of(
            Route.get(base, KEY, this::list),
            Route.post(base, KEY, call -> repetitions.run(call, () -> add(call))),
            Route.get(base + "/synccandidates", KEY, this::changed),
            Route.get(base + "/{id}", KEY, this::find),
            Route.get(base + "/{id}/status", KEY, this::status),
            Route.put(base + "/{id}", KEY, this::change),
            Route.delete(base + "/{id}", KEY, this::delete));
    }

    private Reply add(Call call) {
        InvoiceReader.Read read = InvoiceReader.read(MinimaxJson.object(call.body()));
        boolean mayRepeat = call.header("X-Allow-Duplicate").filter("true"::equalsIgnoreCase).isPresent();
        return Located.created(call, invoices.add(call.companyId(), read.draft(), read.problems(), mayRepeat));
    }

    private Reply find(Call call) {
        IssuedInvoice invoice = invoices.find(call.companyId(), PathIds.of(call, "id"));
        ObjectNode whole = writer.whole(call, invoice);
        if (call.query("include").filter("tefter"::equalsIgnoreCase).isPresent()) {
            whole.set(TEFTER, standing(call, invoice));
        }
        return MinimaxJson.ok(whole);
    }

    private Reply status(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set(TEFTER, standing(call, invoices.find(call.companyId(), PathIds.of(call, "id"))));
        return MinimaxJson.ok(body);
    }

    private ObjectNode standing(Call call, IssuedInvoice invoice) {
        return standing.write(call.companyId(), ledger.organisations().of(call.companyId()).lists(), invoice);
    }

    private Reply change(Call call) {
        JsonNode body = MinimaxJson.object(call.body());
        JsonNode own = MinimaxJson.member(body, "IssuedInvoiceId");
        if (!own.isNull() && !own.asString("0").equals("0") && !own.asString("").equals(call.path("id"))) {
            throw LedgerProblem.notAllowed("IssuedInvoiceId", own.asString("")).refusal();
        }
        InvoiceReader.Read read = InvoiceReader.read(body);
        Optional<Long> version = RowVersions.of(body);
        invoices.change(call.companyId(), PathIds.of(call, "id"), read.draft(), read.problems(), version);
        return MinimaxJson.ok(JsonNodeFactory.instance.arrayNode());
    }

    private Reply delete(Call call) {
        invoices.delete(call.companyId(), PathIds.of(call, "id"), RowVersions.read(call.query("rowVersion")));
        return Reply.empty(204);
    }

    private Reply list(Call call) {
        Page<InvoiceSummary> page = invoices.list(call.companyId(), query(call));
        Iterator<ObjectNode> rows = writer.rows(call, page.rows()).iterator();
        return MinimaxJson.ok(Listing.envelope(page, _ -> rows.next()));
    }

    private Reply changed(Call call) {
        Interval interval = Interval.of(call);
        Page<InvoiceChange> page = invoices.changed(call.companyId(), interval.from(), interval.to(), Listing.query(call));
        return MinimaxJson.ok(Listing.envelope(page, change -> RecordWriter.end(
            JsonNodeFactory.instance.objectNode().put("ID", change.id()), change.at(), change.version())));
    }

    private static InvoiceQuery query(Call call) {
        return new InvoiceQuery(number(call, "CustomerID"), call.query("CustomerName"), number(call, "AnalyticsID"), number(call, "CurrencyId"),
            call.query("InvoiceType").filter(type -> List.of("R", "P").contains(type)), number(call, "InvoiceNumber"),
            number(call, "Year").map(Long::intValue), day(call, "DateIssuedFrom"), day(call, "DateIssuedTo"), day(call, "DateDueFrom"),
            day(call, "DateDueTo"), day(call, "DateTransactionFrom"), day(call, "DateTransactionTo"),
            call.query("Status").filter(status -> List.of("O", "I").contains(status)).map("I"::equals),
            call.query("PaymentStatus").flatMap(PaymentStatus::of), call.query("DocumentReference"),
            call.query("recurring").filter("D"::equals).isPresent(), Listing.query(call));
    }

    private static Optional<Long> number(Call call, String name) {
        return call.query(name).filter(text -> text.matches("[0-9]{1,9}")).map(Long::valueOf);
    }

    private static Optional<LocalDate> day(Call call, String name) {
        try {
            return call.query(name).flatMap(LocalTimes::read).map(LocalDateTime::toLocalDate);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
