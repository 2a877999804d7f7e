package rs.tefter.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sells at the cash registers of the first demo company and looks at its receipts, by its key and in the portal, over one connection. */
final class TillVisitor implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String PORTAL_USER = "company1@tefter.local";

    private final RunningServer server;
    private final HttpConnection connection;
    private final String key;
    private final String session;

    /** Enters the PIN of the sandbox's fiscal processor and signs in at the portal. */
    TillVisitor(RunningServer server) throws IOException {
        this.server = server;
        this.connection = new HttpConnection(server.port());
        JsonNode demo = server.demo();
        JsonNode till = demo.at("/companies/0/badi");
        String credentials = till.get("key").stringValue() + ":" + till.get("secret").stringValue();
        this.key = "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) + "\r\n";
        connection.exchange(server.request("POST", "/pfr/api/v3/pin", "Accept: " + JSON + "\r\n", JSON, demo.at("/pfr/pin").stringValue())).good();
        this.session = "Cookie: " + connection.exchange(server.request("POST", "/login/demo", "Accept: text/html\r\n",
            "application/x-www-form-urlencoded", "email=" + PORTAL_USER)).header("set-cookie").split(";")[0] + "\r\n";
    }

    /** The ids of so many cash registers of the demo store; those that are missing are added. */
    List<String> registers(int count) throws IOException {
        String storeId = server.demo().at("/companies/0/badi/storeId").stringValue();
        for (int i = read("/v2/clients").size(); i < count; i++) {
            post("/v2/clients", "{\"storeId\":\"" + storeId + "\",\"name\":\"Kasa " + (i + 1) + "\",\"kind\":\"sandbox\"}");
        }
        return read("/v2/clients").valueStream().map(client -> client.get("id").stringValue()).toList();
    }

    /** Sells three things at a cash register; the id of the receipt. */
    String sell(String registerId) throws IOException {
        return post("/v2/fiscalization/receipts", """
            {"clientId":"%s","invoiceType":"normal","transactionType":"sale","payments":{"cash":517.81},
             "items":[{"sku":10,"quantity":1},{"sku":11,"quantity":2},{"sku":12,"quantity":1.066}],"receiptDelivery":{"pdf":false}}"""
            .formatted(registerId)).get("id").stringValue();
    }

    private JsonNode post(String path, String body) throws IOException {
        return JsonMapper.shared().readTree(connection.exchange(server.request("POST", path, key, JSON, body)).good());
    }

    JsonNode read(String path) throws IOException {
        return JsonMapper.shared().readTree(connection.exchange(server.request("GET", path, key, JSON, "")).good());
    }

    /** A page of the portal. */
    byte[] page(String path) throws IOException {
        return connection.exchange(server.request("GET", path, session, JSON, "")).good();
    }

    /** A file of the portal, which is not kept. */
    HttpConnection.Download download(String path) throws IOException {
        return connection.download(server.request("GET", path, session, JSON, ""));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
