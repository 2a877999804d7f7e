package rs.tefter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventFeedTest {

    private static Office office;
    private final long company = Office.newCompany();

    @BeforeAll
    static void open() {
        office = new Office();
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        office.close();
    }

    private static List<Long> ids(EventPage page) {
        return page.events().stream().map(Event::id).toList();
    }

    @Test
    void theFeedIncludesThisMomentAndNothingFollowsItsCursor() {
        long first = office.sales(company, 1, "Sending");
        long second = office.sales(company, 1, "Sent");
        office.sales(Office.newCompany(), 9, "Sent");

        EventPage page = office.feed.page(company, EventQuery.after(0));

        assertThat(ids(page)).containsExactly(first, second);
        assertThat(page.hasMore()).isFalse();
        assertThat(office.feed.page(company, EventQuery.after(page.next())).events()).isEmpty();
    }

    @Test
    void aPageEndsAtItsLimitAndTheNextOneGoesOn() {
        List<Long> all = IntStream.range(0, 5).mapToObj(i -> office.sales(company, i, "Sent")).toList();

        EventPage page = office.feed.page(company, new EventQuery(0, 2, Optional.empty(), Set.of(), Duration.ZERO));
        EventPage rest = office.feed.page(company, new EventQuery(page.next(), 3, Optional.empty(), Set.of(), Duration.ZERO));

        assertThat(ids(page)).isEqualTo(all.subList(0, 2));
        assertThat(page.hasMore()).isTrue();
        assertThat(ids(rest)).isEqualTo(all.subList(2, 5));
        assertThat(rest.hasMore()).isFalse();
    }

    @Test
    void eventsAreOfFourKindsAndCanBeFilteredByThemAndBySide() {
        long sending = office.sales(company, 1, "Sending");
        long sent = office.sales(company, 1, "Sent");
        long fresh = office.purchase(company, 2, "New");
        long seen = office.purchase(company, 2, "Seen");

        assertThat(office.feed.page(company, EventQuery.after(0)).events()).extracting(Event::kind).containsExactly(
            EventKind.SALES_INVOICE_STATUS_CHANGED, EventKind.SALES_INVOICE_ISSUED,
            EventKind.PURCHASE_INVOICE_RECEIVED, EventKind.PURCHASE_INVOICE_STATUS_CHANGED);
        assertThat(ids(filtered(Optional.of(Side.SALES), Set.of()))).containsExactly(sending, sent);
        assertThat(ids(filtered(Optional.empty(), Set.of(EventKind.PURCHASE_INVOICE_RECEIVED, EventKind.SALES_INVOICE_ISSUED))))
            .containsExactly(sent, fresh);
        EventPage none = filtered(Optional.of(Side.SALES), Set.of(EventKind.PURCHASE_INVOICE_RECEIVED));
        assertThat(none.events()).isEmpty();
        assertThat(none.next()).isEqualTo(seen);
    }

    private EventPage filtered(Optional<Side> side, Set<EventKind> kinds) {
        return office.feed.page(company, new EventQuery(0, 100, side, kinds, Duration.ZERO));
    }

    @Test
    void aWaitingReaderIsWokenByAnEvent() throws Exception {
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<EventPage> waiting = reader.submit(() -> office.feed.page(company, waiting(Duration.ofSeconds(30))));
            long event = office.sales(company, 1, "Sent");

            assertThat(ids(waiting.get())).containsExactly(event);
        }
    }

    @Test
    void aWaitingReaderFindsTheEventOfAnotherServer() throws Exception {
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<EventPage> waiting = reader.submit(() -> office.feed.page(company, waiting(Duration.ofSeconds(30))));
            long event = office.write(company, Side.SALES, 1, "Sent", office.time.instant(), Optional.empty());

            assertThat(ids(waiting.get())).containsExactly(event);
        }
    }

    @Test
    void waitingEndsWithAnEmptyPageWhenItsTimeIsOver() {
        assertThat(office.feed.page(company, waiting(Duration.ofMillis(300))).events()).isEmpty();
    }

    private static EventQuery waiting(Duration longest) {
        return new EventQuery(0, 100, Optional.empty(), Set.of(), longest);
    }

    @Test
    void changesAreThoseOfOneSideOnOneDayInBelgrade() {
        LocalDate day = LocalDate.of(2026, 11, 18);
        office.write(company, Side.SALES, 1, "Sending", Instant.parse("2026-11-17T22:59:59.999Z"), Optional.empty());
        long first = office.write(company, Side.SALES, 1, "Sent", Instant.parse("2026-11-17T23:00:00Z"), Optional.empty());
        office.write(company, Side.PURCHASE, 2, "New", Instant.parse("2026-11-18T12:00:00Z"), Optional.empty());
        long last = office.write(company, Side.SALES, 1, "Approved", Instant.parse("2026-11-18T22:59:59.999Z"), Optional.of("ok"));
        office.write(company, Side.SALES, 1, "Storno", Instant.parse("2026-11-18T23:00:00Z"), Optional.empty());

        List<Event> changes = office.feed.changes(company, Side.SALES, day);

        assertThat(changes).extracting(Event::id).containsExactly(first, last);
        assertThat(changes.getLast().comment()).contains("ok");
    }

    @Test
    void aReaderWhoFollowsTheCursorMissesNothingThatManyWritersCommit() throws Exception {
        int writers = 8;
        int each = 50;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<List<Long>>> writing = IntStream.range(0, writers).mapToObj(_ -> threads.submit(() -> IntStream.range(0, each)
                .mapToObj(i -> office.write(company, Side.SALES, i, "Sent", office.time.instant(), Optional.empty())).toList())).toList();
            List<Long> read = new ArrayList<>();
            long cursor = 0;
            while (read.size() < writers * each) {
                EventPage page = office.feed.page(company, new EventQuery(cursor, 7, Optional.empty(), Set.of(), Duration.ofSeconds(5)));
                assertThat(page.events()).as("events after %s of %s", read.size(), writers * each).isNotEmpty();
                read.addAll(ids(page));
                cursor = page.next();
            }
            List<Long> written = new ArrayList<>();
            for (Future<List<Long>> one : writing) {
                written.addAll(one.get());
            }
            assertThat(read).isSorted().containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
