package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.ledger.Register;
import rs.tefter.ledger.Registers;
import rs.tefter.ledger.Stored;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reading, adding, changing and deleting of customers with their parts, items, analytics, employees, warehouses and documents. */
final class RegisterEndpoints {

    private static final List<String> STANDING_ALONE = List.of("customers", "items", "analytics", "employees", "warehouses", "documents");

    private final String base;
    private final Registers registers;
    private final Ledger ledger;
    private final IssuedInvoices invoices;
    private final Repetitions repetitions;

    RegisterEndpoints(String base, Ledger ledger, IssuedInvoices invoices, Repetitions repetitions) {
        this.base = base;
        this.registers = ledger.registers();
        this.ledger = ledger;
        this.invoices = invoices;
        this.repetitions = repetitions;
    }

    Stream<Route> routes() {
        Stream<Route> alone = STANDING_ALONE.stream()
            .flatMap(name -> routes(base + "/" + name, Register.of(name)));
        Stream<Route> changes = STANDING_ALONE.stream()
            .map(name -> Route.get(base + "/" + name + "/synccandidates", KEY, call -> changed(call, Register.of(name))));
        Stream<Route> parts = Stream.of("addresses", "bankAccounts", "contacts")
            .flatMap(name -> routes(base + "/customers/{id}/" + name, Register.of(name)));
        return Stream.of(alone, changes, parts, Stream.of(
            Route.get(base + "/contacts", KEY, call -> list(call, Register.of("contacts"), Optional.empty())),
            Route.post(base + "/customers/{id}", KEY, this::addByTaxNumber))).flatMap(Function.identity());
    }

    private Stream<Route> routes(String place, Register register) {
        String id = register.parent().isPresent() ? "/{part}" : "/{id}";
        return Stream.of(
            Route.get(place, KEY, call -> list(call, register, Optional.of(parent(call, register)))),
            Route.post(place, KEY, call -> repetitions.run(call, () -> add(call, register))),
            Route.get(place + id, KEY, call -> find(call, register)),
            Route.put(place + id, KEY, call -> change(call, register)),
            Route.delete(place + id, KEY, call -> delete(call, register)));
    }

    private static long parent(Call call, Register register) {
        return register.parent().isPresent() ? PathIds.of(call, "id") : 0;
    }

    private static long id(Call call, Register register) {
        return PathIds.of(call, register.parent().isPresent() ? "part" : "id");
    }

    private Reply list(Call call, Register register, Optional<Long> parent) {
        SearchRow row = SearchRow.of(register);
        Query query = Listing.query(call);
        Query sorted = new Query(query.search(), query.sort().flatMap(sort -> row.cells().stream()
            .filter(cell -> cell.name().equalsIgnoreCase(sort)).map(cell -> cell.member().name()).findFirst()), query.descending(), query.number(),
            query.size());
        Page<Stored> page = registers.list(call.companyId(), register, parent, sorted);
        RecordWriter writer = writer(call, register, page.rows());
        return MinimaxJson.ok(Listing.envelope(page, record -> writer.searchRow(register, record, row)));
    }

    private RecordWriter writer(Call call, Register register, List<Stored> records) {
        Links links = Links.in(call.companyId(), ledger.organisations().of(call.companyId()).lists(), registers, register.members(),
            records.stream().map(Stored::values).toList());
        register.parent().ifPresent(parent -> links.learn(registers, parent, records.stream().map(Stored::parentId).collect(Collectors.toSet())));
        return register.name().equals("documents")
            ? new RecordWriter(links, ledger.attachments().entries(call.companyId(), records.stream().map(Stored::id).toList()))
            : new RecordWriter(links);
    }

    private Reply changed(Call call, Register register) {
        Interval interval = Interval.of(call);
        Page<Stored> page = registers.changed(call.companyId(), register, interval.from(), interval.to(), Listing.query(call));
        return MinimaxJson.ok(Listing.envelope(page, record -> RecordWriter.end(
            JsonNodeFactory.instance.objectNode().put("ID", record.id()), record.modifiedAt(), record.version())));
    }

    private Reply find(Call call, Register register) {
        Optional<String> code = register.parent().isEmpty() ? Listing.argument(call.path("id"), "code") : Optional.empty();
        Stored record = code.isPresent() ? registers.byCode(call.companyId(), register, code.get())
            : registers.find(call.companyId(), register, parent(call, register), id(call, register));
        return MinimaxJson.ok(writer(call, register, List.of(record)).record(register, record));
    }

    private Reply add(Call call, Register register) {
        JsonNode body = MinimaxJson.object(call.body());
        return Located.created(call,
            registers.add(call.companyId(), register, parent(call, register), wantedId(call, body, register), read(body, register)));
    }

    /** An importer says so when records are to keep the ids that they have elsewhere. */
    private static Optional<Long> wantedId(Call call, JsonNode body, Register register) {
        boolean keeps = call.header("X-Keep-Id").filter("true"::equalsIgnoreCase).isPresent();
        return Optional.of(MinimaxJson.member(body, register.idMember()).asString("")).filter(id -> keeps && id.matches("[1-9][0-9]{0,17}"))
            .map(Long::valueOf);
    }

    private Reply change(Call call, Register register) {
        JsonNode body = MinimaxJson.object(call.body());
        Optional<Long> version = RowVersions.of(body);
        registers.change(call.companyId(), register, parent(call, register), id(call, register), read(body, register), version);
        return MinimaxJson.ok(JsonNodeFactory.instance.arrayNode());
    }

    private static Values read(JsonNode body, Register register) {
        List<Problem> problems = new ArrayList<>();
        Values values = new MemberReader(body, "", problems).read(register.members());
        LedgerProblem.refuse(problems);
        return values;
    }

    private Reply delete(Call call, Register register) {
        if (register.parent().isEmpty() && invoices.names(call.companyId(), register, id(call, register))) {
            throw LedgerProblem.inUse().refusal();
        }
        registers.delete(call.companyId(), register, parent(call, register), id(call, register), RowVersions.read(call.query("rowVersion")));
        return Reply.empty(204);
    }

    private Reply addByTaxNumber(Call call) {
        String pib = Listing.argument(call.path("id"), "addbytaxnumber").orElseThrow(LedgerProblem::unknown);
        long id = ledger.lookup().add(call.companyId(), pib);
        String path = call.requestPath();
        return Located.under(MinimaxJson.reply(201, JsonNodeFactory.instance.arrayNode()), call,
            path.substring(0, path.toLowerCase(Locale.ROOT).lastIndexOf("/addbytaxnumber")), Long.toString(id));
    }
}
