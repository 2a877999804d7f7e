package rs.tefter.api.tefter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.DeliveryLog;
import rs.tefter.notify.DeliveryState;
import rs.tefter.notify.Notices;
import rs.tefter.notify.Replay;
import rs.tefter.platform.Problem;

/** The log of callbacks and their replay. */
final class DeliveryEndpoints {

    private static final String PATH = "/api/v1/webhooks";

    private final DeliveryLog log;
    private final Replay replay;

    DeliveryEndpoints(Notices notices) {
        this.log = notices.log();
        this.replay = notices.replay();
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH + "/deliveries", Access.KEY, this::page),
            Route.post(PATH + "/deliveries/{deliveryId}/replay", Access.KEY, this::replayOne),
            Route.post(PATH + "/replay", Access.KEY, this::replayRange));
    }

    private Reply page(Call call) {
        Optional<DeliveryState> state = call.query("state").map(text -> DeliveryState.read(text)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "state", "There is no delivery state '" + text + "'").refusal()));
        Optional<UUID> requestId = call.query("requestId").map(text -> Parameters.parse(text, "requestId", UUID::fromString));
        long after = call.query("after").map(text -> Parameters.parse(text, "after", Long::parseLong)).orElse(0L);
        DeliveryLog.Page page = log.page(call.companyId(), state, requestId, after);
        return TefterJson.reply(new PageDto(page.entries().stream().map(AttemptDto::of).toList(), page.next().map(String::valueOf).orElse(null)));
    }

    private Reply replayOne(Call call) {
        String id = call.path("deliveryId");
        if (!id.matches("[0-9]{1,18}") || !replay.delivery(call.companyId(), Long.parseLong(id))) {
            throw Problem.unknown("DeliveryNotFound", "deliveryId", "There is no delivery " + id).refusal();
        }
        return Reply.empty(202);
    }

    private Reply replayRange(Call call) {
        RangeRequest range = TefterJson.read(call.body(), RangeRequest.class);
        if (range.fromEventId == null || range.toEventId == null || range.fromEventId > range.toEventId) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", "fromEventId", "fromEventId and toEventId name a range of events").refusal();
        }
        if (replay.events(call.companyId(), range.fromEventId, range.toEventId) instanceof Replay.Result.TooMany) {
            throw Problem.refused("ValueIsNotInADefinedRange", "toEventId",
                "At most " + Replay.MAX_EVENTS + " events are replayed at once").refusal();
        }
        return Reply.empty(202);
    }

    record RangeRequest(Long fromEventId, Long toEventId) {}

    record PageDto(List<AttemptDto> items, String next) {}

    record AttemptDto(long deliveryId, String requestId, String url, List<Long> eventIds,
            int attempt, Instant startedUtc, Long durationMs, Integer httpStatus,
                      String error, String responseHead, Instant nextAttemptUtc, String state) {

        static AttemptDto of(DeliveryLog.Entry entry) {
            return new AttemptDto(entry.deliveryId(), entry.requestId().toString(),
                entry.url(), entry.eventIds(), entry.attempt(), entry.startedAt().orElse(null),
                entry.took().map(Duration::toMillis).orElse(null), entry.httpStatus().orElse(null),
                entry.error().orElse(null), entry.responseHead().orElse(null),
                entry.nextAttemptAt().orElse(null), entry.state().wire());
        }
    }
}
