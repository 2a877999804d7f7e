package rs.tefter.api.tefter;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.signing.TimeStampAuthority;

/** The embedded authority for time stamps over HTTP, as RFC 3161 says: for programs to try out their own signing. */
final class TimeStampEndpoint {

    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int LONGEST_QUERY = 16 << 10;

    private final Optional<TimeStampAuthority> authority;

    /** @param authority empty when this server stamps for nobody else */
    TimeStampEndpoint(Optional<TimeStampAuthority> authority) {
        this.authority = authority;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/time-stamps", Access.OPEN, this::stamp));
    }

    /** What is wrong with the query itself is said in the reply, as the protocol has it. */
    private Reply stamp(Call call) {
        TimeStampAuthority serving = authority.orElseThrow(
            () -> Problem.of(Problem.Kind.FORBIDDEN, "TimeStampsNotServed", "This server stamps for nobody else (TEFTER_MER_TSA_SERVE)").refusal());
        if (!call.mediaType().equals(QUERY)) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "TimeStampQueryWrongType", "The body is a query of RFC 3161, " + QUERY).refusal();
        }
        byte[] query = call.body();
        if (query.length > LONGEST_QUERY) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "TimeStampQueryTooBig", "A query has at most " + LONGEST_QUERY + " bytes").refusal();
        }
        return Reply.of(200, REPLY, serving.answer(query));
    }
}
