package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Problem;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import tools.jackson.databind.JsonNode;

/** Whether the server is up, whether a request arrived. */
final class ServiceEndpoints {

    private final Intake intake;
    private final Idempotency idempotency;
    private final NightPause nightPause;
    private final Settings settings;
    private final Time time;

    ServiceEndpoints(Intake intake, Idempotency idempotency, NightPause nightPause, Settings settings, Time time) {
        this.intake = intake;
        this.idempotency = idempotency;
        this.nightPause = nightPause;
        this.settings = settings;
        this.time = time;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/status", Access.OPEN, _ -> status()),
            Route.get("/api/v1/requests/{requestId*}", Access.KEY, this::request));
    }

    private Reply status() {
        Optional<NightPause.Pause> next = nightPause.next();
        return TefterJson.reply(new StatusDto("up", settings.isStrict() ? "strict" : "normal", time.instant(),
            new PauseDto(nightPause.now().isPresent(),
                next.map(pause -> pause.from().toInstant()).orElse(null), next.map(pause -> pause.to().toInstant()).orElse(null)),
            new LimitsDto(settings.sef().rateLimitPerSecond())));
    }

    private Reply request(Call call) {
        String family = call.query("family").orElse("sales-ubl");
        RequestId id = RequestId.of(call.path("requestId"))
            .orElseThrow(() -> Problem.refused("RequiredRequestId", "requestId", "requestId is required").refusal());
        return TefterJson.reply(idempotency.find(call.companyId(), family, id)
            .map(stored -> new RequestDto("stored", stored.answer().status(), TefterJson.embedded(stored.answer().body()), stored.firstSeenAt()))
            .orElseGet(() -> new RequestDto(intake.isRunning(call.companyId(), id) ? "running" : "none", null, null, null)));
    }

    record StatusDto(String status, String mode, Instant time, PauseDto nightPause, LimitsDto limits) {}

    record PauseDto(boolean active, Instant nextFromUtc, Instant nextToUtc) {}

    record LimitsDto(int perSecond) {}

    record RequestDto(String state, Integer status, JsonNode body, Instant firstSeenUtc) {}
}
