package rs.tefter.api.tefter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.ProblemJson;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Gate;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Problem;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SendToCir;
import tools.jackson.databind.JsonNode;

/** Whether the server is up, whether a request arrived, whether a document would pass. */
final class ServiceEndpoints {

    private final Companies companies;
    private final Gate gate;
    private final Intake intake;
    private final Idempotency idempotency;
    private final NightPause nightPause;
    private final Settings settings;
    private final Time time;

    ServiceEndpoints(Companies companies, Gate gate, Intake intake, Idempotency idempotency, NightPause nightPause, Settings settings, Time time) {
        this.companies = companies;
        this.gate = gate;
        this.intake = intake;
        this.idempotency = idempotency;
        this.nightPause = nightPause;
        this.settings = settings;
        this.time = time;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/status", Access.OPEN, _ -> status()),
            Route.post("/api/v1/validate", Access.KEY, this::validate),
            Route.get("/api/v1/requests/{requestId*}", Access.KEY, this::request));
    }

    private Reply status() {
        Optional<NightPause.Pause> next = nightPause.next();
        return TefterJson.reply(new StatusDto("up", settings.isStrict() ? "strict" : "normal", time.instant(),
            new PauseDto(nightPause.now().isPresent(),
                next.map(pause -> pause.from().toInstant()).orElse(null), next.map(pause -> pause.to().toInstant()).orElse(null)),
            new LimitsDto(settings.sef().rateLimitPerSecond())));
    }

    private Reply validate(Call call) {
        Optional<SendToCir> sendToCir = call.query("sendToCir").map(Gate::sendToCir);
        if (!call.mediaType().equals("application/xml") && !call.mediaType().equals("text/xml")) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "UnsupportedMediaType", "Send the document as application/xml or text/xml").refusal();
        }
        Result result = gate.inspect(companies.byId(call.companyId()).orElseThrow(), call.body(), sendToCir, Scope.EVERYTHING);
        return TefterJson.reply(new ValidationDto(result.status().passes(), result.findings().stream().map(ProblemJson::finding).toList()));
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

    record ValidationDto(boolean valid, List<?> findings) {}

    record RequestDto(String state, Integer status, JsonNode body, Instant firstSeenUtc) {}
}
