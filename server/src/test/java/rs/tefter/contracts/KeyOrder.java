package rs.tefter.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The order of keys is part of the wire: clients exist that read by position. */
final class KeyOrder {
    private final Contract contract;
    private final List<String> faults = new ArrayList<>();

    private KeyOrder(Contract contract) {
        this.contract = contract;
    }

    /** The objects of a valid value whose keys stand in another order than their schema's properties. */
    static List<String> faults(Contract contract, JsonNode schema, JsonNode value) {
        var order = new KeyOrder(contract);
        order.check(schema, value, "$");
        return order.faults;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("anyOf") || resolved.has("oneOf")) {
            JsonNode choices = resolved.has("anyOf") ? resolved.get("anyOf") : resolved.get("oneOf");
            choices.valueStream().filter(choice -> Schemas.faults(contract, choice, value).isEmpty()).findFirst()
                    .ifPresent(choice -> check(choice, value, place));
        } else if (value.isObject() && resolved.has("properties")) {
            checkObject(resolved.get("properties"), value, place);
        } else if (value.isArray() && resolved.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(resolved.get("items"), value.get(i), place + "[" + i + "]");
            }
        }
    }

    private void checkObject(JsonNode properties, JsonNode value, String place) {
        List<String> expected = properties.propertyNames().stream().filter(value::has).toList();
        List<String> found = value.propertyNames().stream().filter(properties::has).toList();
        if (!expected.equals(found)) {
            faults.add(place + ": the keys stand in the order " + found + ", the contract has " + expected);
        }
        expected.forEach(name -> check(properties.get(name), value.get(name), place + "." + name));
    }
}
