package rs.tefter.web.developer;

import java.util.List;
import rs.tefter.access.People;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.Notices;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.registry.Companies;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.CaughtCallbacks;
import rs.tefter.sandbox.Faults;
import rs.tefter.sandbox.Reset;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Tab;
import rs.tefter.web.Visit;
import rs.tefter.web.till.Shop;

/** The pages for developers; production has none of them. */
public final class DeveloperPages implements Section {

    /** What the pages are about. */
    public record Parts(Companies companies, People people, Exchange exchange, Notices notices, Outbox outbox, SandboxClock clock, CallLog log,
            CaughtCallbacks callbacks, Faults faults, NightPause nightPause, Reset reset, Shop shop,
            Settings settings) {

        /** Whether something goes wrong for the visitor that somebody asked for. */
        public boolean isDisturbed(Visit visit) {
            return nightPause.asked().isPresent() || visit.membership().flatMap(member -> faults.of(member.companyId())).isPresent();
        }
    }

    private final List<Section> sections;

    public DeveloperPages(Pages pages, Parts parts) {
        sections = parts.settings.isSandbox() ? sections(pages, parts) : List.of();
    }

    private static List<Section> sections(Pages pages, Parts parts) {
        CallbackPages callbacks = new CallbackPages(pages, parts);
        return List.of(
            new TourPages(pages, parts, callbacks),
            new ValidatorPages(pages, parts.exchange.gate()),
            new RequestPages(pages, parts.log),
            callbacks,
            new CaughtMailPages(pages, parts.outbox),
            new ClockPages(pages, parts.clock),
            new FaultPages(pages, parts.faults, parts.nightPause),
            new ResetPages(pages, parts.reset));
    }

    @Override
    public List<Route> routes(Guard guard) {
        return sections.stream().flatMap(section -> section.routes(guard).stream()).toList();
    }

    /** The parts in the order in which they are offered. */
    public static List<Tab> tabs(boolean administrator) {
        return Tab.offered(administrator,
            new Tab("/developer", "developer.tour", false),
            new Tab("/developer/validator", "developer.validator", false),
            new Tab("/developer/requests", "developer.requests", false),
            new Tab("/developer/callbacks", "developer.callbacks.tab", false),
            new Tab("/developer/mail", "developer.mail.tab", true),
            new Tab("/developer/clock", "developer.clock", false),
            new Tab("/developer/faults", "developer.faults", false),
            new Tab("/developer/reset", "developer.reset", true));
    }
}
