package rs.tefter.hold;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company that calls one server and may get no answer, as when the server dies. */
record Trader(URI server, String key) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** An answer as it came. */
    record Answer(int status, byte[] body, boolean replayed) {

        boolean isSuccess() {
            return status == 200;
        }

        /** Whether the server did not say what became of the request, so that it has to be repeated. */
        boolean isUnknown() {
            return status >= 500;
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** @param company one of demo.json */
    static Trader of(URI server, JsonNode company) {
        return new Trader(server, company.get("apiKey").stringValue());
    }

    Optional<Answer> send(byte[] document, String requestId) throws InterruptedException {
        return call(to("/api/publicApi/sales-invoice/ubl?sendToCir=No&requestId=" + requestId)
            .header("Content-Type", "application/xml").POST(BodyPublishers.ofByteArray(document)));
    }

    Optional<Answer> accept(long purchaseId, String requestId) throws InterruptedException {
        return post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice?requestId=" + requestId,
            "{\"invoiceId\":" + purchaseId + ",\"accepted\":true}");
    }

    Optional<Answer> eventsAfter(long cursor, int waitSeconds) throws InterruptedException {
        return call(to("/api/v1/events?limit=1000&after=" + cursor + "&wait=" + waitSeconds));
    }

    Optional<Answer> addHook(URI receiver) throws InterruptedException {
        return post("/api/v1/webhooks", "{\"url\":\"" + receiver + "\"}");
    }

    private Optional<Answer> post(String path, String json) throws InterruptedException {
        return call(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("ApiKey", key).timeout(LONGEST);
    }

    private static Optional<Answer> call(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return Optional.of(new Answer(response.statusCode(), response.body(), response.headers().firstValue("Idempotency-Replayed").isPresent()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
