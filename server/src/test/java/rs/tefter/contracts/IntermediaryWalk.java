package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The part of the walk through every operation that goes through the intermediary, and sets up who may call it. */
final class IntermediaryWalk {

    private final Sandbox sandbox;
    private final ContractClient operator;

    IntermediaryWalk(TestServer server, Coverage coverage) {
        this.sandbox = Sandbox.over(server, coverage);
        this.operator = sandbox.operator();
    }

    void walk() {
        String company = "/api/v1/companies/" + companyId();
        operator.put(company + "/business-units/B1", "{\"name\":\"Prodaja\",\"email\":\"prodaja@tefter.local\"}");
        assertThat(operator.get(company + "/business-units").text())
                .isEqualTo("[{\"code\":\"B1\",\"name\":\"Prodaja\",\"email\":\"prodaja@tefter.local\"}]");
        people();
        operator.put("/api/v1/programs/Test-001", "{\"name\":\"Test\"}");
        assertThat(operator.get("/api/v1/programs").text()).contains("{\"softwareId\":\"Test-001\",\"name\":\"Test\",\"active\":true}");
        String switches = "/api/v1/sandbox/switches/" + companyId();
        operator.put(switches, "{\"hold\":true}");
        assertThat(operator.get(switches).text()).isEqualTo("{\"hold\":true,\"refuse\":false}");
        operator.put(switches, "{}");
        documents();
        vat();
    }

    private void documents() {
        sandbox.anonymous().get("/apis/v2/Ping");
        String file = "\"File\":" + JsonNodeFactory.instance.stringNode(sandbox.invoice("MER-1").toString());
        String id = "\"ElectronicId\":" + json(call(TRADER, "send", file)).get("ElectronicId").asLong();
        call(TRADER, "documentAction", id + ",\"Apply\":\"resend\"");
        call(OTHER_TRADER, "notifyimport/" + id.substring(id.indexOf(':') + 1), "\"CompanyBu\":\"\"");
        assertThat(call(OTHER_TRADER, "receive", id).text()).startsWith("<?xml");
        call(OTHER_TRADER, "UpdateDokumentProcessStatus", id + ",\"StatusId\":0");
        for (String inbox : List.of("queryInbox", "queryDocumentProcessStatusInbox")) {
            assertThat(call(OTHER_TRADER, inbox, id).text()).contains(id);
        }
        for (String outbox : List.of("queryOutbox", "queryDocumentProcessStatusOutbox")) {
            assertThat(call(TRADER, outbox, id).text()).contains(id);
        }
    }

    private void vat() {
        String record = "\"Year\":2026,\"CalculationNumber\":\"MER-1\",\"VatPeriod\":1,\"DocumentDirection\":1,\"DocumentType\":380,"
                + "\"DocumentNumber\":\"MER-1\",\"RelatedPartyIdentifier\":\"100000024\",\"NoRealEstateDescription20\":\"Usluga\","
                + "\"NoRealEstateBaseAmount20\":100,\"NoRealEstateCalculatedVat20\":20";
        versions("IndividualVat", record);
        versions("GroupVat", "\"Year\":2025,\"CalculationNumber\":\"MER-1\",\"VatPeriod\":2,\"BaseAmount20\":1,\"CalculatedVat20\":1");
    }

    private void versions(String kind, String record) {
        String id = "\"" + kind + "Id\":" + json(call(TRADER, "Send" + kind, record)).get(kind + "Id").asLong();
        call(TRADER, "Change" + kind, id + "," + record);
        assertThat(json(call(TRADER, "Cancel" + kind, id)).get("CancelledIds").size()).isEqualTo(2);
    }

    private Reply call(int company, String operation, String parameters) {
        JsonNode caller = sandbox.company(company).get("mojEracun");
        return sandbox.anonymous().post("/apis/v2/" + operation, "{\"Username\":" + caller.get("username").stringValue() + ",\"Password\":\""
            + caller.get("password").stringValue() + "\",\"CompanyId\":\"" + sandbox.company(company).get("pib").stringValue()
            + "\",\"SoftwareId\":\"" + caller.get("softwareId").stringValue() + "\"," + parameters + "}");
    }

    private void people() {
        JsonNode user = json(operator.post("/api/v1/users", "{\"email\":\"knjigovodja@tefter.local\"}"));
        String path = "/api/v1/users/" + user.get("user").asLong();
        assertThat(json(operator.post(path + "/password")).get("password")).isNotEqualTo(user.get("password"));
        operator.put(path + "/language", "{\"language\":\"sr-Latn\"}");
        operator.put(path + "/companies/" + companyId(), "{\"rights\":[\"send\",\"query\"],\"unit\":\"prodaja\"}");
        assertThat(operator.get(path + "/companies").text())
                .isEqualTo("[{\"companyId\":" + companyId() + ",\"rights\":[\"send\",\"query\"],\"unit\":\"B1\"}]");
        assertThat(operator.get("/api/v1/users?limit=1000").text()).contains("knjigovodja@tefter.local");
        operator.send("DELETE", path + "/companies/" + companyId(), BodyPublishers.noBody());
        assertThat(operator.get(path + "/companies").text()).isEqualTo("[]");
    }

    private long companyId() {
        String pib = sandbox.company(THIRD_TRADER).get("pib").stringValue();
        return json(operator.get("/api/v1/companies")).get("items").valueStream()
                .filter(company -> company.get("pib").stringValue().equals(pib)).findFirst().orElseThrow().get("companyId").asLong();
    }
}
