package rs.tefter.web.developer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.AddressGuard;
import rs.tefter.notify.CallbackAddress;
import rs.tefter.notify.Hooks;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Settings;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.CaughtCallbacks;
import rs.tefter.sandbox.CaughtCallbacks.Caught;
import rs.tefter.sandbox.Masked;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Callbacks without a receiver of one's own: this server registers an address of itself, takes what comes there, and shows it. */
public final class CallbackPages implements Section {

    /** @param address where the company's callbacks are caught, if they are */
    public record CaughtList(List<News> callbacks, Optional<String> address) {}

    /** A callback and the keys of the names of what it tells of. */
    public record News(Caught callback, List<String> names) {

        private static final Pattern TOLD = Pattern.compile("\"(type|NewInvoiceStatus|NewVatRecordingStatus)\":\"([A-Za-z]+)\"");
        private static final int MOST_NAMES = 3;

        static News of(Caught callback) {
            String body = new String(callback.body().beginning(), StandardCharsets.UTF_8);
            return new News(callback, TOLD.matcher(body).results()
                .map(told -> (told.group(1).equals("type") ? "tour.event." : "tour.status.") + told.group(2)).distinct().limit(MOST_NAMES).toList());
        }
    }

    /** One callback, its body in lines. */
    public record OneCallback(News news, String body) {}

    private static final String PATH = "/developer/callbacks";
    private static final String DOOR = "/catch/";

    private final Pages pages;
    private final Notices notices;
    private final CaughtCallbacks caught;
    private final SandboxClock clock;
    private final Settings settings;

    CallbackPages(Pages pages, DeveloperPages.Parts parts) {
        this.pages = pages;
        this.notices = parts.notices();
        this.caught = parts.callbacks();
        this.clock = parts.clock();
        this.settings = parts.settings();
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER,
                visit -> pages.show(visit, "developer/callbacks", new CaughtList(newest(visit.companyId()), address(visit.companyId())))),
            guard.page(PATH + "/{callback:digits}", CompanyRole.VIEWER, this::show),
            guard.form(PATH, CompanyRole.ADMINISTRATOR, visit -> pages.act(PATH, "callbacks.begun", () -> begin(visit.companyId()))),
            guard.form(PATH + "/end", CompanyRole.ADMINISTRATOR, this::end),
            guard.form(PATH + "/empty", CompanyRole.ACCOUNTANT, this::empty),
            Route.post(DOOR + "{company:digits}/{token}", Access.OPEN, this::take));
    }

    List<News> newest(long companyId) {
        return caught.of(companyId).stream().map(News::of).toList();
    }

    /** Where the company's callbacks are caught, if they are. */
    Optional<String> address(long companyId) {
        return catching(companyId).map(hook -> hook.address().toString());
    }

    private Optional<Hooks.Hook> catching(long companyId) {
        return notices.hooks().all(companyId).stream().filter(hook -> hook.active() && hook.address().uri().getPath().startsWith(DOOR)).findFirst();
    }

    /** Registers an address that nobody can guess, unless there is one; a refusal where callbacks may not go to this server. */
    void begin(long companyId) {
        if (catching(companyId).isEmpty()) {
            String url = settings.baseUrl() + DOOR + companyId + "/" + UUID.randomUUID();
            CallbackAddress address = switch (notices.guard().check(url)) {
                case AddressGuard.Verdict.Allowed(CallbackAddress allowed) -> allowed;
                case AddressGuard.Verdict.Refused(String reason) ->
                    throw Problem.refused("InvalidNotificationEndpoint", "url", "Callbacks cannot go to '" + url + "': " + reason).refusal();
            };
            notices.hooks().add(companyId, address, Set.of(), true);
        }
    }

    private Reply end(Visit visit) {
        catching(visit.companyId()).ifPresent(hook -> notices.hooks().remove(visit.companyId(), hook.id()));
        return pages.done(PATH, "callbacks.ended");
    }

    private Reply empty(Visit visit) {
        caught.empty(visit.companyId());
        return pages.done(PATH, "callbacks.emptied");
    }

    private Reply show(Visit visit) {
        Caught callback = caught.find(visit.companyId(), visit.pathNumber("callback"))
            .orElseThrow(() -> Problem.of(Problem.Kind.UNKNOWN, "NotFound", "This callback is not kept, or not any more").refusal());
        return pages.show(visit, "developer/callback", new OneCallback(News.of(callback), Masked.text(callback.body())));
    }

    /** What comes to an address that is not registered finds nobody. */
    private Reply take(Call call) {
        long company = Long.parseLong(call.path("company"));
        if (catching(company).filter(hook -> hook.address().uri().getPath().equals(call.requestPath())).isEmpty()) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "No callbacks are caught here").refusal();
        }
        caught.keep(company, clock.now(), call.headers(), CallLog.Content.of(call.mediaType(), call.body()));
        return Reply.empty(204);
    }
}
