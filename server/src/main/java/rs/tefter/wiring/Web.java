package rs.tefter.wiring;

import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Accounts;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.Onboarding;
import rs.tefter.access.People;
import rs.tefter.api.badi.BadiApi;
import rs.tefter.api.badi.KeyHolders;
import rs.tefter.api.badi.LocalPort;
import rs.tefter.api.badi.LocalPrograms;
import rs.tefter.api.http.Api;
import rs.tefter.api.http.Attendant;
import rs.tefter.api.http.Callers;
import rs.tefter.api.http.Doors;
import rs.tefter.api.http.Doors.Place;
import rs.tefter.api.http.SandboxAttendant;
import rs.tefter.api.minimax.MinimaxApi;
import rs.tefter.api.mojeracun.MojEracunApi;
import rs.tefter.api.sef.SefApi;
import rs.tefter.api.swagger.SwaggerDoor;
import rs.tefter.api.tefter.TefterApi;
import rs.tefter.deduction.Deductions;
import rs.tefter.exchange.Exchange;
import rs.tefter.intermediary.Intermediary;
import rs.tefter.intermediary.Sealer;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Ledger;
import rs.tefter.mail.Outbox;
import rs.tefter.notice.RecipientNotices;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.NightPause;
import rs.tefter.platform.Settings;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;
import rs.tefter.register.Tickets;
import rs.tefter.registry.BusinessUnits;
import rs.tefter.registry.Companies;
import rs.tefter.retail.Clients;
import rs.tefter.retail.LocalClient;
import rs.tefter.retail.Stores;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.delivery.Deliveries;
import rs.tefter.retail.receipts.CashRegister;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.receipts.Watch;
import rs.tefter.retail.reports.Reports;
import rs.tefter.sandbox.CallLog;
import rs.tefter.sandbox.Faults;
import rs.tefter.sandbox.Reset;
import rs.tefter.sandbox.SandboxClock;
import rs.tefter.vat.VatRecords;
import rs.tefter.view.InvoiceViews;
import rs.tefter.view.NoticeViews;
import rs.tefter.view.ReportViews;
import rs.tefter.view.VatRecordViews;

/** The wire contracts and where they answer. */
@Configuration(proxyBeanMethods = false)
public class Web {

    private static final String UNUSUAL_CHARACTERS = "\"<>[\\]^`{|}";

    @Bean
    SefApi sefApi(Exchange exchange, Tickets tickets, VatRecords vatRecords, Companies companies, Notices notices,
            RecipientNotices recipientNotices, Deductions deductions, InvoiceViews views, NoticeViews noticeViews, VatRecordViews vatViews,
            Idempotency idempotency, NightPause nightPause, Settings settings, Time time) {
        return new SefApi(exchange, tickets, vatRecords, companies, notices, recipientNotices, deductions, views, noticeViews, vatViews,
            idempotency, nightPause, settings, time);
    }

    @Bean
    TefterApi tefterApi(Exchange exchange, Tickets tickets, Companies companies, BusinessUnits units, Onboarding onboarding, ApiKeys keys,
            EsirKeys esirKeys, People people, Notices notices, Idempotency idempotency, InvoiceViews views, Outbox outbox, Sealer sealer,
            Ledger ledger, NightPause nightPause, SandboxClock clock, Reset reset, Settings settings, Time time) {
        return new TefterApi(exchange, tickets, companies, units, onboarding, keys, esirKeys, people, notices, idempotency, views, outbox,
            sealer, ledger, nightPause, clock, reset, settings, time);
    }

    @Bean
    BadiApi.Till till(CashRegister register, ReceiptSearch search, Desk desk, Watch watch, LocalClient local) {
        return new BadiApi.Till(register.receipts(), search, desk, watch, local);
    }

    @Bean
    BadiApi badiApi(Stores stores, Clients clients, Catalogue catalogue, BadiApi.Till till, Deliveries deliveries, Reports reports,
            ReportViews reportViews, Settings settings, Time time) {
        return new BadiApi(stores, clients, catalogue, till, deliveries, reports, reportViews, settings.baseUrl(), time);
    }

    @Bean
    MojEracunApi mojEracunApi(Intermediary intermediary, VatRecords vatRecords, People people, Companies companies, BusinessUnits units,
            Idempotency idempotency, Time time) {
        return new MojEracunApi(intermediary, vatRecords, people, companies, units, idempotency, time);
    }

    @Bean
    MinimaxApi minimaxApi(AccessTokens tokens, People people, Ledger ledger, IssuedInvoices invoices, Actions actions, Companies companies,
            Idempotency idempotency, Settings settings, Time time) {
        return new MinimaxApi(tokens, people.grants(), ledger, invoices, actions, companies, idempotency, settings.accounting(), time);
    }

    @Bean
    Attendant attendant(CallLog log, Faults faults, Standstill standstill, Settings settings, Time time) {
        return settings.isSandbox() ? new SandboxAttendant(log, faults, Attendant.keeping(standstill), time) : Attendant.NONE;
    }

    @Bean
    FilterRegistrationBean<Doors> doors(SefApi sef, TefterApi tefter, MinimaxApi minimax, BadiApi badi, MojEracunApi mojEracun,
            ApiKeys keys, EsirKeys esirKeys, Accounts accounts, Attendant attendant, Settings settings, Time time) {
        Callers callers = new Callers(keys, accounts);
        TimeOrderedIds ids = new TimeOrderedIds(time, new SecureRandom());
        int maxBody = Math.toIntExact(settings.sef().maxBodyBytes());
        Api sefApi = new Api(sef.router(), sef.contract(), callers, ids, maxBody, attendant);
        Api tefterApi = new Api(tefter.router(), tefter.contract(), callers, ids, maxBody, attendant);
        Api mojEracunApi = new Api(mojEracun.router(), mojEracun.contract(), callers, ids,
            Math.toIntExact(settings.mer().maxRequestBytes()), attendant);
        Api badiApi = new Api(badi.router(), badi.contract(), new KeyHolders(esirKeys), ids, maxBody, attendant);
        Api minimaxApi = new Api(minimax.router(), minimax.contract(), minimax.admission(), ids, MinimaxApi.MOST_BYTES, attendant);
        FilterRegistrationBean<Doors> registration = new FilterRegistrationBean<>(new Doors(List.of(
            new Place("/api/publicapi", sefApi),
            new Place("/api/v2/publicapi", sefApi),
            new Place("/publicapi", sefApi),
            new Place("/api/v1/public-api", sefApi),
            new Place("/api/v1", tefterApi),
            new Place("/rs", minimaxApi),
            new Place("/si", minimaxApi),
            new Place("/hr", minimaxApi),
            new Place("/v2", badiApi),
            new Place("/apis/v2", mojEracunApi),
            new Place("/f", new Api(badi.linkRouter(), badi.contract(), callers, ids, maxBody)),
            new Place("/swagger", new SwaggerDoor()))));
        registration.setOrder(PortalWiring.ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LocalPort> localPort(BadiApi badi, LocalClient client, Standstill standstill, Settings settings, Time time) {
        Api api = new Api(badi.localRouter(), badi.contract(), new LocalPrograms(client), new TimeOrderedIds(time, new SecureRandom()),
            Math.toIntExact(settings.sef().maxBodyBytes()), Attendant.keeping(standstill));
        FilterRegistrationBean<LocalPort> registration = new FilterRegistrationBean<>(new LocalPort(settings.esir().localPort(), api));
        registration.setEnabled(settings.esir().localPort() > 0);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> localConnector(Settings settings) {
        return factory -> {
            if (settings.esir().localPort() > 0) {
                Connector connector = new Connector();
                connector.setPort(settings.esir().localPort());
                connector.setProperty("address", settings.esir().localAddress());
                factory.addAdditionalConnectors(connector);
            }
        };
    }

    @Bean
    FilterRegistrationBean<CorsFilter> cors(Settings settings) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.sef().corsOrigins());
        allowed.addAllowedHeader("*");
        allowed.addAllowedMethod("*");
        source.registerCorsConfiguration("/api/**", allowed);
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter(source));
        registration.setEnabled(!settings.sef().corsOrigins().isEmpty());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** What a proxy in front says of the caller and of the address that was called counts only where the operator names the proxy. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> namedProxies(Settings settings) {
        return factory -> {
            if (!settings.proxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
                valve.setProtocolHeader("X-Forwarded-Proto");
                valve.setHostHeader("X-Forwarded-Host");
                factory.addEngineValves(valve);
            }
        };
    }

    /** Request ids may hold slashes and anything else, so the connector passes them on as they are and the router decides. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tolerantConnector() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setProperty("relaxedPathChars", UNUSUAL_CHARACTERS);
            connector.setProperty("relaxedQueryChars", UNUSUAL_CHARACTERS);
        });
    }
}
