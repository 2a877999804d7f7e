package rs.tefter.web.developer;

import java.util.List;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Problem;
import rs.tefter.sandbox.Reset;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** Back to how the sandbox began. */
public final class ResetPages implements Section {

    /** @param allowed whether the company's administrators may */
    public record Warning(boolean allowed) {}

    private static final String PATH = "/developer/reset";

    private final Pages pages;
    private final Reset reset;

    ResetPages(Pages pages, Reset reset) {
        this.pages = pages;
        this.reset = reset;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.ADMINISTRATOR,
                visit -> pages.show(visit, "developer/reset", new Warning(reset.isFor(visit.companyId())))),
            guard.form(PATH, CompanyRole.ADMINISTRATOR, this::reset));
    }

    private Reply reset(Visit visit) {
        return pages.act(PATH, "reset.done", () -> {
            if (!reset.isFor(visit.companyId())) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "ResetNotAllowed", "A demo company or whoever runs the server resets the sandbox").refusal();
            }
            if (!visit.form().flag("sure").orElse(false)) {
                throw Problem.refused("ResetNotConfirmed", "sure", "Say that the data may go").refusal();
            }
            reset.run();
        });
    }
}
