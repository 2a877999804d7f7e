package rs.tefter.api.http;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.platform.Problem;

/** Operations whose paths are fixed and which a later release will have; until then they answer 501. */
public final class Planned {

    private Planned() {}

    /** @param operations each as {@code METHOD template} */
    public static List<Route> routes(Access access, String... operations) {
        return Stream.of(operations).map(operation -> operation.split(" ", 2))
            .map(parts -> new Route(parts[0], parts[1], access, Planned::notYet)).toList();
    }

    private static Reply notYet(Call call) {
        throw Problem.of(Problem.Kind.NOT_IMPLEMENTED, "NotImplemented", "A later release will have this operation").refusal();
    }
}
