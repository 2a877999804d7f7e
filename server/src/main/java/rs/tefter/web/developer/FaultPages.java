package rs.tefter.web.developer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Problem;
import rs.tefter.sandbox.Faults;
import rs.tefter.sandbox.Faults.Fault;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Faults on demand. */
public final class FaultPages implements Section {

    /**
     * What goes wrong now.
     *
     * @param pause that was asked for
     */
    public record FaultState(Optional<Fault> fault, Optional<NightPause.Pause> pause) {}

    private static final String PATH = "/developer/faults";
    private static final Duration PAUSE = Duration.ofHours(6);
    private static final int MOST_MILLIS = 60_000;

    private final Pages pages;
    private final Faults faults;
    private final NightPause nightPause;

    FaultPages(Pages pages, Faults faults, NightPause nightPause) {
        this.pages = pages;
        this.faults = faults;
        this.nightPause = nightPause;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::show),
            guard.form(PATH, CompanyRole.ACCOUNTANT, this::set),
            guard.form(PATH + "/clear", CompanyRole.ACCOUNTANT, this::clear),
            guard.form(PATH + "/pause", CompanyRole.ACCOUNTANT, this::pause));
    }

    private Reply show(Visit visit) {
        return pages.show(visit, "developer/faults", new FaultState(faults.of(visit.companyId()), nightPause.asked()));
    }

    private Reply set(Visit visit) {
        return pages.act(PATH, "faults.set", () -> {
            Faults.Kind kind = visit.form().get("kind").flatMap(Faults.Kind::read)
                .orElseThrow(() -> Problem.refused("EnumValueNotDefined", "kind", "kind is lose, delay, fail or unavailable").refusal());
            faults.set(visit.companyId(), new Fault(kind, number(visit, "calls", 1), Duration.ofMillis(number(visit, "delay", 0))));
        });
    }

    private static int number(Visit visit, String field, int usual) {
        return visit.form().get(field).map(text -> text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : MOST_MILLIS + 1).orElse(usual);
    }

    private Reply clear(Visit visit) {
        faults.clear(visit.companyId());
        return pages.done(PATH, "faults.cleared");
    }

    private Reply pause(Visit visit) {
        boolean on = visit.form().flag("on").orElse(false);
        if (on) {
            nightPause.begin(PAUSE);
        } else {
            nightPause.end();
        }
        return pages.done(PATH, on ? "faults.pause.begun" : "faults.pause.ended");
    }
}
