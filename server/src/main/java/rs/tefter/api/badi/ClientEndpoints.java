package rs.tefter.api.badi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;

/** Connections to fiscal processors. */
final class ClientEndpoints {

    private static final String PATH = "/v2/clients";
    private static final String ONE = PATH + "/{id}";

    private final Clients clients;
    private final URI sandbox;

    ClientEndpoints(Clients clients, URI server) {
        this.clients = clients;
        this.sandbox = URI.create(server + "/pfr");
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.KEY, this::all),
            Route.post(PATH, Access.KEY, this::add),
            Route.patch(ONE, Access.KEY, this::change),
            Route.delete(ONE, Access.KEY, this::delete));
    }

    private Reply all(Call call) {
        Fields.query(call).done();
        return BadiJson.reply(clients.all(call.companyId()).stream().map(ClientDto::of).toList());
    }

    private Reply add(Call call) {
        return BadiJson.reply(ClientDto.of(clients.add(call.companyId(), ClientFields.forNew(Fields.body(call), sandbox))));
    }

    private Reply change(Call call) {
        return BadiJson.reply(ClientDto.of(clients.change(call.companyId(), Paths.id(call, "Client"), ClientFields.forChange(Fields.body(call)))));
    }

    private Reply delete(Call call) {
        clients.delete(call.companyId(), Paths.id(call, "Client"));
        return BadiJson.reply(Map.of());
    }

    record ClientDto(UUID id, UUID storeId, String name, String kind, String baseUrl, String cashier, UUID fallbackClientId, boolean connected,
            List<String> pfrCodes, String lastInvoiceNumber) {

        static ClientDto of(Client client) {
            Client.Details details = client.details();
            Client.Connection connection = client.connection();
            return new ClientDto(client.id(), details.storeId(), details.name(), details.kind().wire(), details.baseUrl().toString(),
                details.cashier().orElse(null), details.fallback().orElse(null), connection.connected(), connection.codes(),
                connection.lastInvoiceNumber().orElse(null));
        }
    }
}
