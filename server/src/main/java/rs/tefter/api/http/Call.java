package rs.tefter.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rs.tefter.access.Caller;
import rs.tefter.platform.Refusal;

/** One request on its way to an endpoint. */
public final class Call {

    private static final byte[] NOTHING = {};
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final HttpServletRequest request;
    private final Map<String, String> pathParameters;
    private final Optional<Caller> caller;
    private final int maxBodyBytes;
    private final Query query;
    private Optional<byte[]> body = Optional.empty();
    private boolean begun;
    private Optional<List<Multipart.Part>> parts = Optional.empty();
    private Optional<Long> served = Optional.empty();

    Call(HttpServletRequest request, Map<String, String> pathParameters, Optional<Caller> caller, int maxBodyBytes) {
        this.request = request;
        this.pathParameters = pathParameters;
        this.caller = caller;
        this.maxBodyBytes = maxBodyBytes;
        this.query = Query.parse(request.getQueryString());
    }

    /** Who calls; only routes that are not open may ask. */
    public Caller caller() {
        return caller.orElseThrow(() -> new IllegalStateException("an open route has no caller"));
    }

    public long companyId() {
        return caller().companyId();
    }

    /** The company called for; empty for a person who runs the server. */
    public Optional<Long> ofCompany() {
        return caller.map(Caller::companyId);
    }

    /** The person who calls, where the caller is known to be one. */
    Optional<String> person() {
        return caller.flatMap(Caller::person);
    }

    /** Notes the company that an open route turned out to be called for. */
    public void serve(long companyId) {
        served = Optional.of(companyId);
    }

    /** The company called for, as far as that has turned out. */
    public Optional<Long> servedCompany() {
        return served.or(this::ofCompany);
    }

    public String path(String parameter) {
        return pathParameters.get(parameter);
    }

    public Query query() {
        return query;
    }

    public Optional<String> query(String name) {
        return query.get(name);
    }

    /** The query as it was sent, still percent-encoded; empty text when there is none. */
    public String rawQuery() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    /** The fields of a form in the body. */
    public Query form() {
        return Query.parse(new String(body(), StandardCharsets.UTF_8));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All headers by name in the order in which they came; several of one name are joined, as HTTP has it. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, String.join(", ", Collections.list(request.getHeaders(name)))));
        return Collections.unmodifiableMap(headers);
    }

    /** Address of the client's end of the connection. */
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    /** Scheme and host as the client named them, without a slash at the end. */
    public String origin() {
        return request.getScheme() + "://" + host();
    }

    /** Host and port that the client called, without the port that goes with the scheme. */
    public String host() {
        int usual = request.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
        return request.getServerName() + (request.getServerPort() == usual ? "" : ":" + request.getServerPort());
    }

    public boolean hasCaller() {
        return caller.isPresent();
    }

    public String method() {
        return request.getMethod();
    }

    public String requestPath() {
        return request.getRequestURI();
    }

    /** The media type without parameters, lower case; empty text when the request names none. */
    public String mediaType() {
        return header("Content-Type").map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
    }

    public boolean accepts(String mediaType) {
        return header("Accept").map(value -> value.toLowerCase(Locale.ROOT).contains(mediaType)).orElse(false);
    }

    /** The media type on offer that the header Accept prefers; the first when it prefers none of them. */
    public String preferred(List<String> mediaTypes) {
        return Preference.mediaType(header("Accept"), mediaTypes);
    }

    /** The language tag on offer that the header Accept-Language prefers. */
    public Optional<String> preferredLanguage(List<String> tags) {
        return Preference.language(header("Accept-Language"), tags);
    }

    /** The whole body; a refusal with code FileTooBig when it is larger than the limit. */
    public byte[] body() {
        try {
            if (body.isEmpty()) {
                begun = true;
                body = Optional.of(Body.read(request, maxBodyBytes));
            }
            return body.get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The parts of a multipart form in the body, in order, read once; none when the body is no such form. */
    public List<Multipart.Part> parts() {
        if (parts.isEmpty()) {
            parts = Optional.of(Multipart.parts(header("Content-Type").orElse(""), body()));
        }
        return parts.get();
    }

    /** The body for one who only watches: nothing when it was begun and could not be read to its end, or cannot be. */
    byte[] watchedBody() {
        try {
            return begun && body.isEmpty() ? NOTHING : body();
        } catch (Refusal | UncheckedIOException unreadable) {
            return NOTHING;
        }
    }
}
