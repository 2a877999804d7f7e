package rs.tefter.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.nio.charset.StandardCharsets;

/** An HTTP client for tests; every reply it receives must be one that a contract describes. */
public final class ContractClient {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Coverage coverage;
    private final Map<String, String> headers;

    private ContractClient(URI base, Coverage coverage, Map<String, String> headers) {
        this.base = base;
        this.coverage = coverage;
        this.headers = headers;
    }

    /** A client without a key, of the server at the base address. */
    public static ContractClient of(String baseUrl, Coverage coverage) {
        return new ContractClient(URI.create(baseUrl), coverage, Map.of());
    }

    /** A client whose replies count for no coverage. */
    public static ContractClient of(String baseUrl) {
        return of(baseUrl, new Coverage());
    }

    /** The same client with an ApiKey. */
    public ContractClient withKey(String apiKey) {
        return with("ApiKey", apiKey);
    }

    /** The same client signed in with HTTP Basic. */
    public ContractClient signedIn(String email, String password) {
        String pair = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + pair);
    }

    /** The same client with one more header on every call, for instance Accept. */
    public ContractClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ContractClient(base, coverage, more);
    }

    /** GET; the path is given with its query, percent-encoded. */
    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** POST without a body. */
    public Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** POST of JSON text. */
    public Reply post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /** POST of an XML document. */
    public Reply postXml(String path, byte[] xml) {
        return with("Content-Type", "application/xml").send("POST", path, BodyPublishers.ofByteArray(xml));
    }

    /** POST of a form with one file. */
    public Reply postFile(String path, String part, byte[] file) {
        String boundary = "tefter-" + Integer.toHexString(path.hashCode());
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"invoice.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n";
        var body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", path, body);
    }

    /** PUT of JSON text. */
    public Reply put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    /** PATCH with JSON text. */
    public Reply patch(String path, String json) {
        return with("Content-Type", "application/json").send("PATCH", path, BodyPublishers.ofString(json));
    }

    /** DELETE without a body. */
    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** DELETE with JSON text. */
    public Reply delete(String path, String json) {
        return with("Content-Type", "application/json").send("DELETE", path, BodyPublishers.ofString(json));
    }

    /** Any call; fails unless the reply is as a contract describes it. */
    public Reply send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::setHeader);
        try {
            Reply reply = Reply.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
            ContractCheck.reply(reply).ifPresent(operation -> coverage.record(operation, reply.status()));
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }
}
