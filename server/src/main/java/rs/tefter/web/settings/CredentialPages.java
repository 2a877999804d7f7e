package rs.tefter.web.settings;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.EsirEnvironment;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.Programs;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** With what programs sign in: cash registers, accounting programs, and those that call the intermediary. */
public final class CredentialPages implements Section {

    /**
     * What programs of the company sign in with.
     *
     * @param number  of whoever looks, with which they sign in at the intermediary
     * @param made what was made by this request and is shown now and never again
     */
    public record Credentials(List<EsirKeys.Key> keys, List<AccessTokens.Registered> clients, long number, List<Programs.Program> programs,
            Optional<Pair> made) {}

    /** A name and its secret; the key of what they are. */
    public record Pair(String text, String name, String secret) {}

    private static final String PATH = "/settings/credentials";

    private final Pages pages;
    private final EsirKeys keys;
    private final AccessTokens tokens;
    private final Programs programs;

    CredentialPages(Pages pages, SettingsPages.Parts parts) {
        this.pages = pages;
        this.keys = parts.esirKeys();
        this.tokens = parts.tokens();
        this.programs = parts.people().programs();
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.ADMINISTRATOR, visit -> show(visit, Optional.empty())),
            guard.form(PATH + "/registers", CompanyRole.ADMINISTRATOR, this::addKey),
            guard.form(PATH + "/registers/{key}/secret", CompanyRole.ADMINISTRATOR, this::renewKey),
            guard.form(PATH + "/registers/{key}/delete", CompanyRole.ADMINISTRATOR, this::deleteKey),
            guard.form(PATH + "/programs", CompanyRole.ADMINISTRATOR, this::addClient),
            guard.form(PATH + "/programs/{client}/delete", CompanyRole.ADMINISTRATOR, this::deleteClient));
    }

    private Reply show(Visit visit, Optional<Pair> made) {
        long company = visit.companyId();
        return pages.show(visit, "settings/credentials", new Credentials(keys.all(company), tokens.clients(company),
            visit.signedIn().person().number(), programs.all(), made));
    }

    private Reply addKey(Visit visit) {
        EsirEnvironment environment = visit.form().get("environment").flatMap(EsirEnvironment::read).orElse(EsirEnvironment.SANDBOX);
        return shown(visit, keys.create(visit.companyId(), environment));
    }

    private Reply renewKey(Visit visit) {
        return shown(visit, keys.renew(visit.companyId(), visit.call().path("key")).orElseThrow(() -> noKey(visit)));
    }

    private Reply shown(Visit visit, EsirKeys.Pair pair) {
        return show(visit, Optional.of(new Pair("credentials.register.made", pair.key(), pair.secret())));
    }

    private Reply deleteKey(Visit visit) {
        if (!keys.delete(visit.companyId(), visit.call().path("key"))) {
            throw noKey(visit);
        }
        return pages.done(PATH, "credentials.deleted");
    }

    private Reply addClient(Visit visit) {
        AccessTokens.Client client = tokens.register(visit.companyId());
        return show(visit, Optional.of(new Pair("credentials.program.made", client.clientId(), client.secret())));
    }

    private Reply deleteClient(Visit visit) {
        if (!tokens.remove(visit.companyId(), visit.call().path("client"))) {
            throw Problem.unknown("NotFound", "client", "There is no program " + visit.call().path("client")).refusal();
        }
        return pages.done(PATH, "credentials.deleted");
    }

    private static Refusal noKey(Visit visit) {
        return Problem.unknown("EsirKeyNotFound", "key", "There is no key " + visit.call().path("key")).refusal();
    }
}
