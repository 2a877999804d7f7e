package rs.tefter.api.tefter;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.Onboarding;
import rs.tefter.access.People;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Planned;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.exchange.Exchange;
import rs.tefter.intermediary.Sealer;
import rs.tefter.ledger.Ledger;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.register.Tickets;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.sandbox.Reset;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.view.InvoiceViews;

/** Our own API beside the contracts: its routes and its conventions. */
public final class TefterApi {

    private final List<Route> routes;

    public TefterApi(Exchange exchange, Tickets tickets, Companies companies, BusinessUnits units, Onboarding onboarding, ApiKeys keys,
                     EsirKeys esirKeys, People people, Notices notices, Idempotency idempotency, InvoiceViews views, Outbox outbox,
                     Sealer sealer, Ledger ledger, NightPause nightPause, SandboxClock clock, Reset reset,
                     Settings settings, Time time) {
        InvoicePlace place = new InvoicePlace(exchange.search(), exchange.sales(), exchange.purchases());
        routes = Stream.of(
                new InvoiceEndpoints(exchange.search(), place, exchange.contents(), outbox).routes(),
                new ViewEndpoints(place, views).routes(),
                new ServiceEndpoints(exchange.intake(), idempotency, nightPause, settings, time).routes(),
                new ValidationEndpoint(companies, exchange.gate()).routes(),
                new EventEndpoints(notices.feed()).routes(),
                new SubscriptionEndpoints(notices.subscriptions()).routes(),
                new HookEndpoints(notices).routes(),
                new DeliveryEndpoints(notices).routes(),
                new ApiManagementEndpoints(keys, notices).routes(),
                new EsirKeyEndpoints(esirKeys).routes(),
                new CompanyEndpoints(companies, onboarding).routes(),
                new UserEndpoints(people, companies, units).routes(),
                new IntermediaryEndpoints(people.programs(), units, companies, exchange).routes(),
                new RegisterEndpoints(exchange.registered(), tickets).routes(),
                new CaughtMailEndpoints(outbox).routes(),
                new TimeTravelEndpoint(clock, settings.isSandbox()).routes(),
                new ResetEndpoint(reset).routes(),
                new TimeStampEndpoint(sealer.authority()).routes(),
                new LedgerEndpoints(ledger.organisations()).routes(),
                new LetterheadEndpoints(ledger.letterheads()).routes(),
                Planned.routes(Access.KEY, "POST /api/v1/webhooks/{id}/test"))
            .flatMap(List::stream)
            .toList();
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return new TefterContract();
    }
}
