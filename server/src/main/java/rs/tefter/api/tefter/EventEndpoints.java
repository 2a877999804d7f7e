package rs.tefter.api.tefter;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.EventFeed;
import rs.tefter.notify.EventJson;
import rs.tefter.notify.EventKind;
import rs.tefter.notify.EventQuery;
import rs.tefter.notify.Side;
import rs.tefter.platform.Problem;

/** The feed of everything that happened, today included. */
final class EventEndpoints {

    private final EventFeed feed;

    EventEndpoints(EventFeed feed) {
        this.feed = feed;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/v1/events", Access.KEY, this::page));
    }

    private Reply page(Call call) {
        long after = call.query("after").map(text -> Parameters.parse(text, "after", Long::parseLong)).orElse(0L);
        int limit = Parameters.integer(call, "limit", EventQuery.DEFAULT_LIMIT, 1, EventQuery.MAX_LIMIT);
        int waitSeconds = Parameters.integer(call, "wait", 0, 0, (int) EventQuery.MAX_WAIT.toSeconds());
        EventQuery query = new EventQuery(Math.max(0, after), limit, side(call), kinds(call), Duration.ofSeconds(waitSeconds));
        return Reply.json(EventJson.page(feed.page(call.companyId(), query)));
    }

    private static Optional<Side> side(Call call) {
        return call.query("side").map(text -> Side.read(text).orElseThrow(() -> Problem.refused("SomeOfInputParametarsNotDefined", "side",
            "side is sales, purchase, contractor, individual-vat or group-vat").refusal()));
    }

    private static Set<EventKind> kinds(Call call) {
        return call.query().all("types").stream()
            .flatMap(types -> Arrays.stream(types.split(",")))
            .filter(type -> !type.isBlank())
            .map(EventEndpoints::kind)
            .collect(Collectors.toUnmodifiableSet());
    }

    static EventKind kind(String type) {
        return EventKind.read(type.strip())
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "types", "There is no event type '" + type + "'").refusal());
    }
}
