package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.json;

import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import tools.jackson.databind.JsonNode;

/** One company's calls about its records of one kind and generation. */
record VatClient(ContractClient client, String path) {

    private static final String FIRST = "/api/publicApi/vat-recording/";
    private static final String SECOND = "/api/v2/publicApi/vat-recording/";

    static VatClient individual(ContractClient client) {
        return new VatClient(client, SECOND + "individual");
    }

    static VatClient group(ContractClient client) {
        return new VatClient(client, SECOND + "group");
    }

    static VatClient firstIndividual(ContractClient client) {
        return new VatClient(client, FIRST + "individual");
    }

    static VatClient firstGroup(ContractClient client) {
        return new VatClient(client, FIRST + "group");
    }

    Reply post(JsonNode body) {
        return client.post(path, body.toString());
    }

    Reply post(String suffix, JsonNode body) {
        return client.post(path + suffix, body.toString());
    }

    Reply correct(long id, JsonNode body) {
        return client.post(path + "/correction/" + id, body.toString());
    }

    Reply cancel(long id) {
        return client.post(path + "/cancel/" + id);
    }

    Reply get(String suffix) {
        return client.get(path + suffix);
    }

    JsonNode record(JsonNode body) {
        return made(post(body));
    }

    JsonNode one(long id) {
        return made(get("/" + id));
    }

    static JsonNode made(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply);
    }

    static void refused(Reply reply, int status, String code, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
        assertThat(json(reply).get("FieldName").stringValue(null)).isEqualTo(field);
    }
}
