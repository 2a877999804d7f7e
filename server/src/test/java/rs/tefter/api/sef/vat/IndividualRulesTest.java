package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.refused;
import static rs.tefter.testing.Sandbox.json;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an individual record must fulfil by itself; the numbers of rules are those of the official description of 2025. */
class IndividualRulesTest {

    private static final String NUMBER = "D-1";
    private static final Map<String, Supplier<ObjectNode>> BASES = Map.of(
        "invoice", () -> Bodies.outbound(380, NUMBER),
        "increase", () -> Bodies.outbound(383, NUMBER),
        "reduction", () -> Bodies.outbound(381, NUMBER),
        "advance", () -> Bodies.outbound(386, NUMBER),
        "400-1", () -> Bodies.inbound(400, 1, NUMBER),
        "400-2", () -> Bodies.inbound(400, 2, NUMBER),
        "400-3", () -> Bodies.inbound(400, 3, NUMBER),
        "400-4", () -> Bodies.inbound(400, 4, NUMBER),
        "401-1", () -> Bodies.inbound(401, 1, NUMBER));

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static VatClient trader() {
        return VatClient.individual(sandbox.client(Sandbox.TRADER));
    }

    @Test
    void everyKindOfDocumentIsRecordedAsItStands() {
        BASES.values().forEach(base -> trader().record(base.get()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vat-records/breaches.txt", delimiter = '|', quoteCharacter = '`', nullValues = "-")
    void aRecordThatBreaksARuleIsRefusedWithItsCodeAndField(String rule, String base, String patch, String code, String field) {
        VatClient trader = trader();
        int before = json(trader.get("")).size();
        Reply refusal = trader.post(Bodies.with(BASES.get(base).get(), patch.replace('\'', '"')));
        refused(refusal, 400, code, field);
        assertThat(refusal.text()).contains(rule == null ? "" : "(business rule " + rule + ")");
        assertThat(json(trader.get(""))).as("nothing was recorded").hasSize(before);
    }

    @Test
    void anEmptyBodyIsRefusedAsSuch() {
        refused(trader().post(Bodies.read("{}")), 400, "IndividualVatRecordObjectEmpty", null);
        refused(trader().post(Bodies.read("{\"unknown\":1}")), 400, "IndividualVatRecordObjectEmpty", null);
    }

    @ParameterizedTest
    @CsvSource({"calculationNumber,200", "documentNumber,200", "relatedPartyIdentifier,50", "noRealEstateDescription20,2000"})
    void aTextIsTakenUpToItsLimitOnly(String field, int most) {
        String start = Bodies.number() + "-";
        ObjectNode body = Bodies.outbound(380, NUMBER);
        trader().record(body.deepCopy().put(field, start + "ž".repeat(most - start.length())));
        refused(trader().post(body.put(field, "ž".repeat(most + 1))), 400, "MaximumLengthString", field);
    }

    @Test
    void amountsJustBelowTheLimitAndTheNextPeriodsEdgeAreTaken() {
        trader().record(Bodies.with(Bodies.outbound(380, NUMBER), "{\"noRealEstateBaseAmount20\":\"-9999999999999.99\"}"));
        ObjectNode thisMonth = Bodies.outbound(380, NUMBER).put("year", sandbox.server().time().today().getYear())
            .put("vatPeriod", sandbox.server().time().today().getMonthValue());
        trader().record(thisMonth);
    }

    @Test
    void aProblemDocumentNamesEveryBrokenRule() {
        ObjectNode body = Bodies.with(Bodies.outbound(380, NUMBER), "{\"year\":2021,\"internalInvoiceOption\":1,\"prepaymentDate\":\"2025-08-01\"}");
        Reply reply = sandbox.client(Sandbox.TRADER).with("Accept", "application/problem+json").post(trader().path(), body.toString());
        List<String> codes = json(reply).get("findings").valueStream().map(finding -> finding.get("code").stringValue()).toList();
        assertThat(codes).containsExactly("YearCannotBeLessThan2022", "CannotHaveValueForInternalInvoiceOption", "CannotHavePrepaymentDate");
        assertThat(json(reply).get("findings").valueStream().map(finding -> finding.get("messageSr"))).noneMatch(JsonNode::isNull);
    }

    @Test
    void theTaxPeriodMustBeOfTheKindThatTheOperatorRegistered() {
        JsonNode admin = sandbox.server().demo().get("admin");
        var operator = sandbox.anonymous().signedIn(admin.get("email").stringValue(), admin.get("password").stringValue());
        long company = json(operator.get("/api/v1/companies")).get("items").valueStream()
            .filter(each -> each.get("pib").equals(sandbox.company(Sandbox.THIRD_TRADER).get("pib"))).findFirst().orElseThrow()
            .get("companyId").longValue();
        VatClient third = VatClient.individual(sandbox.client(Sandbox.THIRD_TRADER));
        String kind = "/api/v1/companies/" + company + "/vat-period-kind";
        operator.put(kind, "{\"vatPeriodKind\":\"monthly\"}");
        refused(third.post(Bodies.outbound(380, NUMBER).put("vatPeriod", 13)), 400, "TaxPeriodWrongType", "vatPeriod");
        third.record(Bodies.outbound(380, NUMBER).put("vatPeriod", 12));
        operator.put(kind, "{\"vatPeriodKind\":\"quarterly\"}");
        refused(third.post(Bodies.outbound(380, NUMBER).put("vatPeriod", 12)), 400, "TaxPeriodWrongType", "vatPeriod");
        third.record(Bodies.outbound(380, NUMBER).put("vatPeriod", 13));
        operator.put(kind, "{\"vatPeriodKind\":null}");
        third.record(Bodies.outbound(380, NUMBER).put("vatPeriod", 12));
        assertThat(operator.put(kind, "{\"vatPeriodKind\":\"weekly\"}").status()).isEqualTo(400);
        assertThat(operator.put("/api/v1/companies/999/vat-period-kind", "{\"vatPeriodKind\":null}").status()).isEqualTo(404);
    }
}
