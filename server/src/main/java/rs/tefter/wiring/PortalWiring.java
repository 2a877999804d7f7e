package rs.tefter.wiring;

import java.security.SecureRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.People;
import rs.tefter.api.http.Attendant;
import rs.tefter.deduction.Deductions;
import rs.tefter.drafting.Drafting;
import rs.tefter.exchange.Exchange;
import rs.tefter.intermediary.Sealer;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Ledger;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.Notices;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.register.Tickets;
import rs.tefter.registry.Companies;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.CaughtCallbacks;
import rs.tefter.sandbox.Faults;
import rs.tefter.sandbox.Reset;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.vat.VatRecords;
import rs.tefter.view.InvoiceViews;
import rs.tefter.web.Portal;
import rs.tefter.web.developer.DeveloperPages;
import rs.tefter.web.documents.DocumentPages;
import rs.tefter.web.issued.IssuedPages;
import rs.tefter.web.settings.SettingsPages;
import rs.tefter.web.till.Figures;
import rs.tefter.web.till.Shop;
import rs.tefter.web.till.TillSection;

/** The portal: the pages that stand behind everything the contracts do not answer. */
@Configuration(proxyBeanMethods = false)
public class PortalWiring {

    static final int ORDER = Ordered.LOWEST_PRECEDENCE;

    @Bean
    FilterRegistrationBean<Portal> pages(Portal portal) {
        FilterRegistrationBean<Portal> registration = new FilterRegistrationBean<>(portal);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    DocumentPages.Parts documentParts(Exchange exchange, InvoiceViews views, Companies companies, People people, Outbox outbox, Time time) {
        return new DocumentPages.Parts(exchange, views, companies, people.sessions(), outbox, time);
    }

    @Bean
    SettingsPages.Parts settingsParts(Companies companies, People people, ApiKeys keys, EsirKeys esirKeys, AccessTokens tokens,
            Notices notices, Outbox outbox, Sealer sealer, Ledger ledger, Settings settings) {
        return new SettingsPages.Parts(companies, people, keys, esirKeys, tokens, notices, outbox, sealer, ledger, settings);
    }

    @Bean
    DeveloperPages.Parts developerParts(Companies companies, People people, Exchange exchange, Notices notices, Outbox outbox, SandboxClock clock,
            CallLog log, CaughtCallbacks callbacks, Faults faults, NightPause nightPause, Reset reset, Shop shop, Settings settings) {
        return new DeveloperPages.Parts(companies, people, exchange, notices, outbox, clock, log, callbacks, faults, nightPause, reset, shop,
            settings);
    }

    @Bean
    IssuedPages.Parts issuedParts(IssuedInvoices invoices, Ledger ledger, Actions actions, Idempotency idempotency) {
        return new IssuedPages.Parts(invoices, ledger, actions, idempotency);
    }

    @Bean
    Drafting drafting(DataSource database, Exchange exchange, Companies companies, Ledger ledger, CompanyTransactions transactions, Time time) {
        return new Drafting(database, exchange, companies, ledger, transactions, time);
    }

    @Bean
    Office office(Exchange exchange, Notices notices, Outbox outbox, Drafting drafting, Companies companies, VatRecords vatRecords,
            Deductions deductions, Tickets tickets, Settings settings, Time time) {
        return new Office(exchange, notices, outbox, drafting, companies, vatRecords, deductions,
            settings.sef().deductionsMayBeDeleted(), tickets, time);
    }

    @Bean
    Portal portal(People people, Office office, DocumentPages.Parts documentParts, IssuedPages.Parts issuedParts,
            SettingsPages.Parts settingsParts, DeveloperPages.Parts developerParts, Shop shop, Figures figures, Standstill standstill,
            Settings settings, Time time) {
        TimeOrderedIds ids = new TimeOrderedIds(time, new SecureRandom());
        return new Portal(people, settings, ids, Attendant.keeping(standstill), developerParts::isDisturbed, pages -> Stream.concat(
            office.sections(pages, ids::next).stream(), Stream.of(
            new DocumentPages(pages, documentParts, ids),
            new IssuedPages(pages, issuedParts, ids::next),
            new TillSection(pages, shop, figures),
            new SettingsPages(pages, settingsParts),
            new DeveloperPages(pages, developerParts))).toList());
    }
}
