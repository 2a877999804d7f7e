package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Grants;
import rs.tefter.access.Right;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Organisations;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.platform.Folded;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the caller is and which organisations are open to him. */
final class UserEndpoints {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String base;
    private final Bearers bearers;
    private final Grants grants;
    private final Companies companies;
    private final Organisations organisations;

    UserEndpoints(String base, Bearers bearers, Grants grants, Companies companies, Organisations organisations) {
        this.base = base;
        this.bearers = bearers;
        this.grants = grants;
        this.companies = companies;
        this.organisations = organisations;
    }

    Stream<Route> routes() {
        return Stream.of(
            Route.get(base + "/currentuser/profile", KEY, this::profile),
            Route.get(base + "/currentuser/orgs", KEY, this::organisations),
            Route.get(base + "/orgs/{org}", KEY, this::organisation));
    }

    private Reply profile(Call call) {
        Person person = person(call);
        return MinimaxJson.ok(NODES.objectNode().put("UserId", person.number()).put("FullName", person.email()).put("Email", person.email())
            .putNull("MobilePhone").put("Language", "sr-Latn"));
    }

    private Reply organisations(Call call) {
        Query query = Listing.query(call);
        String wanted = query.search().map(Folded::of).orElse("");
        List<Company> open = grants.companies(person(call).number(), Right.LEDGER).stream().map(companies::byId).flatMap(Optional::stream)
            .filter(company -> company.active() && (Folded.of(company.name()).contains(wanted) || company.pib().contains(wanted))).toList();
        List<Company> ordered = query.descending() ? open.reversed() : open;
        List<Company> rows = ordered.stream().skip((query.number() - 1L) * query.size()).limit(query.size()).toList();
        return MinimaxJson.ok(Listing.envelope(new Page<>(rows, open.size(), query.number(), query.size()), company -> {
            ObjectNode row = NODES.objectNode();
            row.set("Organisation", Links.of(company.companyId(), Optional.of(company.name()), Optional.of("/api/orgs/" + company.companyId())));
            return row.put("APIAccess", "D").put("MobileAccess", "N");
        }));
    }

    private Person person(Call call) {
        return bearers.person(call).orElseThrow(LedgerProblem::unknown);
    }

    private Reply organisation(Call call) {
        Company company = company(call);
        CodeLists lists = organisations.of(company.companyId()).lists();
        ObjectNode object = NODES.objectNode().put("OrganisationId", company.companyId()).put("Title", company.name())
            .put("Address", company.address().street()).put("PostalCode", company.address().postalCode()).put("City", company.address().city());
        object.set("Country", CodeLists.byCode(lists.countries(), company.address().country())
            .map(country -> Links.of(country.id(), Optional.of(country.name()),
                Optional.of("/api/orgs/" + company.companyId() + "/countries/" + country.id())))
            .orElseGet(NODES::nullNode));
        object.put("TaxNumber", company.pib()).put("RegistrationNumber", company.registrationNumber())
            .put("VATIdentificationNumber", company.vatPayer() ? "RS" + company.pib() : null).putNull("Administrator").put("Status", "V")
            .put("RecordDtModified", LocalTimes.write(LocalDateTime.ofInstant(company.registeredAt(), LocalTimes.BELGRADE)))
            .put("RowVersion", RowVersions.write(0));
        return MinimaxJson.ok(object);
    }

    private Company company(Call call) {
        return companies.byId(call.companyId()).orElseThrow(LedgerProblem::unknown);
    }
}
