package rs.tefter.api.tefter;

import java.util.List;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.sandbox.Reset;

/** Brings a sandbox back to how it began; that concerns every company, so it is for who runs the server. */
final class ResetEndpoint {

    private final Reset reset;

    ResetEndpoint(Reset reset) {
        this.reset = reset;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/sandbox/reset", Access.OPERATOR, _ -> {
            reset.run();
            return Reply.empty(204);
        }));
    }
}
