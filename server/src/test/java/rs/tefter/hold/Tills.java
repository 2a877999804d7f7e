package rs.tefter.hold;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Threads that have receipt after receipt signed; a request whose outcome is unknown is repeated with its request id until it is known. */
final class Tills {

    static final String SALE = """
        {"invoiceType":"Normal","transactionType":"Sale","payment":[{"amount":349.90,"paymentType":"Cash"}],
         "items":[{"name":"Кафа/ком","quantity":1,"labels":["Ђ"],"unitPrice":349.90,"totalAmount":349.90}]}""";

    private static final HttpClient HTTP = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Gate gate;
    private final Map<String, String> signed = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean selling = true;

    Tills(Gate gate) {
        this.gate = gate;
    }

    /** Starts a thread that goes on until told to stop, or until it has so many receipts. */
    void start(URI server, int count) {
        threads.add(Thread.ofPlatform().name("till").start(() -> {
            try {
                for (int i = 1; selling && i <= count; i++) {
                    sell(server, UUID.randomUUID().toString());
                }
            } catch (InterruptedException | RuntimeException failure) {
                failures.add(failure.toString());
            }
        }));
    }

    private void sell(URI server, String requestId) throws InterruptedException {
        gate.pass();
        Optional<HttpResponse<String>> answer = post(server, requestId);
        while (answer.isEmpty() || answer.get().statusCode() >= 500) {
            gate.pass();
            answer = post(server, requestId);
        }
        if (answer.get().statusCode() != 200) {
            throw new IllegalStateException(answer.get().statusCode() + " " + answer.get().body());
        }
        signed.put(requestId, answer.get().body());
    }

    private static Optional<HttpResponse<String>> post(URI server, String requestId) throws InterruptedException {
        return call(HttpRequest.newBuilder(URI.create(server + "/pfr/api/v3/invoices"))
            .header("RequestId", requestId).header("Content-Type", "application/json").POST(BodyPublishers.ofString(SALE)));
    }

    /** What is found under a request id. */
    static Optional<String> find(URI server, String requestId) throws InterruptedException {
        return call(HttpRequest.newBuilder(URI.create(server + "/pfr/api/v3/invoices/" + requestId))).map(HttpResponse::body);
    }

    /** What the check page of a server says of a receipt, whichever server signed it. */
    static Optional<String> check(URI server, String address) throws InterruptedException {
        String query = address.substring(address.indexOf("/v/?vl="));
        return call(HttpRequest.newBuilder(URI.create(server + query)).header("Accept", "application/json")).map(HttpResponse::body);
    }

    private static Optional<HttpResponse<String>> call(HttpRequest.Builder request) throws InterruptedException {
        try {
            return Optional.of(HTTP.send(request.timeout(LONGEST).build(), BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    int count() {
        return signed.size();
    }

    /** Ends each thread after the receipt at hand and gives what did not go as it must. */
    List<String> stop() throws InterruptedException {
        selling = false;
        return awaitEnd();
    }

    List<String> awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(failures);
    }

    /** Answers by request id. */
    Map<String, String> signed() {
        return Map.copyOf(signed);
    }
}
