package rs.tefter.web.settings;

import java.net.URI;
import java.util.List;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.Invitations.Invitation;
import rs.tefter.access.Memberships.Member;
import rs.tefter.access.People;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.mail.MailAddress;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.web.Guard;
import rs.tefter.web.Letters;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Who works for the company, and whom it has invited. */
public final class PeoplePages implements Section {

    /** @param self the number of whoever looks */
    public record PeopleList(List<Member> members, List<Invitation> invitations, long self) {}

    private static final String PATH = "/settings/people";

    private final Pages pages;
    private final People people;
    private final Letters letters;

    PeoplePages(Pages pages, People people, URI baseUrl) {
        this.pages = pages;
        this.people = people;
        this.letters = new Letters(baseUrl);
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.ADMINISTRATOR, this::show),
            guard.form(PATH + "/invite", CompanyRole.ADMINISTRATOR, this::invite),
            guard.form(PATH + "/withdraw", CompanyRole.ADMINISTRATOR, this::withdraw),
            guard.form(PATH + "/{person:digits}/role", CompanyRole.ADMINISTRATOR, this::change),
            guard.form(PATH + "/{person:digits}/remove", CompanyRole.ADMINISTRATOR, this::remove));
    }

    private Reply show(Visit visit) {
        return pages.show(visit, "settings/people", new PeopleList(people.memberships().in(visit.companyId()),
            people.invitations().open(visit.companyId()), visit.signedIn().person().number()));
    }

    private Reply invite(Visit visit) {
        try {
            MailAddress to = visit.form().get("email").flatMap(MailAddress::parse)
                .orElseThrow(() -> Problem.refused("EmailMissing", "email", "An invitation needs an e-mail address").refusal());
            people.invitations().invite(visit.companyId(), role(visit), to.value(), token -> letters.invitation(visit, to, token));
            return pages.done(PATH, "people.invited", to.value());
        } catch (Refusal refusal) {
            return pages.refused(PATH, refusal);
        }
    }

    private Reply withdraw(Visit visit) {
        people.invitations().withdraw(visit.companyId(), visit.form().get("email").orElse(""));
        return pages.done(PATH, "people.withdrawn");
    }

    private Reply change(Visit visit) {
        return pages.act(PATH, "people.changed", () -> people.members().change(visit.companyId(), visit.pathNumber("person"), role(visit)));
    }

    private Reply remove(Visit visit) {
        return pages.act(PATH, "people.removed", () -> people.members().remove(visit.companyId(), visit.pathNumber("person")));
    }

    private static CompanyRole role(Visit visit) {
        return visit.form().get("role").flatMap(CompanyRole::read)
            .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "role", "role is viewer, accountant or administrator").refusal());
    }
}
