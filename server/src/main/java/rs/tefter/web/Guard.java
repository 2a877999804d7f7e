package rs.tefter.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rs.tefter.access.Audit;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.Membership;
import rs.tefter.access.Memberships;
import rs.tefter.access.People;
import rs.tefter.access.Sessions;
import rs.tefter.access.Sessions.Session;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Origin;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.validation.text.Language;

/**
 * Lets visitors to the pages they may see. Whoever must sign in first is led there and back; a form counts only when it comes from a page of
 * this session and of this site.
 */
public final class Guard {

    private static final List<String> LANGUAGES = Stream.of(Language.values()).map(Language::tag).toList();
    private static final String FORM_TOKEN = "_token";
    private static final int LED_ON = 303;
    private static final int SHOWN_AGAIN = 422;

    /**
     * Who may see a page or send a form.
     *
     * @param role needed in the company one works for; empty where being signed in is enough, or nothing is needed
     * @param act  whether the audit notes it
     */
    public record Rule(String method, String path, boolean signedIn, Optional<CompanyRole> role, boolean act) {}

    private final Sessions sessions;
    private final Memberships memberships;
    private final Audit audit;
    private final List<Rule> rules = new ArrayList<>();

    Guard(People people) {
        this.sessions = people.sessions();
        this.memberships = people.memberships();
        this.audit = people.audit();
    }

    /** A page that everybody may see. */
    public Route open(String path, Page page) {
        rules.add(new Rule("GET", path, false, Optional.empty(), false));
        return Route.get(path, Access.OPEN, call -> page.answer(visit(call)));
    }

    /** A form that everybody may send, from this site only. */
    public Route openForm(String path, Page page) {
        rules.add(new Rule("POST", path, false, Optional.empty(), false));
        return Route.post(path, Access.OPEN, call -> {
            checkOrigin(call);
            return page.answer(visit(call));
        });
    }

    /** A page for whoever has signed in, with a company or without. */
    public Route signedIn(String path, Page page) {
        return get(path, Optional.empty(), page);
    }

    private Route get(String path, Optional<CompanyRole> role, Page page) {
        rules.add(new Rule("GET", path, true, role, false));
        return Route.get(path, Access.OPEN, call -> {
            Visit visit = visit(call);
            return visit.session().isPresent() ? answer(page, withRole(visit, role)) : signInFirst(visit);
        });
    }

    /** Whatever comes of the page, opening a document among it, is the visitor's doing. */
    private static Reply answer(Page page, Visit visit) {
        return Origin.current().by(visit.signedIn().person().email()).of(() -> page.answer(visit));
    }

    /** A form of whoever has signed in. */
    public Route signedInForm(String path, Page page) {
        return post(path, Optional.empty(), false, page);
    }

    private Route post(String path, Optional<CompanyRole> role, boolean act, Page page) {
        rules.add(new Rule("POST", path, true, role, act));
        return Route.post(path, Access.OPEN, call -> {
            Visit visit = visit(call);
            return visit.session().isPresent() ? answer(page, withRole(checked(visit), role)) : signInFirst(visit);
        });
    }

    /** A page about the company one works for, from a role on. */
    public Route page(String path, CompanyRole role, Page page) {
        return get(path, Optional.of(role), page);
    }

    /** An act for the company one works for, from a role on; the audit has every one but a form that is shown again to be mended. */
    public Route form(String path, CompanyRole role, Page page) {
        return post(path, Optional.of(role), true, visit -> audited(path, visit, page, reply -> reply.status() != SHOWN_AGAIN));
    }

    /** A form that the server helps to fill in, step by step; it is an act only when it leads on to another page. */
    public Route writing(String path, CompanyRole role, Page page) {
        return post(path, Optional.of(role), true, visit -> audited(path, visit, page, reply -> reply.status() == LED_ON));
    }

    /** A form that only asks and changes nothing, which nobody need know of later. */
    public Route asking(String path, CompanyRole role, Page page) {
        return post(path, Optional.of(role), false, page);
    }

    private Reply audited(String path, Visit visit, Page page, Predicate<Reply> isAct) {
        try {
            Reply reply = page.answer(visit);
            if (isAct.test(reply)) {
                note(path, visit, Notice.refusal(reply).orElse(Audit.DONE));
            }
            return reply;
        } catch (Refusal refusal) {
            note(path, visit, refusal.problem().code());
            throw refusal;
        }
    }

    private void note(String path, Visit visit, String outcome) {
        audit.note(visit.companyId(), visit.signedIn().person().email(), path, visit.call().requestPath(), outcome);
    }

    /** Every page and form there is, and who may reach it. */
    List<Rule> rules() {
        return List.copyOf(rules);
    }

    private static Visit withRole(Visit visit, Optional<CompanyRole> role) {
        if (role.isEmpty()) {
            return visit;
        }
        if (visit.membership().isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "NoCompany", "This account works for no company; ask an administrator for an invitation")
                .refusal();
        }
        if (!visit.may(role.get())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "RoleTooLow", "This needs the role " + role.get().wire()).refusal();
        }
        return visit;
    }

    /** The visitor as they are, signed in or not. */
    Visit visit(Call call) {
        Optional<Session> session = Cookies.read(call, Cookies.SESSION).flatMap(sessions::find);
        List<Membership> all = session.map(known -> memberships.of(known.person().number())).orElse(List.of());
        Optional<Membership> chosen = session.flatMap(Session::companyId)
            .flatMap(id -> all.stream().filter(membership -> membership.companyId() == id).findFirst()).or(() -> all.stream().findFirst());
        return new Visit(call, session, all, chosen, language(call), Cookies.read(call, Cookies.THEME).flatMap(Theme::read).orElse(Theme.AUTO));
    }

    private static Language language(Call call) {
        return Cookies.read(call, Cookies.LANGUAGE).flatMap(Language::tagged)
            .or(() -> call.preferredLanguage(LANGUAGES).flatMap(Language::tagged)).orElse(Language.SR_CYRL);
    }

    private static Reply signInFirst(Visit visit) {
        String back = visit.call().method().equals("GET") && !visit.isPartial() ? visit.here() : "/";
        String signIn = "/login" + (back.equals("/") ? "" : "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return visit.isPartial() ? Reply.empty(401).with("HX-Redirect", signIn) : Reply.empty(303).with("Location", signIn);
    }

    private static Visit checked(Visit visit) {
        checkOrigin(visit.call());
        String given = visit.call().header("X-Form-Token").or(() -> field(visit.call())).orElse("");
        boolean own = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), visit.signedIn().formToken().getBytes(StandardCharsets.UTF_8));
        if (!own) {
            throw foreign();
        }
        return visit;
    }

    private static Optional<String> field(Call call) {
        if (!call.mediaType().equals("multipart/form-data")) {
            return call.form().get(FORM_TOKEN);
        }
        return call.parts().stream().filter(part -> part.name().equals(FORM_TOKEN))
            .map(part -> new String(part.content(), StandardCharsets.UTF_8)).findFirst();
    }

    /** Browsers say from which site a form comes; those too old to say are held to the form's token alone. */
    private static void checkOrigin(Call call) {
        boolean otherSite = call.header("Sec-Fetch-Site").filter(site -> !site.equals("same-origin") && !site.equals("none")).isPresent();
        boolean otherHost = call.header("Origin").filter(origin -> !isHost(origin, call.host())).isPresent();
        if (otherSite || otherHost) {
            throw foreign();
        }
    }

    private static boolean isHost(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }

    private static RuntimeException foreign() {
        return Problem.of(Problem.Kind.FORBIDDEN, "FormIsForeign", "This form does not belong to your session; open the page anew and send it again")
            .refusal();
    }
}
