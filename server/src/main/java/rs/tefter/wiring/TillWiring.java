package rs.tefter.wiring;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rs.tefter.api.badi.ClosedDay;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.retail.Clients;
import rs.tefter.retail.DemoShops;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.CashRegister;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Watch;
import rs.tefter.retail.reports.Reports;
import rs.tefter.view.ReportViews;
import rs.tefter.web.till.Figures;
import rs.tefter.web.till.Shop;

/** What the portal's pages about selling stand on. */
@Configuration(proxyBeanMethods = false)
public class TillWiring {

    @Bean
    Shop shop(Stores stores, Clients clients, Catalogue catalogue, CashRegister register, ReceiptSearch search, Desk desk, Watch watch,
            Deliveries deliveries, Settings settings, Time time) {
        Optional<DemoShops> trials = Optional.of(new DemoShops(stores, clients, catalogue, settings.baseUrl())).filter(_ -> settings.isSandbox());
        return new Shop(stores, clients, catalogue, register.receipts(), search, desk, watch, deliveries, trials, time,
            new TimeOrderedIds(time, new SecureRandom())::next);
    }

    /** A day that is closed in the portal is kept in the words of the contract by which programs ask for it. */
    @Bean
    Figures figures(Reports reports, ReportViews views) {
        return new Figures(reports, views, ClosedDay::json);
    }
}
