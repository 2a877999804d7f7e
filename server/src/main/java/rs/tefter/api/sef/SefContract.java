package rs.tefter.api.sef;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.ProblemJson;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.WireContract;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Problem;
import rs.tefter.platform.SlidingWindow;
import rs.tefter.platform.Time;

/** Errors, limits and availability of the SEF contract. */
final class SefContract implements WireContract {

    private static final DateTimeFormatter OFFSET_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The one error body of the contract. */
    record ErrorDto(String message, String fieldName, String errorCode) {}

    /** The same while the service is not available. */
    record UnavailableDto(String message, String fieldName, String errorCode, String availableFrom) {}

    private final NightPause nightPause;
    private final Optional<SlidingWindow> limit;
    private final Time time;

    SefContract(NightPause nightPause, Optional<SlidingWindow> limit, Time time) {
        this.nightPause = nightPause;
        this.limit = limit;
        this.time = time;
    }

    @Override
    public String name() {
        return "sef";
    }

    @Override
    public Optional<Reply> pause(Call call) {
        return nightPause.now().map(pause -> {
            String until = OFFSET_TIME.format(pause.to());
            String retryAfter = Long.toString(Math.max(1, Duration.between(time.instant(), pause.to().toInstant()).toSeconds()));
            Problem problem = Problem.of(Problem.Kind.LATER, "NightPause", "Night pause until " + until);
            Reply reply = ProblemJson.wanted(call)
                ? ProblemJson.reply(problem.with(Map.of("availableFrom", until)), call)
                : Reply.of(503, Reply.JSON, SefJson.bytes(new UnavailableDto(problem.message(), null, problem.code(), until)));
            return reply.with("Retry-After", retryAfter);
        });
    }

    @Override
    public Allowance count(Call call) {
        return limit.map(perSecond -> {
            Object key = call.hasCaller() ? call.companyId() : call.remoteAddress();
            int left = perSecond.take(key, System.nanoTime());
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("RateLimit-Policy", "\"sef\";q=" + perSecond.limit() + ";w=1");
            headers.put("RateLimit", "\"sef\";r=" + Math.max(0, left) + ";t=1");
            return new Allowance(left >= 0, headers);
        }).orElse(Allowance.UNLIMITED);
    }

    @Override
    public Reply render(Problem problem, Call call) {
        Reply reply = ProblemJson.wanted(call) ? ProblemJson.reply(problem, call) : plain(problem);
        return switch (problem.kind()) {
            case UNSUPPORTED_TYPE -> reply.with("Accept-Post", "application/xml");
            case TOO_MANY, LATER -> reply.with("Retry-After", "1");
            default -> reply;
        };
    }

    private Reply plain(Problem problem) {
        int status = problem.kind().status();
        return switch (problem.kind()) {
            case UNAUTHENTICATED -> Reply.empty(status);
            case TOO_MANY -> Reply.text(status, "Rate of max " + limit.map(SlidingWindow::limit).orElse(0) + " requests per second exceeded");
            case LATER -> Reply.of(status, Reply.JSON, SefJson.bytes(new UnavailableDto(problem.message(), null, problem.code(), null)));
            default -> Reply.of(status, Reply.JSON, SefJson.bytes(new ErrorDto(problem.message(), problem.field().orElse(null), problem.code())));
        };
    }
}
