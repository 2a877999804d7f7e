package rs.tefter.contracts;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A reply as it came over the wire, to the call that caused it. */
public record Reply(String method, String path, int status, HttpHeaders headers, byte[] body) {
    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.request().method(), response.request().uri().getPath(), response.statusCode(), response.headers(),
                response.body());
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header, empty text without it. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The content type without its parameters, in lower case; empty text without one. */
    String mediaType() {
        return header("Content-Type").split(";")[0].strip().toLowerCase();
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status + " " + header("Content-Type") + "\n" + text();
    }
}
