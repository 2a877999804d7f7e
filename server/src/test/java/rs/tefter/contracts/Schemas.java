package rs.tefter.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates a value against a schema of a contract (JSON Schema 2020-12, formats asserted). */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<Contract, Map<JsonNode, Schema>> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with the value, one line a fault; empty if nothing is. */
    static List<String> faults(Contract contract, JsonNode schema, JsonNode value) {
        return COMPILED.computeIfAbsent(contract, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(schema, _ -> compile(contract, schema)).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    private static Schema compile(Contract contract, JsonNode schema) {
        ObjectNode standalone = ((ObjectNode) schema).deepCopy();
        standalone.set("components", contract.root.get("components"));
        return REGISTRY.getSchema(standalone);
    }
}
