package rs.tefter.wiring;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rs.tefter.ledger.Ledger;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.EsirSettings;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Ticker;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.rendering.Format;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.catalogue.Gtin;
import rs.tefter.retail.catalogue.Sellable;
import rs.tefter.retail.delivery.Delivered;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Article;
import rs.tefter.retail.receipts.Assortment;
import rs.tefter.retail.receipts.CashRegister;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Handover;
import rs.tefter.retail.receipts.Patience;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Tills;
import rs.tefter.retail.receipts.Watch;

/** The cash register: its receipts, and who looks after them and after their fiscal processors. */
@Configuration(proxyBeanMethods = false)
public class Retail {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CALLS_FOR_ATTENTION = Duration.ofSeconds(10);

    @Bean
    Tills tills(Clients clients, Stores stores, Ledger ledger, Settings settings) {
        return new Tills(clients, stores, settings.esir(),
            companyId -> ledger.organisations().of(companyId).bankAccount().map(Format::account));
    }

    @Bean
    CashRegister cashRegister(DataSource database, CompanyTransactions companies, Tills tills, Catalogue catalogue, Deliveries deliveries,
            Standstill standstill, Settings settings, Time time) {
        Handover handover = (receipt, wishes, again) -> handOver(deliveries, receipt, wishes, again);
        return new CashRegister(database, companies, tills, assortment(catalogue), handover,
            patience(settings.esir().waiting()), standstill, time, new TimeOrderedIds(time, new SecureRandom())::next);
    }

    private static Patience patience(EsirSettings.Waiting waiting) {
        Patience usual = Patience.USUAL;
        return new Patience(waiting.answer(), waiting.answer().dividedBy(2), waiting.lookUpGap(), usual.firstPause(), usual.longestPause());
    }

    private static Assortment assortment(Catalogue catalogue) {
        return (companyId, skus) -> {
            Map<Long, Sellable> sellable = catalogue.products().sellable(companyId, skus);
            Set<UUID> ids = sellable.values().stream().map(Sellable::id).collect(Collectors.toSet());
            catalogue.products().sold(companyId, ids);
            Map<Long, Article> articles = new HashMap<>();
            sellable.forEach((sku, product) -> articles.put(sku,
                new Article(product.name(), product.price(), product.label(), product.ean().map(Gtin::digits), product.hasVariants())));
            return articles;
        };
    }

    /** What was begun before a crash is told, not begun again. */
    private static Delivered handOver(Deliveries deliveries, Receipt receipt, Wishes wishes, boolean again) {
        long companyId = receipt.place().companyId();
        if (again && !deliveries.of(companyId, receipt.id()).isEmpty()) {
            return new Delivered(deliveries.of(companyId, receipt.id()), Handover.NOTHING.link(), Handover.NOTHING.pdf());
        }
        return deliveries.start(companyId, receipt.id(), wishes);
    }

    @Bean
    ReceiptSearch receiptSearch(DataSource database) {
        return new ReceiptSearch(database);
    }

    @Bean
    Desk desk(CashRegister register, Clients clients, Tills tills) {
        return new Desk(register, clients, tills);
    }

    @Bean
    Watch watch(DataSource database, Clients clients, Tills tills, CashRegister register) {
        return new Watch(database, clients, tills, register);
    }

    /** Apart from the other jobs, because a caller may be waiting for what these find out. */
    @Bean
    Ticker registerTicker(CashRegister register, Watch watch, Standstill standstill) {
        Ticker ticker = new Ticker(standstill);
        ticker.every(TICK, "The care for receipts", register.caretaker()::look);
        ticker.every(BETWEEN_CALLS_FOR_ATTENTION, "The watch over fiscal processors", watch::look);
        return ticker;
    }
}
