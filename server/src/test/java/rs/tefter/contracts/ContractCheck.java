package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Holds a real reply, or a callback we sent, against the contract that describes it. */
public final class ContractCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractCheck() {}

    /**
     * Fails unless a contract describes exactly this reply: its path, verb, status, content type, headers, schema and key order.
     *
     * @return the operation, if the reply came from one; empty for an unknown path or verb
     */
    public static Optional<String> reply(Reply reply) {
        Contract contract = Contract.of(reply.path())
                .orElseThrow(() -> new AssertionError("no contract holds the path of " + reply));
        List<Operation> there = contract.at(reply.path());
        if (there.isEmpty()) {
            unrouted(contract, "UnknownPath", 404, reply);
            return Optional.empty();
        }
        Optional<Operation> operation = there.stream().filter(method(reply)).findFirst();
        if (operation.isEmpty()) {
            unrouted(contract, "MethodNotAllowed", 405, reply);
            return Optional.empty();
        }
        JsonNode response = operation.get().node().get("responses").get(Integer.toString(reply.status()));
        if (response == null) {
            fail("The contract has no status " + reply.status() + " for " + operation.get().id() + ":\n" + reply);
        }
        described(contract, contract.resolve(response), reply);
        return operation.map(Operation::id);
    }

    /** Fails unless the webhook of that name in sef.yaml or tefter.yaml describes exactly this callback. */
    public static void callback(String webhook, HttpHeaders headers, byte[] body) {
        Contract contract = Contract.ALL.stream().filter(each -> each.root.path("webhooks").has(webhook)).findFirst()
                .orElseThrow(() -> new AssertionError("no contract has the webhook " + webhook));
        JsonNode post = contract.root.get("webhooks").get(webhook).get("post");
        var faults = new ArrayList<String>();
        for (JsonNode parameter : post.get("parameters")) {
            JsonNode described = contract.resolve(parameter);
            header(contract, described.get("name").stringValue(), described, headers, faults);
        }
        json(contract, post.at("/requestBody/content/application~1json/schema"), body, faults);
        assertThat(faults).as("callback %s", webhook).isEmpty();
    }

    private static Predicate<Operation> method(Reply reply) {
        return operation -> operation.method().equalsIgnoreCase(reply.method());
    }

    /** What is not routed may also be refused before the routing (pause) or be promised for later. */
    private static void unrouted(Contract contract, String response, int status, Reply reply) {
        String described = switch (reply.status()) {
            case 501 -> "NotImplemented";
            case 503 -> "Unavailable";
            default -> response;
        };
        if (described.equals(response) && reply.status() != status) {
            fail("The contract has no such operation, and the status is not " + status + ":\n" + reply);
        }
        described(contract, contract.root.get("components").get("responses").get(described), reply);
    }

    private static void described(Contract contract, JsonNode response, Reply reply) {
        var faults = new ArrayList<String>();
        response.path("headers").properties().forEach(header ->
                header(contract, header.getKey(), contract.resolve(header.getValue()), reply.headers(), faults));
        content(contract, response, reply, faults);
        assertThat(faults).as("%s", reply).isEmpty();
    }

    private static void header(Contract contract, String name, JsonNode header, HttpHeaders headers, List<String> faults) {
        Optional<String> value = headers.firstValue(name);
        if (value.isEmpty() && header.path("required").asBoolean(false)) {
            faults.add("the header " + name + " is missing");
        }
        value.ifPresent(text -> Schemas.faults(contract, header.get("schema"), StringNode.valueOf(text))
                .forEach(fault -> faults.add("header " + name + ": " + fault)));
    }

    private static void content(Contract contract, JsonNode response, Reply reply, List<String> faults) {
        JsonNode content = response.path("content");
        if (reply.body().length == 0) {
            if (!content.isEmpty() && !response.path("x-may-be-empty").asBoolean(false)) {
                faults.add("the body is empty");
            }
            return;
        }
        JsonNode described = content.get(reply.mediaType());
        if (described == null) {
            faults.add("the content type is none of " + content.propertyNames());
            return;
        }
        JsonNode schema = described.get("schema");
        switch (reply.mediaType()) {
            case "application/json" -> {
                if (!reply.header("Content-Type").toLowerCase().contains("charset=utf-8")) {
                    faults.add("the content type does not say charset=utf-8");
                }
                json(contract, schema, reply.body(), faults);
            }
            case "application/problem+json" -> json(contract, schema, reply.body(), faults);
            case "application/xml", "text/xml" -> faults.addAll(Wire.xmlFaults(reply.body()));
            case "text/html" -> faults.addAll(Wire.htmlFaults(Wire.text(reply.body(), faults)));
            case "text/csv" -> faults.addAll(Wire.csvFaults(Wire.text(reply.body(), faults)));
            case "application/pdf" -> faults.addAll(Wire.pdfFaults(reply.body()));
            case "application/timestamp-reply" -> faults.addAll(Wire.derFaults(reply.body()));
            case "application/octet-stream", "image/gif", "image/png", "image/jpeg", "image/webp", "message/rfc822" -> { }
            case "text/plain" -> faults.addAll(Schemas.faults(contract, schema, StringNode.valueOf(Wire.text(reply.body(), faults))));
            default -> faults.add("there is no check for " + reply.mediaType());
        }
    }

    private static void json(Contract contract, JsonNode schema, byte[] body, List<String> faults) {
        try {
            faults.addAll(Wire.jsonFaults(body));
            JsonNode value = JSON.readTree(body);
            List<String> found = Schemas.faults(contract, schema, value);
            faults.addAll(found.isEmpty() ? KeyOrder.faults(contract, schema, value) : found);
        } catch (JacksonException e) {
            faults.add("the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
