package rs.tefter.web.settings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.AddressGuard;
import rs.tefter.notify.CallbackAddress;
import rs.tefter.notify.Endpoints;
import rs.tefter.notify.Notices;
import rs.tefter.notify.Subscriptions;
import rs.tefter.platform.Problem;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** API management: the key, whether it counts, where notifications go, and where the contracts answer. */
public final class ApiPages implements Section {

    /**
     * How the company's API stands.
     *
     * @param made what was made by this request and is shown now and never again
     */
    public record ApiSettings(ApiKeys.Access access, Endpoints endpoints, Optional<Instant> secretMadeAt,
            Optional<Subscriptions.FirstGeneration> first, Optional<Subscriptions.SecondGeneration> second, List<Contract> contracts,
            Optional<Made> made) {}

    /** A key or a secret; the key of its name. */
    public record Made(String text, String value) {}

    /** A contract: the key of its name, where it begins, and its name in Swagger. */
    public record Contract(String text, String address, String swagger) {}

    private static final String PATH = "/settings/api";
    private static final List<Integer> GRACE_HOURS = List.of(0, 1, 24, 72);

    private final Pages pages;
    private final ApiKeys keys;
    private final Notices notices;
    private final List<Contract> contracts;

    ApiPages(Pages pages, ApiKeys keys, Notices notices, URI baseUrl) {
        this.pages = pages;
        this.keys = keys;
        this.notices = notices;
        this.contracts = List.of(
            new Contract("api.sef.2", baseUrl + "/api/v2/publicApi", "SEF public_v2"),
            new Contract("api.sef.1", baseUrl + "/api/publicApi", "SEF public_v1"),
            new Contract("api.tefter", baseUrl + "/api/v1", "Tefter"),
            new Contract("api.intermediary", baseUrl + "/apis/v2", "Intermediary"),
            new Contract("api.register", baseUrl + "/v2", "Cash register"),
            new Contract("api.processor", baseUrl + "/pfr/api/v3", "Fiscal processor"));
    }

    /** For how many hours an old key may live on beside a new one. */
    public static List<Integer> graceHours() {
        return GRACE_HOURS;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.ADMINISTRATOR, visit -> show(visit, Optional.empty())),
            guard.form(PATH + "/key", CompanyRole.ADMINISTRATOR, this::generate),
            guard.form(PATH + "/status", CompanyRole.ADMINISTRATOR, this::activate),
            guard.form(PATH + "/addresses", CompanyRole.ADMINISTRATOR, this::readdress),
            guard.form(PATH + "/secret", CompanyRole.ADMINISTRATOR, this::renewSecret));
    }

    private Reply show(Visit visit, Optional<Made> made) {
        long company = visit.companyId();
        Subscriptions subscriptions = notices.subscriptions();
        return pages.show(visit, "settings/api", new ApiSettings(keys.access(company), subscriptions.endpoints(company),
            notices.secrets().createdAt(company), subscriptions.firstGeneration(company), subscriptions.secondGeneration(company), contracts, made));
    }

    private Reply generate(Visit visit) {
        int hours = visit.form().get("grace").flatMap(text -> GRACE_HOURS.stream()
            .filter(known -> text.equals(known.toString())).findFirst()).orElse(0);
        return show(visit, Optional.of(new Made("api.key.made", keys.generate(visit.companyId(), Duration.ofHours(hours)))));
    }

    private Reply activate(Visit visit) {
        boolean active = visit.form().flag("active").orElse(false);
        keys.activate(visit.companyId(), active);
        return pages.done(PATH, active ? "api.status.on.done" : "api.status.off.done");
    }

    private Reply readdress(Visit visit) {
        return pages.act(PATH, "settings.saved", () -> notices.subscriptions().changeEndpoints(visit.companyId(),
            new Endpoints(address(visit, "outgoing"), address(visit, "incoming"), address(visit, "contractor"))));
    }

    private Optional<CallbackAddress> address(Visit visit, String field) {
        return visit.form().get(field).map(url -> switch (notices.guard().check(url)) {
            case AddressGuard.Verdict.Allowed(CallbackAddress address) -> address;
            case AddressGuard.Verdict.Refused(String reason) ->
                throw Problem.refused("InvalidNotificationEndpoint", field, "Callbacks cannot go to '" + url + "': " + reason).refusal();
        });
    }

    private Reply renewSecret(Visit visit) {
        return show(visit, Optional.of(new Made("api.secret.made", notices.secrets().renew(visit.companyId()).secret())));
    }
}
