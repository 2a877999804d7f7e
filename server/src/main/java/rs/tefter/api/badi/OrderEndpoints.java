package rs.tefter.api.badi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rs.tefter.access.EsirEnvironment;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Done;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.rules.Rule;
import tools.jackson.databind.JsonNode;

/** Orders of receipts: one that is asked for as such, and what is done with one that there is. */
final class OrderEndpoints {

    private static final String PATH = "/fiscalization/receipts";
    private static final String ONE = PATH + "/{id}";
    private static final Pattern KEY = Pattern.compile("[ -~]{1,128}");

    /** How the members of an action are read, given the receipt that it is done with. */
    private interface Reader extends BiFunction<String, Fields, Asked> {}

    private final Receipts receipts;
    private final Desk desk;

    OrderEndpoints(Receipts receipts, Desk desk) {
        this.receipts = receipts;
        this.desk = desk;
    }

    /** At the port of everybody: a client may be named. */
    List<Route> routes(String prefix) {
        return routes(prefix, OrderEndpoints::named);
    }

    /** At the port of this machine, which is bound to a client: none may be named. */
    List<Route> localRoutes(Supplier<UUID> client) {
        return routes("", (_, _) -> new Desk.Choice(Optional.of(client.get()), Optional.empty()));
    }

    private List<Route> routes(String prefix, BiFunction<Call, Fields, Desk.Choice> choice) {
        Stream<Route> issue = Stream.of(Route.post(prefix + PATH, Access.KEY,
            call -> carryOut(call, choice, (_, body) -> OrderFields.issue(body), ReceiptJson::one)));
        return Stream.of(issue,
            action(prefix, choice, OrderFields::advancePayment, ReceiptJson::one, "advance-payment", "advance-payments", "advance", "payment"),
            action(prefix, choice, OrderFields::closeAdvance, ReceiptJson::several, "close-advance", "advance-close", "close"),
            action(prefix, choice, OrderFields::copy, ReceiptJson::one, "copy", "copies"),
            action(prefix, choice, OrderFields::refund, ReceiptJson::several, "refund", "refunds")).flatMap(Function.identity()).toList();
    }

    private Stream<Route> action(String prefix, BiFunction<Call, Fields, Desk.Choice> choice, Reader reader, Function<Done, byte[]> reply,
            String... names) {
        return Stream.of(names).map(name -> Route.post(prefix + ONE + "/" + name, Access.KEY, call -> carryOut(call, choice, reader, reply)));
    }

    private Reply carryOut(Call call, BiFunction<Call, Fields, Desk.Choice> choice, Reader reader, Function<Done, byte[]> reply) {
        Optional<String> key = key(call);
        JsonNode json = BadiJson.tree(call.body());
        Fields body = Fields.of(json);
        Desk.Choice chosen = choice.apply(call, body);
        Wishes wishes = DeliveryFields.read(body);
        String id = Optional.ofNullable(call.path("id")).orElse("");
        Asked asked = reader.apply(id, body);
        byte[] contentHash = Canonical.hash(asked.act().wireName() + " " + id, json);
        Receipts.Order order = desk.order(call.companyId(), purpose(call), chosen, asked, wishes, key, contentHash);
        try {
            Receipts.Answer answer = receipts.carryOut(order, reply);
            Reply given = Reply.of(200, Reply.JSON, answer.body());
            return answer.replayed() ? given.with(Reply.REPLAYED, "true") : given;
        } catch (Refusal refusal) {
            throw withLookUp(refusal);
        }
    }

    private static Desk.Choice named(Call call, Fields body) {
        return new Desk.Choice(body.id("clientId").optional(), body.id("storeId").optional());
    }

    private static Optional<Desk.Purpose> purpose(Call call) {
        return call.caller().environment()
            .map(environment -> environment == EsirEnvironment.SANDBOX ? Desk.Purpose.TRIALS : Desk.Purpose.REAL_RECEIPTS);
    }

    /** The caller's own name for the order; a header, so that the body may stay as old programs send it. */
    private static Optional<String> key(Call call) {
        Optional<String> key = call.header("Idempotency-Key").or(() -> call.header("RequestId"));
        if (key.filter(text -> !KEY.matcher(text).matches()).isPresent()) {
            throw Problem.refused(Rule.INVALID, "Idempotency-Key", "Idempotency-Key fails to match the required pattern")
                .with(Map.of("source", "headers")).refusal();
        }
        return key;
    }

    /** Whoever is told that an outcome is unknown is told where to ask. */
    private static Refusal withLookUp(Refusal refusal) {
        Problem problem = refusal.problem();
        if (!problem.code().equals(Receipts.OUTCOME_UNKNOWN)) {
            return refusal;
        }
        Map<String, Object> more = new LinkedHashMap<>(problem.extensions());
        more.put("lookup", PATH + "/by-request/" + URLEncoder.encode(problem.extensions().get("requestId").toString(), StandardCharsets.UTF_8));
        return problem.with(more).refusal();
    }
}
