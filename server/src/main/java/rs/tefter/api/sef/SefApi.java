package rs.tefter.api.sef;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Planned;
import rs.tefter.api.http.Route;
import rs.tefter.api.http.Router;
import rs.tefter.api.http.WireContract;
import rs.tefter.api.sef.vat.VatEndpoints;
import rs.tefter.deduction.Deductions;
import rs.tefter.exchange.Exchange;
import rs.tefter.notice.RecipientNotices;
import rs.tefter.notify.Notices;
import rs.tefter.notify.Side;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.Settings;
import rs.tefter.platform.SlidingWindow;
import rs.tefter.platform.Time;
import rs.tefter.register.Tickets;
import rs.tefter.registry.Companies;
import rs.tefter.vat.VatRecords;
import rs.tefter.view.InvoiceViews;
import rs.tefter.view.NoticeViews;
import rs.tefter.view.VatRecordViews;

/** The contract of the SEF: its routes and its conventions. */
public final class SefApi {

    private static final String PREFIX = "/api/publicApi";
    private static final String SALES = PREFIX + "/sales-invoice";
    private static final String CONTRACTOR = PREFIX + "/public-purchase-contractor-invoice";
    private static final String PURCHASES = PREFIX + "/purchase-invoice";

    /** What a later release will have. */
    private static final String[] LATER = {
        "POST " + PREFIX + "/customs-administration/import-declarations/ids",
        "GET " + PREFIX + "/customs-administration/import-declarations/changes",
        "GET " + PREFIX + "/customs-administration/import-declarations/{id}",
        "GET " + PREFIX + "/customs-administration/import-declarations/{id}/version/{version}",
        "GET " + PREFIX + "/customs-administration/import-declarations/{id}/version/{version}/items/{item}",
        "GET " + PREFIX + "/efiscalization/purchase/fiscal-bill/{bill}",
        "GET " + PREFIX + "/efiscalization/sales/fiscal-bill/{bill}",
    };

    private final List<Route> routes;
    private final WireContract contract;

    public SefApi(Exchange exchange, Tickets tickets, VatRecords vatRecords, Companies companies, Notices notices,
                  RecipientNotices recipientNotices, Deductions deductions, InvoiceViews views, NoticeViews noticeViews,
                  VatRecordViews vatViews, Idempotency idempotency, NightPause nightPause, Settings settings, Time time) {
        SefSettings sef = settings.sef();
        Uploads uploads = new Uploads(exchange.intake(), companies, !settings.isStrict());
        InvoiceDto dto = new InvoiceDto(companies, exchange.contents());
        Changes changes = new Changes(notices.feed(), time, sef.historyDays());
        routes = Stream.of(
                uploads.routes(SALES),
                new SalesEndpoints(exchange.sales(), exchange.contents(), companies, dto, uploads).routes(SALES),
                changes.routes(SALES, Side.SALES),
                new PurchaseEndpoints(exchange.purchases(), exchange.contents()).routes(PURCHASES),
                changes.routes(PURCHASES, Side.PURCHASE),
                new RegisteredPurchases(exchange.registered(), exchange.purchases(), exchange.contents(),
                    new PurchaseInvoiceDto(companies, exchange.contents(), exchange.registered())).routes(PURCHASES),
                new CirEndpoints(exchange.registered(), companies).routes(PREFIX),
                new CirTicketEndpoints(tickets).routes(PREFIX + "/cir-tickets"),
                new ContractorEndpoints(exchange.contractors(), exchange.contents()).routes(CONTRACTOR),
                changes.routes(CONTRACTOR, Side.CONTRACTOR),
                new PdfEndpoints(exchange.sales(), exchange.purchases(), views,
                    Optional.of(idempotency).filter(_ -> settings.isStrict())).routes(SALES, PURCHASES),
                new Lookups(companies, sef.version(), settings.isStrict()).routes(PREFIX),
                new NoticeEndpoints(recipientNotices, companies, noticeViews).routes(PREFIX + "/recipients-notice-on-input-vat"),
                new VatEndpoints(vatRecords, vatViews, time, settings.isStrict()).routes(),
                new DeductionEndpoints(deductions, companies, time, sef.deductionsMayBeDeleted()).routes("/api/v1/public-api"),
                new Subscribe(notices.subscriptions(), notices.guard()).routes(PREFIX),
                Planned.routes(Access.KEY, LATER))
            .flatMap(List::stream)
            .toList();
        Optional<SlidingWindow> limit = Optional.of(sef.rateLimitPerSecond()).filter(perSecond -> perSecond > 0)
            .map(perSecond -> new SlidingWindow(perSecond, Duration.ofSeconds(1)));
        contract = new SefContract(nightPause, limit, time);
    }

    public Router router() {
        return new Router(routes);
    }

    public WireContract contract() {
        return contract;
    }
}
