package rs.tefter.web.home;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Overview;
import rs.tefter.exchange.Overview.Happening;
import rs.tefter.exchange.Overview.Undecided;
import rs.tefter.exchange.Overview.Waiting;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.DeliveryLog;
import rs.tefter.platform.Time;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;
import rs.tefter.web.documents.DecisionDay;
import rs.tefter.web.documents.StatusGroup;

/** The first page: what waits, how much was invoiced, what has happened last. */
public final class HomePages implements Section {

    /** Invoices that fall due between two days, as many of them as are counted. */
    public record Due(StatusGroup group, long count, LocalDate from, LocalDate to) {

        /** Whether there may be more. */
        public boolean isCut() {
            return count == Overview.MOST_COUNTED;
        }

        /** What the list of that side is asked for, to show them. */
        public String query() {
            return "?status=" + group.wire() + "&dueFrom=" + from + "&dueTo=" + to;
        }
    }

    /** What the first page shows. */
    public record Home(String companyName, LocalDate today, List<Waiting> waiting, Due salesDue, Due purchasesDue, List<Undecided> undecided,
            List<Happening> latest, DeliveryLog.Health callbacks, long failedMails, Figures figures) {

        public boolean isNew() {
            return latest.isEmpty() && figures.isEmpty();
        }

        public long toDecide() {
            return count(one -> one.side() == Side.PURCHASE);
        }

        public long failed() {
            return count(one -> one.side() == Side.SALES && one.status().equals("Mistake"));
        }

        public long rejected() {
            return count(one -> one.side() == Side.SALES && one.status().equals("Rejected"));
        }

        private long count(Predicate<Waiting> which) {
            return waiting.stream().filter(which).mapToLong(Waiting::count).sum();
        }

        public long failingCallbacks() {
            return callbacks.failing() + callbacks.exhausted();
        }

        public DecisionDay until(LocalDate lastDay) {
            return DecisionDay.on(lastDay, today);
        }
    }

    private static final int LATEST = 10;
    private static final int NEAREST = 5;
    private static final int RECENT_DAYS = 30;
    private static final int DAYS_AHEAD = 7;
    private static final int COUNTED_FOR_A_PAGE = 4_000;
    private static final int COUNTED_BEHIND_IT = 20_000;

    private final Pages pages;
    private final Overview overview;
    private final DeliveryLog callbacks;
    private final Outbox outbox;
    private final Time time;

    public HomePages(Pages pages, Overview overview, DeliveryLog callbacks, Outbox outbox, Time time) {
        this.pages = pages;
        this.overview = overview;
        this.callbacks = callbacks;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(guard.page("/", CompanyRole.VIEWER, this::show), guard.page("/figures", CompanyRole.VIEWER, this::figures));
    }

    private Reply show(Visit visit) {
        long company = visit.companyId();
        LocalDate today = time.today();
        boolean complete = overview.catchUp(company, COUNTED_FOR_A_PAGE);
        return pages.show(visit, "home/home", new Home(visit.member().companyName(), today, overview.waiting(company, today.minusDays(RECENT_DAYS)),
            due(company, Side.SALES, StatusGroup.COLLECTIBLE, today.minusDays(1)),
            due(company, Side.PURCHASE, StatusGroup.PAYABLE, today.plusDays(DAYS_AHEAD)),
            overview.undecided(company, NEAREST), overview.latest(company, LATEST), callbacks.health(company),
            outbox.failedSince(company, time.instant().minus(Duration.ofDays(RECENT_DAYS))), counted(company, complete)));
    }

    private Due due(long company, Side side, StatusGroup group, LocalDate to) {
        LocalDate from = time.today().minusDays(RECENT_DAYS);
        return new Due(group, overview.due(company, side, from, to), from, to);
    }

    /** The charts alone, for a page that was shown before everything was counted. */
    private Reply figures(Visit visit) {
        if (!visit.isPartial()) {
            return show(visit);
        }
        return pages.show(visit, "home/figures", counted(visit.companyId(), overview.catchUp(visit.companyId(), COUNTED_BEHIND_IT)));
    }

    private Figures counted(long company, boolean complete) {
        YearMonth last = YearMonth.from(time.today());
        return Figures.of(overview.months(company, last.minusMonths(Figures.MONTHS - 1L)), last, complete);
    }
}
