package rs.tefter.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.Sessions;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;

/** How a person likes to read, and for which company they go on to work. */
final class PreferencePages {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Sessions sessions;
    private final Pages pages;
    private final Cookies cookies;

    PreferencePages(Sessions sessions, Pages pages, Cookies cookies) {
        this.sessions = sessions;
        this.pages = pages;
        this.cookies = cookies;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.openForm("/preferences/language", visit -> keep(visit, Cookies.LANGUAGE,
                visit.form().get("language").flatMap(Language::tagged).map(Language::tag))),
            guard.openForm("/preferences/theme", visit -> keep(visit, Cookies.THEME,
                visit.form().get("theme").flatMap(Theme::read).map(Theme::wire))),
            guard.signedInForm("/preferences/company", this::choose));
    }

    private Reply keep(Visit visit, String cookie, Optional<String> value) {
        Reply back = pages.redirect(back(visit));
        return value.map(known -> back.with("Set-Cookie", cookies.keep(cookie, known, FOR_GOOD))).orElse(back);
    }

    /** What was shown belongs to the company before, so one starts anew. */
    private Reply choose(Visit visit) {
        long wanted = visit.form().get("company").flatMap(text -> visit.memberships().stream().map(membership -> membership.companyId())
            .filter(id -> Long.toString(id).equals(text)).findFirst())
            .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "NoCompany", "You do not work for that company").refusal());
        sessions.choose(visit.signedIn(), wanted);
        return pages.redirect("/");
    }

    private static String back(Visit visit) {
        return visit.form().get("back").filter(Redirects::isOurs).orElse("/");
    }
}
