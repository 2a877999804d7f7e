package rs.tefter.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * What can be set about the cash register.
 *
 * @param localPort port on which programs of this machine issue receipts without a key; 0 means none
 * @param localClient the client that does so; empty for the first one of a sandbox
 */
public record EsirSettings(int localPort, String localAddress, Optional<UUID> localClient) {

    private static final int USUAL_LOCAL_PORT = 9999;

    static EsirSettings read(GivenSettings given, Settings.Mode mode) {
        int port = given.integer("badi.local-port", USUAL_LOCAL_PORT, 0, 65_535);
        String address = given.text("badi.local-address", "127.0.0.1");
        Optional<UUID> client = given.optional("esir.local.client-id", "the id of a client, a GUID", UUID::fromString);
        boolean bound = client.isPresent() || mode == Settings.Mode.SANDBOX;
        return new EsirSettings(bound ? port : 0, address, client);
    }
}
