package rs.tefter.web.settings;

import java.util.List;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.EsirKeys;
import rs.tefter.access.People;
import rs.tefter.api.http.Route;
import rs.tefter.intermediary.Sealer;
import rs.tefter.ledger.Ledger;
import rs.tefter.mail.Outbox;
import rs.tefter.notify.Notices;
import rs.tefter.platform.Settings;
import rs.tefter.registry.Companies;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Tab;

/** Everything about a company that is set rather than done. */
public final class SettingsPages implements Section {

    /** What the settings are about. */
    public record Parts(Companies companies, People people, ApiKeys keys, EsirKeys esirKeys, AccessTokens tokens, Notices notices, Outbox outbox,
            Sealer sealer, Ledger ledger, Settings settings) {}

    private final List<Section> sections;

    public SettingsPages(Pages pages, Parts parts) {
        sections = List.of(
            new CompanyPages(pages, parts.companies, parts.people.accounts()),
            new PrintPages(pages, parts.ledger),
            new ApiPages(pages, parts.keys, parts.notices, parts.settings.baseUrl()),
            new CredentialPages(pages, parts),
            new CertificatePages(pages, parts.sealer, parts.settings.mer().seal()),
            new PeoplePages(pages, parts.people, parts.settings.baseUrl()),
            new MailPages(pages, parts.outbox),
            new DeliveryPages(pages, parts.notices),
            new AuditPages(pages, parts.people.audit()),
            new PasswordPages(pages, parts.people.passwords()));
    }

    @Override
    public List<Route> routes(Guard guard) {
        return sections.stream().flatMap(section -> section.routes(guard).stream()).toList();
    }

    /** The parts in the order in which they are offered. */
    public static List<Tab> tabs(boolean administrator) {
        return Tab.offered(administrator,
            new Tab("/settings", "settings.company", false),
            new Tab("/settings/print", "settings.print", false),
            new Tab("/settings/stores", "settings.stores", false),
            new Tab("/settings/people", "settings.people", true),
            new Tab("/settings/api", "settings.api", true),
            new Tab("/settings/credentials", "settings.credentials", true),
            new Tab("/settings/certificates", "settings.certificates", false),
            new Tab("/settings/mail", "settings.mail", false),
            new Tab("/settings/deliveries", "settings.deliveries", false),
            new Tab("/settings/audit", "settings.audit", true));
    }
}
