package rs.tefter.web.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.notify.DeliveryLog;
import rs.tefter.notify.DeliveryState;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Slice;
import rs.tefter.web.Visit;

/** The callbacks of the company: every attempt, what was sent and what came back. */
public final class DeliveryPages implements Section {

    /** @param state the only state wanted */
    public record Attempts(Slice<DeliveryLog.Entry> attempts, Optional<DeliveryState> state) {

        /** Where the list goes on. */
        public String next(String cursor) {
            return PATH + "?before=" + cursor + state.map(wanted -> "&state=" + wanted.wire()).orElse("");
        }
    }

    /** One delivery with every attempt at it, the newest first. */
    public record OneDelivery(List<DeliveryLog.Entry> attempts, String body) {

        public DeliveryLog.Entry newest() {
            return attempts.getFirst();
        }
    }

    private static final String PATH = "/settings/deliveries";

    private final Pages pages;
    private final Notices notices;

    DeliveryPages(Pages pages, Notices notices) {
        this.pages = pages;
        this.notices = notices;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::list),
            guard.page(PATH + "/{delivery:digits}", CompanyRole.VIEWER, this::show),
            guard.form(PATH + "/{delivery:digits}/replay", CompanyRole.ACCOUNTANT, this::replay));
    }

    private Reply list(Visit visit) {
        Optional<DeliveryState> state = visit.query("state").flatMap(DeliveryState::read);
        Optional<Long> before = visit.query("before", Long::valueOf);
        return pages.show(visit, "settings/deliveries", new Attempts(
            Slice.of(limit -> notices.log().latest(visit.companyId(), state, before, limit), DeliveryLog.Entry::cursor), state));
    }

    private Reply show(Visit visit) {
        long delivery = visit.pathNumber("delivery");
        List<DeliveryLog.Entry> attempts = notices.log().attempts(visit.companyId(), delivery);
        byte[] body = notices.log().body(visit.companyId(), delivery).filter(_ -> !attempts.isEmpty()).orElseThrow(() -> unknown(delivery));
        return pages.show(visit, "settings/delivery", new OneDelivery(attempts, new String(body, StandardCharsets.UTF_8)));
    }

    private Reply replay(Visit visit) {
        long delivery = visit.pathNumber("delivery");
        if (!notices.replay().delivery(visit.companyId(), delivery)) {
            throw unknown(delivery);
        }
        return pages.done(PATH + "/" + delivery, "deliveries.replayed");
    }

    private static Refusal unknown(long delivery) {
        return Problem.unknown("DeliveryNotFound", "deliveryId", "There is no delivery " + delivery).refusal();
    }
}
