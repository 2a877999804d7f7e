package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.access.Membership;
import rs.tefter.access.Sessions;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSearch.Item;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.ListedInvoice;
import rs.tefter.exchange.MailboxFilter;
import rs.tefter.exchange.MailboxFilter.Span;
import rs.tefter.exchange.Mailboxes;
import rs.tefter.exchange.Partners.Named;
import rs.tefter.platform.Problem;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** The search over both sides, and the way to a document from the link in a mail. */
public final class SearchPages {

    /**
     * What was found on one side.
     *
     * @param more whether there may be more, as older documents were not looked through yet
     */
    public record Found(Side side, List<ListedInvoice> documents, boolean more, List<Named> partners) {

        public boolean isEmpty() {
            return documents.isEmpty() && partners.isEmpty() && !more;
        }
    }

    /** What the search shows. */
    public record Search(String text, List<Found> sides, DaysAhead days) {

        public boolean isEmpty() {
            return sides.stream().allMatch(Found::isEmpty);
        }
    }

    private static final int MOST = 10;
    private static final int MOST_PARTNERS = 5;
    private static final int LONGEST = 100;

    private final Pages pages;
    private final Exchange exchange;
    private final Sessions sessions;
    private final DaysAhead days;

    SearchPages(Pages pages, Exchange exchange, Sessions sessions, DaysAhead days) {
        this.pages = pages;
        this.exchange = exchange;
        this.sessions = sessions;
        this.days = days;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/search", CompanyRole.VIEWER, this::search),
            guard.page("/documents/{globUniqId}", CompanyRole.VIEWER, this::document));
    }

    private Reply search(Visit visit) {
        String text = visit.query("q").map(given -> given.substring(0, Math.min(LONGEST, given.length()))).orElse("");
        List<Found> sides = text.isEmpty() ? List.of()
            : Stream.of(Side.PURCHASE, Side.SALES).map(side -> found(visit.companyId(), side, text)).toList();
        return pages.show(visit, "documents/search", new Search(text, sides, days));
    }

    private Found found(long companyId, Side side, String text) {
        MailboxFilter filter = new MailboxFilter(Optional.of(text), Amounts.read(text), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Span.ANY, Span.ANY, false);
        Mailboxes.Page page = exchange.mailboxes().page(companyId, side, filter, Optional.empty(), MOST);
        List<Named> partners = exchange.mailboxes().partners().matching(companyId, side, text).stream().limit(MOST_PARTNERS).toList();
        return new Found(side, Stream.concat(page.exact().stream(), page.items().stream()).toList(), page.next().isPresent(), partners);
    }

    /** On to the document where the person's companies have it: the one they work for now, or else the one that has it. */
    private Reply document(Visit visit) {
        String given = visit.call().path("globUniqId");
        UUID id = uuid(given).orElseThrow(() -> unknown(given));
        Stream<Membership> nowFirst = Stream.concat(Stream.of(visit.member()), visit.memberships().stream());
        for (Membership membership : nowFirst.toList()) {
            Optional<Item> item = exchange.search().find(membership.companyId(), id);
            if (item.isPresent()) {
                if (membership.companyId() != visit.companyId()) {
                    sessions.choose(visit.signedIn(), membership.companyId());
                }
                return pages.redirect(Places.document(item.get().side(), item.get().id()));
            }
        }
        throw unknown(given);
    }

    private static RuntimeException unknown(String id) {
        return Problem.unknown("InvoiceNotFound", "globUniqId", "There is no invoice " + id).refusal();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
