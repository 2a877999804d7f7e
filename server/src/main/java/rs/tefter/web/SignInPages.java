package rs.tefter.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Memberships.Demo;
import rs.tefter.access.People;
import rs.tefter.access.Sessions;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;

/** Signing in and out. In a sandbox whoever sits at the machine itself may enter as a demo company by one click. */
public final class SignInPages {

    /**
     * The page to sign in.
     *
     * @param next  where to go afterwards
     * @param demos who may be entered as without a password
     */
    public record SignIn(String email, String next, boolean failed, List<Demo> demos) {}

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final People people;
    private final Pages pages;
    private final Cookies cookies;
    private final boolean sandbox;

    SignInPages(People people, Pages pages, Cookies cookies, boolean sandbox) {
        this.people = people;
        this.pages = pages;
        this.cookies = cookies;
        this.sandbox = sandbox;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.open("/login", this::form),
            guard.openForm("/login", this::signIn),
            guard.openForm("/login/demo", this::enter),
            guard.signedInForm("/logout", this::signOut));
    }

    private Reply form(Visit visit) {
        return show(200, visit, "", false);
    }

    private Reply show(int status, Visit visit, String email, boolean failed) {
        return pages.show(status, visit, "sign-in", new SignIn(email, next(visit), failed, demos(visit.call())));
    }

    private Reply signIn(Visit visit) {
        String email = visit.form().get("email").orElse("");
        return people.logins().signIn(email, String.join("", visit.form().all("password")))
            .map(person -> open(person, next(visit)))
            .orElseGet(() -> show(401, visit, email, true));
    }

    private Reply enter(Visit visit) {
        Optional<Person> person = visit.form().get("email")
            .filter(email -> demos(visit.call()).stream().anyMatch(demo -> demo.email().equals(email))).map(people.accounts()::person);
        return person.map(found -> open(found, next(visit)))
            .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "NoDemoHere", "Demo companies are entered at the machine of a sandbox only")
                .refusal());
    }

    private Reply open(Person person, String next) {
        return pages.redirect(next).with("Set-Cookie", cookies.keep(Cookies.SESSION, people.sessions().open(person), Sessions.LONGEST));
    }

    private Reply signOut(Visit visit) {
        people.sessions().close(visit.signedIn());
        return pages.redirect("/login").with("Set-Cookie", cookies.drop(Cookies.SESSION));
    }

    /** Never another site's address. */
    private static String next(Visit visit) {
        return visit.query("next").or(() -> visit.call().method().equals("POST") ? visit.form().get("next") : Optional.empty())
            .filter(Redirects::isOurs).orElse("/");
    }

    private List<Demo> demos(Call call) {
        return sandbox && isAtTheMachine(call) ? people.memberships().demos() : List.of();
    }

    /** Not through a proxy, and not by a name that somebody else has pointed here. */
    private static boolean isAtTheMachine(Call call) {
        String host = call.header("Host").orElse("").replaceFirst(":[0-9]+$", "");
        return LOOPBACK.contains(call.remoteAddress()) && OWN_NAMES.contains(host) && call.header("X-Forwarded-For").isEmpty()
            && call.header("Forwarded").isEmpty();
    }
}
