package rs.tefter.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contract of contracts/, read for checking. */
final class Contract {
    static final Contract SEF = new Contract("sef");
    static final Contract TEFTER = new Contract("tefter");
    static final Contract BADI = new Contract("badi");
    static final Contract PFR = new Contract("pfr");
    static final Contract MOJ_ERACUN = new Contract("moj-eracun");
    static final Contract MINIMAX = new Contract("minimax");
    static final List<Contract> ALL = List.of(SEF, TEFTER, BADI, PFR, MOJ_ERACUN, MINIMAX);

    final String name;
    final JsonNode root;
    private final List<Operation> operations;

    private Contract(String name) {
        this.name = name;
        this.root = read(name);
        this.operations = root.get("paths").properties().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .sorted(Comparator.comparingInt(Operation::parameters))
                .toList();
    }

    /** The contract that a path belongs to; empty for pages and definitions. */
    static Optional<Contract> of(String path) {
        String place = path.toLowerCase();
        if (place.startsWith("/api/v1/") && !place.startsWith("/api/v1/public-api/")) {
            return Optional.of(TEFTER);
        }
        if (place.matches("/(pfr|v|specifications)(/.*)?")) {
            return Optional.of(PFR);
        }
        if (place.startsWith("/apis/v2/")) {
            return Optional.of(MOJ_ERACUN);
        }
        if (place.matches("/(rs|si|hr)/.*")) {
            return Optional.of(MINIMAX);
        }
        if (place.startsWith("/v2/") || place.startsWith("/f/")) {
            return Optional.of(BADI);
        }
        return place.startsWith("/api/") || place.startsWith("/publicapi/") ? Optional.of(SEF) : Optional.empty();
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operations at a path; a literal path goes before one with parameters. */
    List<Operation> at(String path) {
        List<Operation> matching = operations.stream().filter(operation -> operation.matches(path)).toList();
        return matching.stream().filter(operation -> operation.path().equals(matching.getFirst().path())).toList();
    }

    /** The node itself, or what its reference points at. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : root.at(reference.stringValue().substring(1));
    }

    private Stream<Operation> operations(String path, JsonNode item) {
        return Stream.of("get", "put", "post", "patch", "delete").filter(item::has).map(method -> {
            var parameters = Stream.concat(item.path("parameters").valueStream(), item.get(method).path("parameters").valueStream());
            return Operation.of(this, path, method, item.get(method), parameters.map(this::resolve).toList());
        });
    }

    private static JsonNode read(String name) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        options.setAllowDuplicateKeys(false);
        try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + name + ".yaml")) {
            Map<String, Object> tree = new Yaml(new SafeConstructor(options)).load(in);
            return JsonMapper.builder().build().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
