package rs.tefter.api.tefter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.sandbox.SandboxClock;

/** Moves the clock of a sandbox. */
final class TimeTravelEndpoint {

    private static final int MOST = 100_000;

    private final SandboxClock clock;
    private final boolean sandbox;

    TimeTravelEndpoint(SandboxClock clock, boolean sandbox) {
        this.clock = clock;
        this.sandbox = sandbox;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/time-travel", Access.KEY, this::travel));
    }

    private Reply travel(Call call) {
        if (!sandbox) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "The clock moves in a sandbox only").refusal();
        }
        TravelRequest wanted = TefterJson.read(call.body(), TravelRequest.class);
        if (Stream.of(wanted.days, wanted.hours, wanted.minutes).anyMatch(number -> number < 0 || number > MOST)) {
            throw Problem.refused("ValueIsNotInADefinedRange", "days", "days, hours and minutes are from 0 to " + MOST).refusal();
        }
        return TefterJson.reply(new TimeDto(clock.advance(Duration.ofDays(wanted.days).plusHours(wanted.hours).plusMinutes(wanted.minutes))));
    }

    record TravelRequest(int days, int hours, int minutes) {}

    record TimeDto(Instant time) {}
}
