package rs.tefter.api.tefter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Organisations;

/** How a company issues its invoices, for its administrator: prices, bank account, code lists of its own. */
final class LedgerEndpoints {

    private static final String PATH = "/api/v1/ledger";

    private final Organisations organisations;

    LedgerEndpoints(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.ADMINISTRATOR, this::state),
            Route.put(PATH, Access.ADMINISTRATOR, this::change),
            Route.put(PATH + "/lists", Access.ADMINISTRATOR, this::changeLists));
    }

    private Reply state(Call call) {
        Organisation organisation = organisations.of(call.companyId());
        return TefterJson.reply(new LedgerDto(organisation.pricesIncludeVat(), organisation.bankAccount().orElse(null)));
    }

    private Reply change(Call call) {
        LedgerDto wanted = TefterJson.read(call.body(), LedgerDto.class);
        Optional<String> account = Optional.ofNullable(wanted.bankAccount()).map(Organisations::bankAccount);
        organisations.set(call.companyId(), Boolean.TRUE.equals(wanted.pricesIncludeVat()), account);
        return state(call);
    }

    private Reply changeLists(Call call) {
        organisations.setProfile(call.companyId(), new String(call.body(), StandardCharsets.UTF_8));
        return state(call);
    }

    record LedgerDto(Boolean pricesIncludeVat, String bankAccount) {}
}
