package rs.tefter.api.minimax;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Grants;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Ledger;
import rs.tefter.platform.AccountingSettings;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;

/** The contract of Minimax for issued invoices: its routes and its conventions. */
public final class MinimaxApi {

    /** Most bytes of a body: a file of 25 MiB in base64, and the names around it. */
    public static final int MOST_BYTES = 36 << 20;

    /** The letters of the country in the path do not change anything. */
    private static final String LOCATION = "/{location}";
    private static final String API = LOCATION + "/api/api";
    private static final String ORGANISATION = API + "/orgs/{org}";

    private final List<Route> routes;
    private final Bearers bearers;
    private final AccountingSettings settings;

    public MinimaxApi(AccessTokens tokens, Grants grants, Ledger ledger, IssuedInvoices invoices, Actions actions, Companies companies,
            Idempotency idempotency, AccountingSettings settings, Time time) {
        this.bearers = new Bearers(tokens, grants);
        this.settings = settings;
        Repetitions repetitions = new Repetitions(idempotency);
        routes = Stream.of(
                Stream.of(Route.post(LOCATION + "/aut/oauth20/token", Access.OPEN, new TokenEndpoint(tokens)::token)),
                new UserEndpoints(API, bearers, grants, companies, ledger.organisations()).routes(),
                new CodeListEndpoints(ORGANISATION, ledger.organisations(), ledger.rates(), time).routes(),
                new RegisterEndpoints(ORGANISATION, ledger, invoices, repetitions).routes(),
                new InvoiceEndpoints(ORGANISATION, invoices, ledger, new StandingWriter(actions), repetitions).routes(),
                new ActionEndpoints(ORGANISATION, actions, repetitions).routes(),
                new AttachmentEndpoints(ORGANISATION, ledger.attachments(), invoices).routes())
            .flatMap(part -> part).toList();
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return new MinimaxContract(settings);
    }

    public Admission admission() {
        return bearers;
    }
}
