package rs.tefter.api.pfr;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.pfr.PfrServices;
import rs.tefter.platform.PfrSettings;

/** The contract of the sandbox's fiscal processor: its routes and its conventions. */
public final class PfrApi {

    /** A request with 500 lines of the longest names, every letter of them escaped, is smaller. */
    public static final int MAX_BODY_BYTES = 8 << 20;

    private final List<Route> routes;
    private final WireContract contract;

    public PfrApi(PfrServices services, PfrSettings settings, RandomGenerator random) {
        String city = settings.taxpayer().city();
        routes = Stream.of(
                new PfrEndpoints(services.pfr()).routes(),
                settings.admin() ? new WorkbenchEndpoints(services.pfr(), services.workbench()).routes() : List.<Route>of(),
                new CheckEndpoints(services.checks(), new CheckPage(city, random), city).routes())
            .flatMap(List::stream)
            .toList();
        contract = new PfrContract(settings.checksPerMinute());
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return contract;
    }
}
