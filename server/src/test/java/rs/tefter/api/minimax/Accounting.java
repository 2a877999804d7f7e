package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rs.tefter.contracts.ContractCheck;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the contract: signs in for a demo company and calls below its organisation; every reply is held against the contract. */
public final class Accounting {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer as a client sees it. */
    public record Answer(Reply reply) {

        int status() {
            return reply.status();
        }

        String text() {
            return reply.text();
        }

        public JsonNode json() {
            return JSON.readTree(reply.body());
        }

        String header(String name) {
            return reply.header(name);
        }

        public long id() {
            assertThat(status()).as(text()).isEqualTo(201);
            return Long.parseLong(header("Location").substring(header("Location").lastIndexOf('=') + 1));
        }
    }

    private final String server;
    private final JsonNode credentials;
    private String token = "";

    private Accounting(String server, JsonNode credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    public static Accounting of(TestServer server, int company) {
        return of(server.baseUrl().toString(), server.demo().get("companies").get(company).get("minimax"));
    }

    /** With what demo.json says of the company. */
    static Accounting of(String server, JsonNode credentials) {
        Accounting client = new Accounting(server, credentials);
        client.token = client.signIn(client.text("password")).json().get("access_token").stringValue();
        return client;
    }

    String text(String member) {
        return credentials.get(member).asString();
    }

    Answer signIn(String password) {
        return form("grant_type=password&username=" + encoded(text("username")) + "&password=" + encoded(password) + "&scope=minimax.rs&client_id="
            + encoded(text("clientId")) + "&client_secret=" + encoded(text("clientSecret")));
    }

    Answer form(String form) {
        return send(HttpRequest.newBuilder(URI.create(server + "/RS/AUT/OAuth20/Token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    Accounting with(String otherToken) {
        Accounting other = new Accounting(server, credentials);
        other.token = otherToken;
        return other;
    }

    public Answer get(String path) {
        return call("GET", path, Optional.empty());
    }

    public Answer post(String path, String body) {
        return call("POST", path, Optional.of(body));
    }

    Answer put(String path, String body) {
        return call("PUT", path, Optional.of(body));
    }

    Answer delete(String path) {
        return call("DELETE", path, Optional.empty());
    }

    /** An action on an issued invoice, with what stands behind its name. */
    Answer act(long invoice, String action) {
        return call("PUT", "/issuedinvoices/" + invoice + "/actions/" + action, Optional.empty());
    }

    /** An issued invoice as it is now. */
    JsonNode read(long invoice) {
        Answer found = get("/issuedinvoices/" + invoice);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.json();
    }

    /** A path that begins with two slashes is one from the root of the server, else it stands below the organisation. */
    Answer call(String method, String path, Optional<String> body, String... headers) {
        String address = path.startsWith("//") ? server + path.substring(1) : server + "/RS/API/api/orgs/" + text("organisationId") + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody)).build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Reply reply = new Reply(request.method(), request.uri().getPath(), response.statusCode(), response.headers(), response.body());
            ContractCheck.reply(reply);
            return new Answer(reply);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
