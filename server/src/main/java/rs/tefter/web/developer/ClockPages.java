package rs.tefter.web.developer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** The clock of the sandbox. */
public final class ClockPages implements Section {

    /** @param now what the clock says */
    public record Clock(Instant now) {}

    private static final String PATH = "/developer/clock";
    private static final int MOST = 10_000;

    private final Pages pages;
    private final SandboxClock clock;

    ClockPages(Pages pages, SandboxClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, visit -> pages.show(visit, "developer/clock", new Clock(clock.now()))),
            guard.form(PATH, CompanyRole.ACCOUNTANT, this::advance));
    }

    private Reply advance(Visit visit) {
        return pages.act(PATH, "clock.moved",
            () -> clock.advance(Duration.ofDays(number(visit.form(), "days")).plusHours(number(visit.form(), "hours"))));
    }

    private static int number(Query form, String field) {
        try {
            return form.get(field).map(Integer::parseInt).filter(number -> number >= 0 && number <= MOST).orElse(0);
        } catch (NumberFormatException unreadable) {
            throw Problem.refused("ValueIsNotInADefinedRange", field, field + " is a whole number").refusal();
        }
    }
}
