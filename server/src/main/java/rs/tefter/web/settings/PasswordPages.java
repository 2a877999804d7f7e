package rs.tefter.web.settings;

import java.util.List;
import rs.tefter.access.Passwords;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** One's own password. */
public final class PasswordPages implements Section {

    /** Whose password. */
    public record OwnPassword(String email) {}

    private static final String PATH = "/settings/password";

    private final Pages pages;
    private final Passwords passwords;

    PasswordPages(Pages pages, Passwords passwords) {
        this.pages = pages;
        this.passwords = passwords;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.signedIn(PATH, visit -> pages.show(visit, "settings/password", new OwnPassword(visit.signedIn().person().email()))),
            guard.signedInForm(PATH, this::change));
    }

    private Reply change(Visit visit) {
        String old = String.join("", visit.form().all("old"));
        String wanted = String.join("", visit.form().all("password"));
        return pages.act(PATH, "password.changed", () -> passwords.change(visit.signedIn(), old, wanted));
    }
}
