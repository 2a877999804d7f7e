package rs.tefter.wiring;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Accounts;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.Onboarding;
import rs.tefter.access.People;
import rs.tefter.deduction.Deductions;
import rs.tefter.demo.DemoCompanies;
import rs.tefter.exchange.Exchange;
import rs.tefter.intermediary.Announcer;
import rs.tefter.intermediary.ElectronicIds;
import rs.tefter.intermediary.Intermediary;
import rs.tefter.intermediary.Sealer;
import rs.tefter.mail.Outbox;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.Fiscalisation;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Ledger;
import rs.tefter.notice.RecipientNotices;
import rs.tefter.notify.Notices;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Ticker;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.platform.Vault;
import rs.tefter.platform.Version;
import rs.tefter.register.Tickets;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.retail.Clients;
import rs.tefter.retail.DemoShops;
import rs.tefter.retail.LocalClient;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.CashRegister;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Watch;
import rs.tefter.retail.reports.Reports;
import rs.tefter.vat.VatRecords;
import rs.tefter.view.InvoiceViews;
import rs.tefter.view.NoticeViews;
import rs.tefter.view.Renderings;
import rs.tefter.view.ReportViews;
import rs.tefter.view.VatRecordViews;

/** The business of the server and what it is made of. */
@Configuration(proxyBeanMethods = false)
public class Business {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT_FOR_RENDERING = Duration.ofSeconds(20);

    @Bean(initMethod = "start")
    Notices notices(DataSource database, Settings settings, Time time) {
        return new Notices(database, settings.sef(), time, Version.current());
    }

    @Bean
    Standstill standstill() {
        return new Standstill();
    }

    @Bean
    CompanyTransactions companyTransactions(DataSource database, Settings settings, Notices notices) {
        return new CompanyTransactions(database, settings.sef().idempotencyWait(), notices::committed);
    }

    @Bean
    Idempotency idempotency(DataSource database, CompanyTransactions transactions, Time time) {
        return new Idempotency(database, transactions, time);
    }

    @Bean
    Companies companies(DataSource database, Time time) {
        return new Companies(database, time);
    }

    @Bean
    ApiKeys apiKeys(DataSource database, CompanyTransactions transactions, Time time) {
        return new ApiKeys(database, transactions, time);
    }

    @Bean
    Accounts accounts(DataSource database, Time time) {
        return new Accounts(database, time);
    }

    @Bean
    EsirKeys esirKeys(DataSource database, Time time) {
        return new EsirKeys(database, time, new SecureRandom());
    }

    @Bean
    Stores stores(DataSource database, CompanyTransactions transactions, Time time) {
        return new Stores(database, transactions, time, new TimeOrderedIds(time, new SecureRandom())::next);
    }

    @Bean
    Clients clients(DataSource database, Stores stores, CompanyTransactions transactions, Settings settings, Time time) {
        Vault vault = new Vault(settings.home().resolve("vault.key"), new SecureRandom());
        return new Clients(database, vault, stores, transactions, time, new TimeOrderedIds(time, new SecureRandom())::next);
    }

    @Bean
    Catalogue catalogue(DataSource database, CompanyTransactions transactions, Time time) {
        return Catalogue.of(database, transactions, time, new TimeOrderedIds(time, new SecureRandom())::next);
    }

    @Bean
    LocalClient localClient(Clients clients, DemoCompanies demo, Settings settings) {
        return new LocalClient(clients, settings.esir().localClient(), settings.isSandbox() ? demo::first : Optional::empty);
    }

    @Bean
    NightPause nightPause(Settings settings, Time time) {
        return new NightPause(settings.sef().nightPause(), time);
    }

    @Bean(initMethod = "start")
    Exchange exchange(DataSource database, Settings settings, Time time, Companies companies,
            CompanyTransactions transactions, Idempotency idempotency, Notices notices, Standstill standstill) {
        return new Exchange(database, settings, time, companies, transactions, idempotency, notices::committed, standstill);
    }

    @Bean
    Outbox outbox(DataSource database, Settings settings, Time time) {
        return new Outbox(database, settings.mail(), settings.isSandbox(), time);
    }

    @Bean
    Deliveries deliveries(DataSource database, Outbox outbox, CompanyTransactions transactions, Settings settings, Time time) {
        return new Deliveries(database, outbox, transactions, settings, time);
    }

    /** A rendering takes a core: half of them are left to sending, however many want to look. */
    @Bean
    Renderings renderings() {
        return new Renderings(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_WAIT_FOR_RENDERING);
    }

    @Bean
    Reports reports(DataSource database, CompanyTransactions transactions, Time time) {
        return new Reports(database, transactions, time);
    }

    @Bean
    ReportViews reportViews(Renderings renderings, Time time) {
        return new ReportViews(renderings, time);
    }

    @Bean
    VatRecordViews vatRecordViews(Renderings renderings, Time time) {
        return new VatRecordViews(renderings, time);
    }

    @Bean
    NoticeViews noticeViews(Companies companies, Renderings renderings, Time time) {
        return new NoticeViews(companies, renderings, time);
    }

    @Bean
    InvoiceViews invoiceViews(Exchange exchange, Renderings renderings, Time time) {
        return new InvoiceViews(exchange, renderings, time);
    }

    @Bean
    RecipientNotices recipientNotices(DataSource database, Companies companies, Exchange exchange, Idempotency idempotency,
            Settings settings, Time time) {
        return new RecipientNotices(database, companies, exchange.purchases(), idempotency, time, settings.isStrict());
    }

    @Bean
    Tickets tickets(DataSource database, Time time, CompanyTransactions transactions, Idempotency idempotency) {
        return new Tickets(database, time, transactions, idempotency);
    }

    @Bean
    VatRecords vatRecords(DataSource database, Idempotency idempotency, Companies companies, Settings settings, Time time) {
        return new VatRecords(database, idempotency, companies, time, settings.sef().vatPeriodMustHaveEnded());
    }

    @Bean
    Deductions deductions(DataSource database, Exchange exchange, VatRecords vatRecords, Idempotency idempotency,
            CompanyTransactions transactions, Time time) {
        return new Deductions(database, exchange, vatRecords, idempotency, transactions, time);
    }

    @Bean
    People people(DataSource database, Accounts accounts, CompanyTransactions transactions, Outbox outbox, Time time) {
        return People.of(database, accounts, transactions, outbox, time);
    }

    @Bean
    BusinessUnits businessUnits(DataSource database) {
        return new BusinessUnits(database);
    }

    @Bean
    ElectronicIds electronicIds(DataSource database, Settings settings) {
        return new ElectronicIds(database, settings.mer().firstElectronicId());
    }

    @Bean
    Sealer sealer(Settings settings, Time time) {
        return Sealer.open(settings.home(), settings.mer().seal(), settings.isSandbox(), time);
    }

    @Bean
    Intermediary intermediary(DataSource database, Exchange exchange, Companies companies, BusinessUnits units, Idempotency idempotency,
            ElectronicIds ids, Sealer sealer, Settings settings) {
        return new Intermediary(database, exchange, companies, units, idempotency, ids, sealer, settings.mer());
    }

    @Bean
    Announcer announcer(Exchange exchange, Companies companies, BusinessUnits units, Accounts accounts, InvoiceViews views, Outbox outbox,
            ElectronicIds ids, Settings settings) {
        return new Announcer(exchange, companies, units, accounts, views, outbox, ids, settings);
    }

    @Bean
    AccessTokens accessTokens(DataSource database, Accounts accounts, Time time) {
        return new AccessTokens(database, accounts, time);
    }

    @Bean
    Ledger ledger(DataSource database, CompanyTransactions transactions, Companies companies, Settings settings, Time time) {
        return Ledger.in(database, transactions, companies, settings.accounting().enforceCodeLength(), time);
    }

    @Bean
    IssuedInvoices issuedInvoices(DataSource database, Ledger ledger, CompanyTransactions transactions, Settings settings, Time time) {
        return new IssuedInvoices(database, ledger, transactions, settings.accounting().duplicateCheck(), time);
    }

    @Bean
    Actions actions(DataSource database, IssuedInvoices invoices, Ledger ledger, Exchange exchange, CashRegister register, Desk desk,
            Watch watch, Companies companies, CompanyTransactions transactions, Settings settings, Time time) {
        Fiscalisation.Till till = new Fiscalisation.Till(desk, register.receipts(), watch);
        return Actions.in(database, invoices, ledger, exchange, till, companies, transactions, settings.sef(), time);
    }

    @Bean
    DemoCompanies demoCompanies(Companies companies, ApiKeys keys, People people, EsirKeys esirKeys, Stores stores, Clients clients,
            Catalogue catalogue, AccessTokens tokens, Ledger ledger, Settings settings) {
        DemoShops shops = new DemoShops(stores, clients, catalogue, settings.baseUrl());
        DemoCompanies demo = new DemoCompanies(companies, keys, people, esirKeys, shops, tokens, ledger.organisations());
        if (settings.isSandbox()) {
            demo.create(settings);
        }
        return demo;
    }

    @Bean
    Onboarding onboarding(DataSource database, Companies companies, Accounts accounts, DemoCompanies demoFirst, Settings settings) {
        Onboarding onboarding = new Onboarding(database, companies, accounts, settings.isSandbox());
        onboarding.createFirstOperator(settings);
        return onboarding;
    }

    /** Beside the other ticker, because an authority for time stamps may let it wait. */
    @Bean
    Ticker sealing(Exchange exchange, Sealer sealer, Standstill standstill) {
        Ticker sealing = new Ticker(standstill);
        sealing.every(TICK, "Late seals", () -> exchange.unsealed().sealDue(sealer));
        return sealing;
    }

    @Bean
    Ticker ticker(AccessTokens tokens, People people, Exchange exchange, NightPause nightPause, Notices notices, Announcer announcer,
            Outbox outbox, Deliveries deliveries, Actions actions, Standstill standstill) {
        Ticker ticker = new Ticker(standstill);
        ticker.every(TICK, "The deadline job", exchange.deadlines()::runIfDue);
        ticker.every(TICK, "The end of 2021 registrations", () -> nightPause.now()
            .ifPresent(pause -> notices.subscriptions().endFirstGeneration(pause.from().toInstant())));
        ticker.every(TICK, "Putting away", exchange.archiving()::runIfDue);
        ticker.every(TICK, "Telling buyers", announcer::announceDue);
        ticker.every(TICK, "The mail", outbox::sendDue);
        ticker.every(TICK, "Printing", deliveries::printDue);
        ticker.every(TICK, "The issue of what has a receipt", actions.issuance()::settle);
        ticker.every(TICK, "The sending of issued invoices", actions.dispatch()::settle);
        ticker.every(BETWEEN_SWEEPS, "The end of dead tokens", tokens::sweep);
        ticker.every(BETWEEN_SWEEPS, "The end of dead sessions", people.sessions()::sweep);
        return ticker;
    }
}
