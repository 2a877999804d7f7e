package rs.tefter.api.minimax;

import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the contract says no: all findings of a record in an array, everything else as one message. */
final class MinimaxContract implements WireContract {

    @Override
    public Optional<Reply> pause(Call call) {
        return Optional.empty();
    }

    @Override
    public Allowance count(Call call) {
        return Allowance.UNLIMITED;
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

    private static Reply findings(Problem problem, Call call, String language) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Stream.concat(Stream.of(problem), problem.further().stream()).forEach(one -> array.addObject()
            .put("Message", Messages.of(one, language)).put("PropertyName", one.field().orElse(null)));
        Reply reply = MinimaxJson.reply(problem.kind().status(), array);
        Object existing = problem.extensions().get(LedgerProblem.EXISTING_ID);
        return existing == null ? reply : Located.at(reply, call, existing.toString());
    }

    static Reply message(int status, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("Message", text);
        return MinimaxJson.reply(status, body);
    }
}
