package rs.tefter.api.minimax;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.AccountingSettings;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SlidingWindow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the contract says no: all findings of a record in an array, everything else as one message. */
final class MinimaxContract implements WireContract {

    private static final Duration DAY = Duration.ofHours(24);

    private final Optional<SlidingWindow> callsADay;
    private final int concurrencyStatus;

    MinimaxContract(AccountingSettings settings) {
        this.callsADay = Optional.of(settings.callsADay()).filter(calls -> calls > 0).map(calls -> new SlidingWindow(calls, DAY));
        this.concurrencyStatus = settings.concurrencyStatus();
    }

    @Override
    public String name() {
        return "minimax";
    }

    /** Whoever wants XML and nothing else is told before anything is done that there is none. */
    @Override
    public Optional<Reply> pause(Call call) {
        boolean wantsXml = call.accepts("xml") && !call.accepts("json") && !call.accepts("*/*");
        return wantsXml ? Optional.of(message(406, "This server answers in JSON only.")) : Optional.empty();
    }

    @Override
    public Allowance count(Call call) {
        boolean allowed = !call.hasCaller() || callsADay.map(window -> window.take(call.companyId(), System.nanoTime()) >= 0).orElse(true);
        return new Allowance(allowed, Map.of());
    }

    @Override
    public Reply render(Problem problem, Call call) {
        String language = call.preferredLanguage(Messages.LANGUAGES).orElse("sr-Latn");
        return switch (problem.kind()) {
            case REFUSED, CONFLICT -> findings(problem, call, language);
            case UNAUTHENTICATED -> message(401, "Authorization has been denied for this request.").with("WWW-Authenticate", "Bearer");
            case UNKNOWN -> message(404, "The requested resource was not found.");
            case LATER -> message(503, problem.message()).with("Retry-After", "5");
            case TOO_MANY -> message(429, problem.message()).with("Retry-After", "60");
            default -> message(problem.kind().status(), problem.message());
        };
    }

    private Reply findings(Problem problem, Call call, String language) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Stream.concat(Stream.of(problem), problem.further().stream()).forEach(one -> array.addObject()
            .put("Message", Messages.of(one, language)).put("PropertyName", one.field().orElse(null)));
        int status = problem.code().equals(LedgerProblem.CHANGED_MEANWHILE) ? concurrencyStatus : problem.kind().status();
        Reply reply = MinimaxJson.reply(status, array);
        Object existing = problem.extensions().get(LedgerProblem.EXISTING_ID);
        return existing == null ? reply : Located.at(reply, call, existing.toString());
    }

    static Reply message(int status, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("Message", text);
        return MinimaxJson.reply(status, body);
    }
}
