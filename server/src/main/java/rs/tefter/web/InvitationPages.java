package rs.tefter.web;

import java.util.List;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Invitations.Invitation;
import rs.tefter.access.People;
import rs.tefter.access.Sessions;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Refusal;

/** Where the link of an invitation leads: to a new account, or into the company with the account one has. */
public final class InvitationPages implements Section {

    /**
     * The page of an invitation.
     *
     * @param known whether there is an account with the address it was mailed to
     */
    public record Invited(Invitation invitation, String path, boolean known) {}

    private final People people;
    private final Pages pages;
    private final Cookies cookies;

    InvitationPages(People people, Pages pages, Cookies cookies) {
        this.people = people;
        this.pages = pages;
        this.cookies = cookies;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.open("/invitation/{token}", this::show),
            guard.openForm("/invitation/{token}/account", this::register),
            guard.signedInForm("/invitation/{token}/join", this::join));
    }

    private Reply show(Visit visit) {
        Invitation invitation = people.invitations().find(token(visit));
        return pages.show(visit, "invitation",
            new Invited(invitation, path(visit), people.accounts().find(invitation.email()).isPresent()));
    }

    private Reply register(Visit visit) {
        try {
            Person person = people.invitations().register(token(visit), String.join("", visit.form().all("password")));
            return pages.redirect("/").with("Set-Cookie", cookies.keep(Cookies.SESSION, people.sessions().open(person), Sessions.LONGEST));
        } catch (Refusal refusal) {
            return pages.refused(path(visit), refusal);
        }
    }

    private Reply join(Visit visit) {
        Invitation invitation = people.invitations().find(token(visit));
        people.invitations().join(token(visit), visit.signedIn().person());
        people.sessions().choose(visit.signedIn(), invitation.companyId());
        return pages.done("/", "invitation.joined", invitation.companyName());
    }

    private static String token(Visit visit) {
        return visit.call().path("token");
    }

    private static String path(Visit visit) {
        return "/invitation/" + token(visit);
    }
}
