package rs.tefter.api.tefter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return TefterJson.reply(new TimeDto(clock.advance(Duration.ofDays(number(wanted.days, "days")).plusHours(number(wanted.hours, "hours"))
            .plusMinutes(number(wanted.minutes, "minutes")))));
    }

    private static int number(Integer given, String field) {
        int number = Optional.ofNullable(given).orElse(0);
        if (number < 0 || number > MOST) {
            throw Problem.refused("ValueIsNotInADefinedRange", field, field + " is from 0 to " + MOST).refusal();
        }
        return number;
    }

    record TravelRequest(Integer days, Integer hours, Integer minutes) {}

    record TimeDto(Instant time) {}
}
