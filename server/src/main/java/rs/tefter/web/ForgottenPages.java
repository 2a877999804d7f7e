package rs.tefter.web;

import java.util.List;
import rs.tefter.access.Passwords;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.mail.MailAddress;
import rs.tefter.platform.Refusal;

/** For whoever forgot their password: a link by e-mail, and the page it leads to. Nobody learns here who has an account. */
public final class ForgottenPages implements Section {

    /** @param asked whether a link is under way, if there is an account */
    public record Forgotten(boolean asked) {}

    /** @param path to send the new password to */
    public record NewPassword(String email, String path) {}

    private static final String PATH = "/password/forgotten";
    private static final String LINK = "/password/new/";

    private final Passwords passwords;
    private final Letters letters;
    private final Pages pages;

    ForgottenPages(Passwords passwords, Letters letters, Pages pages) {
        this.passwords = passwords;
        this.letters = letters;
        this.pages = pages;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.open(PATH, visit -> pages.show(visit, "forgotten", new Forgotten(false))),
            guard.openForm(PATH, this::ask),
            guard.open(LINK + "{token}", this::show),
            guard.openForm(LINK + "{token}", this::set));
    }

    private Reply ask(Visit visit) {
        visit.form().get("email").flatMap(MailAddress::parse)
            .ifPresent(to -> passwords.ask(to.value(), token -> letters.password(visit, to, token)));
        return pages.show(visit, "forgotten", new Forgotten(true));
    }

    private Reply show(Visit visit) {
        String token = visit.call().path("token");
        return pages.show(visit, "new-password", new NewPassword(passwords.find(token).email(), LINK + token));
    }

    private Reply set(Visit visit) {
        String token = visit.call().path("token");
        try {
            passwords.use(token, String.join("", visit.form().all("password")));
            return pages.done("/login", "password.set");
        } catch (Refusal refusal) {
            return pages.refused(LINK + token, refusal);
        }
    }
}
