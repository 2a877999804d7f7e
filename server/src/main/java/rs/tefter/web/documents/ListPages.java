package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Mailboxes;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** The lists of sales and of purchases. */
public final class ListPages {

    /**
     * What a list shows.
     *
     * @param first whether this is the list's first page
     */
    public record Listing(Filters filters, Mailboxes.Page found, boolean first, DaysAhead days) {

        public Side side() {
            return filters.side();
        }

        /** The prefix of the list's texts. */
        public String text(String key) {
            return (side() == Side.SALES ? "sales." : "purchases.") + key;
        }

        /** Whether the company has nothing on this side at all, as far as the list can know. */
        public boolean untouched() {
            return found.isEmpty() && first && found.next().isEmpty() && !filters.narrow() && filters.group().isEmpty();
        }
    }

    private static final int PAGE = 50;
    private static final int MOST_DIGITS = 18;

    private final Pages pages;
    private final Mailboxes mailboxes;
    private final DaysAhead days;

    ListPages(Pages pages, Mailboxes mailboxes, DaysAhead days) {
        this.pages = pages;
        this.mailboxes = mailboxes;
        this.days = days;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales", CompanyRole.VIEWER, visit -> list(visit, Side.SALES)),
            guard.page("/purchases", CompanyRole.VIEWER, visit -> list(visit, Side.PURCHASE)));
    }

    private Reply list(Visit visit, Side side) {
        Filters filters = Filters.of(visit, side);
        Optional<Long> before = visit.query("before").filter(text -> text.matches("\\d{1," + MOST_DIGITS + "}")).map(Long::parseLong);
        Mailboxes.Page found = mailboxes.page(visit.companyId(), side, filters.wanted(), before, PAGE);
        return pages.show(visit, visit.isPartial() ? "documents/rows" : "documents/list", new Listing(filters, found, before.isEmpty(), days));
    }
}
