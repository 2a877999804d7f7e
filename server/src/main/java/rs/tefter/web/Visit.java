package rs.tefter.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.Membership;
import rs.tefter.access.Sessions.Session;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Query;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;

/**
 * One request of a person: what they ask for, who they are, for which company they work and how they like to read.
 *
 * @param memberships every company the person works for
 * @param membership  the company they work for now
 */
public record Visit(Call call, Optional<Session> session, List<Membership> memberships, Optional<Membership> membership, Language language,
        Theme theme) {

    /** The company the person works for now; pages for members may ask. */
    public Membership member() {
        return membership.orElseThrow(() -> new IllegalStateException("this page is open to people without a company"));
    }

    public long companyId() {
        return member().companyId();
    }

    /** Who has signed in; pages for people who have may ask. */
    public Session signedIn() {
        return session.orElseThrow(() -> new IllegalStateException("this page is open to everybody"));
    }

    public boolean may(CompanyRole needed) {
        return membership.filter(known -> known.role().includes(needed)).isPresent();
    }

    /** Whether a script asks for a part of the page. */
    public boolean isPartial() {
        return call.header("HX-Request").isPresent() && call.header("HX-History-Restore-Request").isEmpty();
    }

    public Optional<String> query(String name) {
        return call.query(name);
    }

    public Query form() {
        return call.form();
    }

    /** A whole number in the path; NotFound when it is none. */
    public long pathNumber(String parameter) {
        try {
            return Long.parseLong(call.path(parameter));
        } catch (NumberFormatException tooLarge) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + call.requestPath()).refusal();
        }
    }

    /** A parameter of the query, read; NotFound when it cannot be. */
    public <T> Optional<T> query(String name, Function<String, T> read) {
        try {
            return query(name).map(read);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(Problem.Kind.UNKNOWN, "NotFound", "There is nothing at " + here()).refusal();
        }
    }

    /** Where the person is, with the query, as a path of this server. */
    public String here() {
        return call.requestPath() + (call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery());
    }
}
