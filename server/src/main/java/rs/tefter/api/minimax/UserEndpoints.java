package rs.tefter.api.minimax;

import static rs.tefter.api.http.Access.KEY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Organisations;
import rs.tefter.ledger.Page;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who the caller is and which organisations are open to him. */
final class UserEndpoints {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String base;
    private final Companies companies;
    private final Organisations organisations;

    UserEndpoints(String base, Companies companies, Organisations organisations) {
        this.base = base;
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
        Company company = company(call);
        return MinimaxJson.ok(NODES.objectNode().put("UserId", company.companyId()).put("FullName", company.name())
            .putNull("Email").putNull("MobilePhone").put("Language", "sr-Latn"));
    }

    private Reply organisations(Call call) {
        return MinimaxJson.ok(Listing.envelope(new Page<>(List.of(company(call)), 1, 1, Listing.query(call).size()), company -> {
            ObjectNode row = NODES.objectNode();
            row.set("Organisation", Links.of(company.companyId(), Optional.of(company.name()), Optional.of("/api/orgs/" + company.companyId())));
            return row.put("APIAccess", "D").put("MobileAccess", "N");
        }));
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
