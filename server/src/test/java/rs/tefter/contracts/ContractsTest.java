package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractsTest {
    static Stream<Contract> contracts() {
        return Contract.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyExampleFitsItsSchema(Contract contract) {
        var checked = new ArrayList<String>();
        walk(contract.root, "", (place, node) -> {
            if (!node.has("schema") && !node.has("properties")) {
                return;
            }
            JsonNode schema = node.has("schema") ? node.get("schema") : node;
            examples(node).forEach(example -> {
                checked.add(place);
                assertThat(Schemas.faults(contract, schema, example)).as(place).isEmpty();
                assertThat(KeyOrder.faults(contract, schema, example)).as(place).isEmpty();
            });
        });
        assertThat(checked).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyReferenceLeadsSomewhere(Contract contract) {
        walk(contract.root, "", (place, node) -> {
            if (node.has("$ref")) {
                assertThat(contract.resolve(node).isMissingNode()).as("%s -> %s", place, node.get("$ref")).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyObjectInAReplyIsClosedAndNamesWhatItRequires(Contract contract) {
        contract.root.at("/components/schemas").properties().stream().filter(schema -> schema.getValue().has("properties"))
                .forEach(schema -> {
                    assertThat(schema.getValue().path("additionalProperties").asBoolean(true)).as(schema.getKey()).isFalse();
                    assertThat(schema.getValue().has("required")).as(schema.getKey()).isTrue();
                });
    }

    @Test
    void theSefWritesNullsAndNeverLeavesAKeyOut() {
        Contract.SEF.root.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("properties") && !Set.of("Problem", "Finding").contains(schema.getKey()))
                .forEach(schema -> assertThat(schema.getValue().get("required").valueStream().map(JsonNode::stringValue))
                        .as(schema.getKey()).containsExactlyElementsOf(schema.getValue().get("properties").propertyNames()));
    }

    @Test
    void everyOperationHasItsOwnName() {
        List<String> names = Contract.ALL.stream().flatMap(contract -> contract.operations().stream()).map(Operation::id).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void everyOperationWithAKeyTellsOfARefusedOne() {
        Contract.ALL.stream().flatMap(contract -> contract.operations().stream())
                .filter(operation -> !operation.node().has("security") || !operation.node().get("security").isEmpty())
                .forEach(operation -> assertThat(operation.node().get("responses").has("401")).as(operation.id()).isTrue());
    }

    private static List<JsonNode> examples(JsonNode node) {
        var examples = new ArrayList<JsonNode>();
        if (node.has("example")) {
            examples.add(node.get("example"));
        }
        node.path("examples").forEach(example -> examples.add(example.get("value")));
        return examples;
    }

    private interface Visitor {
        void visit(String place, JsonNode node);
    }

    private static void walk(JsonNode node, String place, Visitor visitor) {
        if (node.isObject()) {
            visitor.visit(place, node);
        }
        node.properties().forEach(child -> walk(child.getValue(), place + "/" + child.getKey(), visitor));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            walk(node.get(i), place + "/" + i, visitor);
        }
    }
}
