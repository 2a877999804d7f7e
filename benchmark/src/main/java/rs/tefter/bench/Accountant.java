package rs.tefter.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the ledger of the first demo company through the contract of Minimax, over one connection. */
final class Accountant implements AutoCloseable {

    private static final String JSON = "application/json";

    private final RunningServer server;
    private final HttpConnection connection;
    private final String authorization;
    private final String organisation;

    Accountant(RunningServer server) throws IOException {
        this.server = server;
        this.connection = new HttpConnection(server.port());
        JsonNode credentials = server.demo().at("/companies/0/minimax");
        String form = "grant_type=password&" + Stream.of("username=username", "password=password", "client_id=clientId", "client_secret=clientSecret")
            .map(pair -> pair.split("="))
            .map(pair -> pair[0] + "=" + URLEncoder.encode(credentials.get(pair[1]).stringValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        byte[] answer = connection.exchange(server.request("POST", "/RS/AUT/OAuth20/Token", "", "application/x-www-form-urlencoded", form)).good();
        this.authorization = "Authorization: Bearer " + JsonMapper.shared().readTree(answer).get("access_token").stringValue() + "\r\n";
        this.organisation = "/RS/API/api/orgs/" + credentials.get("organisationId");
    }

    JsonNode read(String path) throws IOException {
        return JsonMapper.shared().readTree(connection.exchange(server.request("GET", organisation + path, authorization, JSON, "")).good());
    }

    /** Adds a record and gives its id, which lists by descending id begin with. */
    long add(String collection, String idMember, String record) throws IOException {
        HttpConnection.Answer answer = connection.exchange(server.request("POST", organisation + collection, authorization, JSON, record));
        if (answer.status() != 201) {
            throw new IOException("answered " + answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return read(collection + "?Order=D&PageSize=1").at("/Rows/0/" + idMember).longValue();
    }

    void act(String path) throws IOException {
        connection.exchange(server.request("PUT", organisation + path, authorization, JSON, "{}")).good();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
