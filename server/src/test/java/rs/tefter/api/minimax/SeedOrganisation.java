package rs.tefter.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;

/** An organisation that came from elsewhere with the ids that stand in the two published examples. */
final class SeedOrganisation {

    private SeedOrganisation() {}

    /** Brings lists and records into a demo company and gives its client. */
    static Accounting in(TestServer server, int company) {
        Accounting client = Accounting.of(server, company);
        administer(server, company, "/api/v1/ledger", "{\"pricesIncludeVat\":true,\"bankAccount\":\"160-111111-35\"}");
        String device = server.demo().get("companies").get(company).get("badi").get("clientId").asString();
        administer(server, company, "/api/v1/ledger/lists", text("slovenian-lists.json").replace("@DEVICE@", device));
        keep(client, "/customers", "{\"CustomerId\":3381150,\"Code\":\"1\",\"Name\":\"Krajnji potrošač\",\"SubjectToVAT\":\"N\"}");
        keep(client, "/customers", "{\"CustomerId\":2272369,\"Code\":\"2\",\"Name\":\"Krajnji potrošač\",\"SubjectToVAT\":\"N\"}");
        keep(client, "/items", item(1410182, "KOS", "Kostanj"));
        keep(client, "/items", item(1410152, "MED", "Med, kozarec 750ml"));
        keep(client, "/items", item(1070168, "UML", "Umivanje las"));
        keep(client, "/items", item(1070166, "STR", "Žensko striženje"));
        keep(client, "/employees", "{\"EmployeeId\":83257,\"FirstName\":\"Ana\",\"LastName\":\"Anić\",\"Gender\":\"Z\"}");
        return client;
    }

    private static String item(long id, String code, String name) {
        return "{\"ItemId\":" + id + ",\"Code\":\"" + code + "\",\"Name\":\"" + name + "\",\"ItemType\":\"B\",\"UnitOfMeasurement\":\"kos\","
            + "\"VatRate\":{\"ID\":36}}";
    }

    private static void keep(Accounting client, String collection, String record) {
        Accounting.Answer added = client.call("POST", collection, Optional.of(record), "X-Keep-Id", "true");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    static void administer(TestServer server, int company, String path, String body) {
        JsonNode user = server.demo().get("companies").get(company).get("user");
        String credentials = user.get("email").stringValue() + ":" + user.get("password").stringValue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static String text(String file) {
        try (InputStream in = SeedOrganisation.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
