package rs.tefter.api.pfr;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.wire.EnvironmentJson;
import rs.tefter.fiscal.wire.ResultJson;
import rs.tefter.fiscal.wire.StatusJson;
import rs.tefter.fiscal.wire.Violation;
import rs.tefter.pfr.Answer;
import rs.tefter.pfr.LostAnswer;
import rs.tefter.pfr.PfrCode;
import rs.tefter.pfr.PfrRequestId;
import rs.tefter.pfr.SandboxPfr;

/** The six calls of a fiscal processor. */
final class PfrEndpoints {

    private static final String BASE = "/pfr/api/v3";
    private static final int LONGEST_REQUEST_ID = 36;

    private final SandboxPfr pfr;

    PfrEndpoints(SandboxPfr pfr) {
        this.pfr = pfr;
    }

    List<Route> routes() {
        return List.of(
            Route.get(BASE + "/attention", Access.OPEN, _ -> Reply.empty(200)),
            Route.get(BASE + "/status", Access.OPEN, _ -> Reply.json(StatusJson.write(pfr.status()))),
            Route.get(BASE + "/environment-parameters", Access.OPEN, _ -> environment()),
            Route.post(BASE + "/pin", Access.OPEN, this::pin),
            Route.post(BASE + "/invoices", Access.OPEN, this::sign),
            Route.get(BASE + "/invoices/{requestId}", Access.OPEN, this::find));
    }

    private Reply environment() {
        return pfr.environment().map(environment -> Reply.json(EnvironmentJson.write(environment)))
            .orElseGet(() -> PfrJson.code(400, PfrCode.NO_CARD.wire()));
    }

    /** The PIN comes as bare digits or as a JSON string, whatever type the body claims to have. */
    private Reply pin(Call call) {
        String text = new String(call.body(), StandardCharsets.UTF_8).strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        PfrCode code = pfr.enterPin(quoted ? text.substring(1, text.length() - 1) : text);
        return PfrJson.code(switch (code) {
            case PIN_ACCEPTED, NO_CARD -> 200;
            case WRONG_PIN, CARD_LOCKED -> 423;
            default -> 400;
        }, code.wire());
    }

    private Reply sign(Call call) {
        Optional<String> given = call.header("RequestId");
        Optional<PfrRequestId> requestId = given.flatMap(PfrRequestId::of);
        if (given.isPresent() && requestId.isEmpty()) {
            String code = given.get().length() > LONGEST_REQUEST_ID ? Violation.TOO_LONG : Violation.INVALID;
            return PfrJson.violated(List.of(new Violation("requestId", code)));
        }
        try {
            return switch (pfr.sign(call.body(), requestId, words(call))) {
                case Answer.Signed signed -> Reply.json(ResultJson.write(signed.result()));
                case Answer.Refused refused -> PfrJson.code(400, refused.code());
                case Answer.Violated violated -> PfrJson.violated(violated.violations());
            };
        } catch (LostAnswer asked) {
            return lost();
        }
    }

    private static String words(Call call) {
        return call.preferredLanguage(SandboxPfr.LANGUAGES).filter(language -> language.startsWith("en")).map(_ -> "Success").orElse("Успешно");
    }

    /** The head of an answer whose body never comes: the connection closes after it. */
    private static Reply lost() {
        return Reply.stream(Reply.JSON, OutputStream::flush).with("Content-Length", "1").with("Connection", "close");
    }

    private Reply find(Call call) {
        return PfrRequestId.of(call.path("requestId")).flatMap(pfr::find).map(result -> Reply.json(ResultJson.write(result)))
            .orElseGet(() -> Reply.empty(404));
    }
}
