package rs.tefter.api.swagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A contract of the folder contracts/, written by hand in OpenAPI 3.1 and shipped on the class path. */
enum Contract {
    SEF("sef.yaml"),
    TEFTER("tefter.yaml"),
    BADI("badi.yaml"),
    PFR("pfr.yaml"),
    MOJ_ERACUN("moj-eracun.yaml"),
    MINIMAX("minimax.yaml");

    /** The contracts share headers and replies by YAML aliases; SnakeYAML allows 50 unless told otherwise. */
    private static final int MAX_ALIASES = 1_000;

    private final String file;

    Contract(String file) {
        this.file = file;
    }

    /** The text as written. */
    byte[] text() {
        try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("contracts/" + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract as maps and lists, in the order written, aliases resolved. */
    Map<?, ?> tree() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        return new Yaml(new SafeConstructor(options)).load(new String(text(), StandardCharsets.UTF_8));
    }
}
