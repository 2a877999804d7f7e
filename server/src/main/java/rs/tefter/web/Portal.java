package rs.tefter.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rs.tefter.access.People;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Api;
import rs.tefter.api.http.Attendant;
import rs.tefter.api.http.Router;
import rs.tefter.platform.Settings;
import rs.tefter.platform.TimeOrderedIds;

/** The pages of the server; whatever no contract answers comes here, but for what the operator's tools ask. */
public final class Portal implements Filter {

    private static final List<String> OTHERS = List.of("/actuator");
    /** Files are uploaded many at once. */
    private static final int MOST_FILES_AT_ONCE = 4;

    private final Api api;
    private final Guard guard;

    /**
     * Makes the portal of its parts.
     *
     * @param attendant stands between the pages and whoever asks for them
     * @param disturbed whether something goes wrong for a visitor that somebody asked for
     * @param sections  makes the parts of the portal, given what shows their pages
     */
    public Portal(People people, Settings settings, TimeOrderedIds ids, Attendant attendant, Predicate<Visit> disturbed,
            Function<Pages, List<Section>> sections) {
        Assets assets = new Assets();
        Cookies cookies = new Cookies("https".equals(settings.baseUrl().getScheme()));
        Optional<String> trialPin = settings.pfr().pin().filter(_ -> settings.isSandbox() && settings.pfr().enabled());
        Pages pages = new Pages(assets, cookies, settings.isSandbox(), trialPin, disturbed);
        guard = new Guard(people);
        Stream<Section> all = Stream.concat(sections.apply(pages).stream(), Stream.of(
            _ -> assets.routes(),
            new SignInPages(people, pages, cookies, settings.isSandbox())::routes,
            new InvitationPages(people, pages, cookies),
            new ForgottenPages(people.passwords(), new Letters(settings.baseUrl()), pages),
            new PreferencePages(people.sessions(), pages, cookies)::routes));
        int maxBodyBytes = Math.toIntExact(settings.sef().maxBodyBytes() * MOST_FILES_AT_ONCE);
        api = new Api(new Router(all.flatMap(section -> section.routes(guard).stream()).toList()), new PortalContract(guard, pages),
            (_, _) -> Optional.of(new Admission.Admitted(Optional.empty())), ids, maxBodyBytes, attendant);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain onward) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (OTHERS.stream().anyMatch(http.getRequestURI()::startsWith)) {
            onward.doFilter(request, response);
        } else {
            api.serve(http, (HttpServletResponse) response);
        }
    }

    /** Every page and form there is, and who may reach it. */
    public List<Guard.Rule> rules() {
        return guard.rules();
    }
}
