package rs.tefter.api.pfr;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SlidingWindow;

/** What is common to all calls: refusals have the shape of a device's, and the page for everybody may be called so many times a minute. */
final class PfrContract implements WireContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Optional<SlidingWindow> checks;

    /** @param checksPerMinute calls of the check page an address; 0 means no limit */
    PfrContract(int checksPerMinute) {
        this.checks = Optional.of(checksPerMinute).filter(limit -> limit > 0).map(limit -> new SlidingWindow(limit, MINUTE));
    }

    @Override
    public String name() {
        return "pfr";
    }

    @Override
    public Optional<Reply> pause(Call call) {
        return Optional.empty();
    }

    @Override
    public Allowance count(Call call) {
        if (checks.isEmpty() || call.requestPath().regionMatches(true, 0, "/pfr", 0, "/pfr".length())) {
            return Allowance.UNLIMITED;
        }
        return new Allowance(checks.get().take(call.remoteAddress(), System.nanoTime()) >= 0, Map.of());
    }

    record RefusalDto(String message, List<Object> modelState) {}

    @Override
    public Reply render(Problem problem, Call call) {
        Reply reply = PfrJson.reply(problem.kind().status(), new RefusalDto(problem.message(), List.of()));
        return switch (problem.kind()) {
            case LATER -> reply.with("Retry-After", "1");
            case TOO_MANY -> reply.with("Retry-After", Long.toString(MINUTE.toSeconds()));
            default -> reply;
        };
    }
}
