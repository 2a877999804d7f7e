package rs.tefter.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Partners.Named;

/**
 * Lists of either mailbox, newest first. No page reads more than a bounded part of the mailbox, so that it takes as long with a million
 * invoices as with a thousand: what no index answers is sought in that part, and the next page goes on behind it.
 */
public final class Mailboxes {

    /** So many invoices are read for one page at most. */
    public static final int MOST_READ = 50_000;

    /**
     * A page of a list.
     *
     * @param exact      on the first page the invoices whose number is the text, however old they are; {@code items} has the others
     * @param next       where the next page starts, if anything may follow
     * @param readBackTo the issue date down to which this page has read, when it ends there and not because it is full
     */
    public record Page(List<ListedInvoice> exact, List<ListedInvoice> items, Optional<Long> next, Optional<LocalDate> readBackTo) {

        static final Page EMPTY = new Page(List.of(), List.of(), Optional.empty(), Optional.empty());

        public boolean isEmpty() {
            return exact.isEmpty() && items.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final Partners partners;
    private final int mostRead;

    Mailboxes(DataSource database) {
        this(database, MOST_READ);
    }

    /** @param mostRead so many invoices are read for one page at most */
    Mailboxes(DataSource database, int mostRead) {
        this.jdbc = JdbcClient.create(database);
        this.partners = new Partners(database);
        this.mostRead = mostRead;
    }

    public Partners partners() {
        return partners;
    }

    /**
     * A page of what is wanted.
     *
     * @param before where the page before ended
     * @param limit  of the items
     */
    public Page page(long companyId, Side side, MailboxFilter filter, Optional<Long> before, int limit) {
        Optional<List<String>> only = filter.partner().map(text -> pibs(companyId, side, text));
        if (only.filter(List::isEmpty).isPresent()) {
            return Page.EMPTY;
        }
        List<String> named = filter.text().map(text -> pibs(companyId, side, text)).orElse(List.of());
        return new MailboxReading(jdbc, companyId, side, filter, only, named, mostRead).page(before, limit);
    }

    private List<String> pibs(long companyId, Side side, String text) {
        return partners.matching(companyId, side, text).stream().map(Named::pib).toList();
    }
}
