package rs.tefter.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Answered;
import rs.tefter.platform.StoredAnswer;

/** An HTTP answer: status, content with its type (or none) and further headers. */
public record Reply(int status, Optional<String> contentType, Content content, Map<String, String> headers) {

    /** What stands in the body: bytes at hand, or more than should be at hand at once. */
    public sealed interface Content {}

    /** Bytes at hand. */
    public record Bytes(byte[] bytes) implements Content {}

    /** Written while it is read from somewhere. */
    @FunctionalInterface
    public non-sealed interface Stream extends Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Content NOTHING = new Bytes(new byte[0]);

    public static final String JSON = "application/json; charset=utf-8";
    public static final String PROBLEM = "application/problem+json; charset=utf-8";
    public static final String XML = "application/xml; charset=utf-8";
    /** A document as it was received: it says itself which encoding it has. */
    public static final String XML_AS_RECEIVED = "application/xml";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String PDF = "application/pdf";
    /** A file of which nothing is claimed. */
    public static final String FILE = "application/octet-stream";
    public static final String TEXT = "text/plain; charset=utf-8";

    /** Header that tells a repeated call that it got the answer of the first. */
    public static final String REPLAYED = "Idempotency-Replayed";

    public static Reply of(Answered answered) {
        StoredAnswer answer = answered.answer();
        Reply reply = answer.contentType().isEmpty() ? empty(answer.status()) : of(answer.status(), answer.contentType(), answer.body());
        return answered.replayed() ? reply.with(REPLAYED, "true") : reply;
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Optional.of(contentType), new Bytes(body), Map.of());
    }

    public static Reply json(byte[] body) {
        return of(200, JSON, body);
    }

    public static Reply stream(String contentType, Stream content) {
        return new Reply(200, Optional.of(contentType), content, Map.of());
    }

    public static Reply text(int status, String text) {
        return of(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that needs nothing beside itself, and is given no right to. */
    public static Reply page(String html) {
        return of(200, HTML, html.getBytes(StandardCharsets.UTF_8)).with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    public static Reply empty(int status) {
        return new Reply(status, Optional.empty(), NOTHING, Map.of());
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, content, more);
    }
}
