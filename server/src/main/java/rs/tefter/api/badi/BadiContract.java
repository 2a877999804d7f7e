package rs.tefter.api.badi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Problem;
import rs.tefter.retail.rules.Rule;

/** Errors of the contract; it knows no pause and no limit of calls. */
final class BadiContract implements WireContract {

    private static final String SOURCE = "source";

    @Override
    public String name() {
        return "badi";
    }

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
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("code", ErrorNumbers.of(problem));
            body.put("name", "Unauthorized");
            body.put("message", "Invalid API key or secret");
            return BadiJson.reply(401, body).with("WWW-Authenticate", "Basic realm=\"tefter\"");
        }
        Reply reply = BadiJson.reply(problem.kind().status(), body(problem));
        boolean soon = problem.kind() == Problem.Kind.LATER || problem.code().equals("IdempotencyKeyInUse");
        return soon ? reply.with("Retry-After", "1") : reply;
    }

    /** What is said of a problem; bytes among its extensions are JSON of somebody else. */
    static Map<String, Object> body(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", ErrorNumbers.of(problem));
        body.put("name", problem.kind() == Problem.Kind.UNKNOWN ? "NotFound" : problem.code());
        body.put("error", HttpStatus.valueOf(problem.kind().status()).getReasonPhrase());
        body.put("message", problem.message());
        if (problem.code().equals(Rule.INVALID)) {
            String source = problem.extensions().getOrDefault(SOURCE, "body").toString();
            List<String> keys = Stream.concat(Stream.of(problem), problem.further().stream()).flatMap(each -> each.field().stream()).toList();
            body.put("validation", Map.of(source, new Violated(source, keys, problem.message())));
        }
        problem.extensions().forEach((name, value) -> {
            if (!name.equals(SOURCE)) {
                body.put(name, value instanceof byte[] json ? BadiJson.foreign(json) : value);
            }
        });
        return body;
    }

    private record Violated(String source, List<String> keys, String message) {}
}
