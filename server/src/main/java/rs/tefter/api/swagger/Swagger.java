package rs.tefter.api.swagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Everything below /swagger: the page for people, the definitions for programs, the contracts as written. */
public final class Swagger {
    /**
     * What the page may load: its own files and nothing else. The viewer writes style attributes and keeps its icons in
     * data addresses, hence the two exceptions.
     */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String INDEX = "/swagger/index.html";
    private static final String OWN = "/rs/tefter/api/swagger/";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Source> sources;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    /** The answer to one path. */
    public sealed interface Answer {}

    /** A document to send as it is. */
    public record Document(String contentType, byte[] bytes) implements Answer {}

    /** A redirect (302) to another path of this server. */
    public record Redirect(String location) implements Answer {}

    private record Source(String contentType, Supplier<byte[]> bytes) {}

    public Swagger() {
        String viewer = "/META-INF/resources/webjars/swagger-ui/" + viewerVersion() + "/";
        Source v1 = definition(Contract.SEF, path -> !path.startsWith("/api/v2/"));
        sources = Map.ofEntries(
                Map.entry(INDEX, file("text/html", OWN + "index.html")),
                Map.entry("/swagger/initializer.js", file("text/javascript", OWN + "initializer.js")),
                Map.entry("/swagger/swagger-ui.css", file("text/css", viewer + "swagger-ui.css")),
                Map.entry("/swagger/swagger-ui-bundle.js", file("text/javascript", viewer + "swagger-ui-bundle.js")),
                Map.entry("/swagger/swagger-ui-standalone-preset.js",
                        file("text/javascript", viewer + "swagger-ui-standalone-preset.js")),
                Map.entry("/swagger/favicon-32x32.png", new Source("image/png", () -> read(viewer + "favicon-32x32.png"))),
                Map.entry("/swagger/public_v1/swagger.json", v1),
                Map.entry("/swagger/public_vf/swagger.json", v1),
                Map.entry("/swagger/public_v2/swagger.json", definition(Contract.SEF, path -> path.startsWith("/api/v2/"))),
                Map.entry("/swagger/tefter.json", definition(Contract.TEFTER, _ -> true)),
                Map.entry("/swagger/badi.json", definition(Contract.BADI, _ -> true)),
                Map.entry("/swagger/pfr.json", definition(Contract.PFR, _ -> true)),
                Map.entry("/swagger/contracts/badi.yaml", new Source("application/yaml", Contract.BADI::text)),
                Map.entry("/swagger/contracts/pfr.yaml", new Source("application/yaml", Contract.PFR::text)),
                Map.entry("/swagger/moj-eracun.json", definition(Contract.MOJ_ERACUN, _ -> true)),
                Map.entry("/swagger/contracts/moj-eracun.yaml", new Source("application/yaml", Contract.MOJ_ERACUN::text)),
                Map.entry("/swagger/minimax.json", definition(Contract.MINIMAX, _ -> true)),
                Map.entry("/swagger/contracts/minimax.yaml", new Source("application/yaml", Contract.MINIMAX::text)),
                Map.entry("/swagger/contracts/sef.yaml", new Source("application/yaml", Contract.SEF::text)),
                Map.entry("/swagger/contracts/tefter.yaml", new Source("application/yaml", Contract.TEFTER::text)));
    }

    /** What stands at the path, whose case and trailing slash do not matter; empty when nothing does. */
    public Optional<Answer> answer(String path) {
        String place = path.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        if (place.equals("/swagger")) {
            return Optional.of(new Redirect(INDEX));
        }
        Source source = sources.get(place);
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(documents.computeIfAbsent(place, _ -> new Document(source.contentType(), source.bytes().get())));
    }

    private Source definition(Contract contract, Predicate<String> paths) {
        return new Source("application/json; charset=utf-8",
                () -> json.writeValueAsBytes(OpenApi30.of(contract.tree(), paths)));
    }

    private static Source file(String type, String resource) {
        return new Source(type + "; charset=utf-8", () -> read(resource));
    }

    private static String viewerVersion() {
        try (InputStream in = Swagger.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Swagger.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
