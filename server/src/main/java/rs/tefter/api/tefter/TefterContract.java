package rs.tefter.api.tefter;

import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.ProblemJson;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Problem;

/** Our own API: errors are always RFC 9457 bodies; it knows no pause and no limit. */
final class TefterContract implements WireContract {

    @Override
    public String name() {
        return "tefter";
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
        Reply reply = ProblemJson.reply(problem, call);
        return problem.kind() == Problem.Kind.LATER || problem.kind() == Problem.Kind.TOO_MANY ? reply.with("Retry-After", "1") : reply;
    }
}
