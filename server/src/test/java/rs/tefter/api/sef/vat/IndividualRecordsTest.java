package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.made;
import static rs.tefter.api.sef.vat.VatClient.refused;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of an individual record of the second generation: versions, references, repetition, lists and events. */
class IndividualRecordsTest {

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

    private static VatClient other() {
        return VatClient.individual(sandbox.client(Sandbox.OTHER_TRADER));
    }

    private static long id(JsonNode record) {
        return record.get("IndividualVatId").longValue();
    }

    private static int status(JsonNode record) {
        return record.get("VatRecordingStatus").intValue();
    }

    @Test
    void aRecordIsWrittenAsTheContractSays() {
        trader().record(Bodies.outbound(386, "AV-W"));
        String partner = sandbox.company(Sandbox.OTHER_TRADER).get("pib").stringValue();
        ObjectNode body = Bodies.with(Bodies.outbound(380, "F-W").put("calculationNumber", "PE-W").put("relatedPartyIdentifier", partner),
            "{\"relatedInvoiceOption\":3,\"relatedVatRecords\":[{\"documentNumber\":\"AV-W\"}],\"relatedVatRecordOutOfSystem\":[\"AV-X\"]}");
        assertThat(trader().post(body).text()).matches(("""
            {"IndividualVatId":\\d+,"VatRecordingStatus":10,"StatusChangeDate":"TIME","Year":2025,"CalculationNumber":"PE-W","DocumentNumber":"F-W",\
            "RecordingDate":"TIME","VatPeriod":8,"DocumentDirection":1,"DocumentType":380,"InternalInvoiceOption":0,\
            "RelatedPartyIdentifier":"PARTNER",\
            "RegistrationCode":"99900024","VatRegistrationCode":"PARTNER",\
            "NoRealEstateDescription10":null,"NoRealEstateBaseAmount10":null,"NoRealEstateCalculatedVat10":null,\
            "NoRealEstateDescription20":"roba","NoRealEstateBaseAmount20":1000,"NoRealEstateCalculatedVat20":200,\
            "NoChargeNoRealEstateDescription10":null,.*,"NoChargeRealEstateCalculatedVat20":null,"TotalCalculatedVat":200,"PrepaymentDate":null,\
            "RelatedInvoiceOption":3,"RelatedVatRecords":[{"RelatedIndividualVatRecordId":\\d+,"IndividualVatRecordId":\\d+,"DocumentNumber":"AV-W",\
            "InternalInvoiceNumber":null}],"RelatedVatRecordOutOfSystem":["AV-X"],\
            "RelatedInvoiceIssueDateFrom":null,"RelatedInvoiceIssueDateTo":null,\
            "RelatedInternalInvoiceOption":0,"InternalInvoiceNumber":null,"BasisForPrepayment":null,"CreatedUtc":"TIME"}""")
            .replace("{\"", "\\{\"").replace("}", "\\}").replace("[", "\\[").replace("PARTNER", partner)
            .replace("TIME", "[0-9T:.-]{27}\\+00:00"));
    }

    @Test
    void namesInPascalCaseNumbersAsTextsAndNamesOfValuesAreReadToo() {
        JsonNode record = trader().record(Bodies.read("""
            {"Year":"2025","CalculationNumber":"%s","VATPERIOD":"August","documentDirection":"inbound","DocumentType":"OtherInternalStatement",
             "internalInvoiceOption":"Turnover","InternalInvoiceNumber":"I-1","noChargeNoRealEstateDescription20":"",
             "NoChargeNoRealEstateBaseAmount20":"50.00","noChargeNoRealEstateCalculatedVat20":0,"unknown":[1]}""".formatted(Bodies.number())));
        assertThat(record.get("DocumentType").intValue()).isEqualTo(401);
        assertThat(record.get("VatPeriod").intValue()).isEqualTo(8);
        assertThat(record.get("NoChargeNoRealEstateBaseAmount20").toString()).isEqualTo("50");
        assertThat(record.get("NoChargeNoRealEstateDescription20").stringValue()).isEmpty();
        assertThat(record.get("TotalCalculatedVat").intValue()).isZero();
    }

    @Test
    void aCorrectionReplacesARecordedVersionOnlyAndKeepsItsSubject() {
        ObjectNode body = Bodies.outbound(380, "F-C");
        long first = id(trader().record(body));
        for (String other : List.of("{\"year\":2024}", "{\"vatPeriod\":7}", "{\"documentType\":383}")) {
            refused(trader().correct(first, Bodies.with(body, other)), 400, "IndividualVatRecordFieldCorrectionNotAllowed",
                Bodies.read(other).propertyNames().iterator().next());
        }
        JsonNode second = made(trader().correct(first, Bodies.with(body, "{\"noRealEstateBaseAmount20\":900,\"noRealEstateCalculatedVat20\":180}")));
        assertThat(id(second)).isNotEqualTo(first);
        assertThat(status(second)).isEqualTo(10);
        assertThat(second.get("CalculationNumber")).isEqualTo(body.get("calculationNumber"));
        assertThat(second.get("TotalCalculatedVat").intValue()).isEqualTo(180);
        assertThat(status(trader().one(first))).isEqualTo(20);
        assertThat(trader().one(first).get("TotalCalculatedVat").intValue()).as("what a version says never changes").isEqualTo(200);
        refused(trader().correct(first, body), 400, "TheIndividualVatRecordIsNotInRecordStatus", "individualVatId");
        refused(trader().cancel(first), 400, "CannotCancelVatRecordingInThisStatus", "individualVatId");
        assertThat(trader().cancel(id(second)).text()).isEqualTo(Long.toString(id(second)));
        assertThat(status(trader().one(first))).isEqualTo(30);
        assertThat(status(trader().one(id(second)))).isEqualTo(30);
        refused(trader().cancel(id(second)), 400, "CannotCancelVatRecordingInThisStatus", "individualVatId");
        refused(trader().correct(id(second), body), 400, "TheIndividualVatRecordIsNotInRecordStatus", "individualVatId");
    }

    @Test
    void aCalculationNumberIsUsedOnceAndForEver() {
        ObjectNode body = Bodies.outbound(380, "F-N");
        long first = id(trader().record(body));
        refused(trader().post(body), 400, "CalculationNumberOfIndividualVatRecordMustBeUnique", "calculationNumber");
        long second = id(trader().record(Bodies.outbound(380, "F-N")));
        refused(trader().correct(second, body), 400, "CalculationNumberOfIndividualVatRecordMustBeUnique", "calculationNumber");
        assertThat(status(trader().one(second))).as("nothing changed").isEqualTo(10);
        trader().cancel(first);
        refused(trader().post(body), 400, "CalculationNumberOfIndividualVatRecordMustBeUnique", "calculationNumber");
        other().record(body);
    }

    /** Rules 16 and 17. */
    @Test
    void whatALiveRecordRefersToByTheDocumentsNumberCannotBeCancelled() {
        ObjectNode advance = Bodies.outbound(386, "AV-1");
        long first = id(trader().record(advance));
        String refer = "{\"relatedInvoiceOption\":3,\"relatedVatRecords\":[{\"documentNumber\":\"%s\"}]}";
        refused(trader().post(Bodies.with(Bodies.outbound(380, "F-1"), refer.formatted(advance.get("calculationNumber").stringValue()))),
            400, "RelatedVatRecordDoesNotExist", "relatedVatRecords");
        JsonNode invoice = trader().record(Bodies.with(Bodies.outbound(380, "F-1"), refer.formatted("AV-1")));
        assertThat(invoice.at("/RelatedVatRecords/0/IndividualVatRecordId").longValue()).isEqualTo(first);
        refused(trader().cancel(first), 400, "CannotCancelBeacuseOfRelatedVatRecords", "individualVatId");
        long corrected = id(made(trader().correct(first, advance)));
        refused(trader().cancel(corrected), 400, "CannotCancelBeacuseOfRelatedVatRecords", "individualVatId");
        assertThat(trader().cancel(id(invoice)).status()).isEqualTo(200);
        assertThat(trader().cancel(corrected).text()).isEqualTo(Long.toString(corrected));
        refused(trader().post(Bodies.with(Bodies.outbound(380, "F-2"), refer.formatted("AV-1"))), 400, "RelatedVatRecordMustBeRecorded",
            "relatedVatRecords");
    }

    @Test
    void aReferenceLeadsToADocumentOfTheKindThatTheOptionSays() {
        trader().record(Bodies.outbound(380, "F-K"));
        trader().record(Bodies.inbound(400, 1, "I-K"));
        refused(trader().post(Bodies.with(Bodies.outbound(381, "S-K"),
            "{\"relatedInvoiceOption\":3,\"relatedVatRecords\":[{\"documentNumber\":\"F-K\"}]}")),
            400, "CannotHaveThisDocumentTypeOfRelatedVatRecord", "relatedVatRecords");
        String internal = "{\"relatedInternalInvoiceOption\":%d,\"relatedVatRecords\":[{\"internalInvoiceNumber\":\"%s\"}]}";
        refused(trader().post(Bodies.with(Bodies.inbound(400, 4, "I-L"), internal.formatted(2, "I-K"))),
            400, "InvalidInternalInvoiceOptionOfRelatedVatRecord", "relatedVatRecords");
        refused(trader().post(Bodies.with(Bodies.inbound(401, 4, "I-L"), internal.formatted(1, "I-K"))),
            400, "CannotHaveThisDocumentTypeOfRelatedVatRecord", "relatedVatRecords");
        refused(trader().post(Bodies.with(Bodies.inbound(400, 4, "I-L"), internal.formatted(1, "F-K"))),
            400, "RelatedVatRecordDoesNotExist", "relatedVatRecords");
        trader().record(Bodies.with(Bodies.inbound(400, 4, "I-L"), internal.formatted(1, "I-K")));
    }

    @Test
    void aRepeatedRequestGetsTheSameBytesAndAnotherContentIsRefused() {
        ObjectNode body = Bodies.outbound(380, "F-R");
        Reply first = trader().post("?requestId=r-1", body);
        Reply again = trader().post("?requestId=r-1",
            Bodies.with(body, "{\"NOREALESTATEBASEAMOUNT20\":\"1000.00\",\"requestId\":\"r-1\",\"other\":1}"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(trader().post("?requestId=r-1", Bodies.with(body, "{\"noRealEstateBaseAmount20\":1001}")), 400,
            "IndividualVatRecordingRequestDuplicate", "requestId");
        long id = id(made(first));
        ContractClient keyed = sandbox.client(Sandbox.TRADER).with("Idempotency-Key", "c-1");
        Reply corrected = new VatClient(keyed, trader().path()).correct(id, body);
        assertThat(new VatClient(keyed, trader().path()).correct(id, body).body()).isEqualTo(corrected.body());
        long newest = id(made(corrected));
        Reply cancelled = new VatClient(keyed, trader().path()).cancel(newest);
        assertThat(cancelled.header("Idempotency-Replayed")).isEmpty();
        assertThat(new VatClient(keyed, trader().path()).cancel(newest).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsId() {
        ObjectNode body = Bodies.outbound(380, "F-U");
        assertThat(trader().post("?requestId=u-1", Bodies.with(body, "{\"year\":2021}")).status()).isEqualTo(400);
        assertThat(trader().post("?requestId=u-1", body).status()).isEqualTo(200);
    }

    @Test
    void anotherCompanysRecordIsNoRecord() {
        long id = id(trader().record(Bodies.outbound(380, "F-O")));
        refused(other().get("/" + id), 404, "VatRecordNotExists", "individualVatId");
        refused(other().cancel(id), 404, "VatRecordNotExists", "individualVatId");
        refused(other().correct(id, Bodies.outbound(380, "F-O")), 404, "VatRecordNotExists", "individualVatId");
        refused(VatClient.group(sandbox.client(Sandbox.TRADER)).get("/" + id), 404, "TheGroupVatRecordWithIdNotFound", "groupVatId");
        refused(VatClient.firstIndividual(sandbox.client(Sandbox.TRADER)).get("/" + id), 404, "IndividualVatRecordingNotFound", "individualVatId");
        assertThat(json(other().get("")).valueStream().map(IndividualRecordsTest::id)).doesNotContain(id);
        assertThat(status(trader().one(id))).isEqualTo(10);
    }

    @Test
    void theListHoldsWhatChangedWithinTheDaysBothIncluded() {
        VatClient third = VatClient.individual(sandbox.client(Sandbox.THIRD_TRADER));
        LocalDate today = sandbox.server().time().today();
        long first = id(third.record(Bodies.outbound(380, "F-L")));
        long second = id(third.record(Bodies.outbound(380, "F-M")));
        sandbox.server().time().advance(Duration.ofDays(1));
        third.cancel(first);
        LocalDate next = sandbox.server().time().today();
        assertThat(ids(third, "?dateFrom=%s&dateTo=%s".formatted(today, today))).containsExactly(second);
        assertThat(ids(third, "?dateFrom=" + next)).containsExactly(first);
        assertThat(ids(third, "?dateTo=" + next + "T00:00:00")).containsExactly(first, second);
        assertThat(ids(third, "")).containsExactly(first, second);
        refused(third.get("?dateFrom=%s&dateTo=%s".formatted(next, today)), 400, "DateFromBiggerThanDateTo", "dateFrom");
        refused(third.get("?dateFrom=x"), 400, "SearchDateIsNotCorrectlyDefined", "dateFrom");
    }

    private static List<Long> ids(VatClient client, String query) {
        return json(client.get(query)).valueStream().map(IndividualRecordsTest::id).toList();
    }

    @Test
    void theFeedTellsOfEveryChangeAndTheStatesListsOfChangesDoNot() {
        ContractClient client = sandbox.client(Sandbox.PUBLIC_FUND_USER);
        VatClient user = VatClient.individual(client);
        long first = id(user.record(Bodies.outbound(380, "F-E")));
        long second = id(made(user.correct(first, Bodies.outbound(380, "F-E"))));
        user.cancel(second);
        JsonNode events = json(client.get("/api/v1/events?types=IndividualVatRecordStatusChanged&side=individual-vat")).get("events");
        assertThat(events.valueStream().map(event -> event.at("/data/NewVatRecordingStatus").stringValue() + " "
            + event.at("/data/IndividualVatId").longValue()))
            .containsExactly("Recorded " + first, "Replaced " + first, "Recorded " + second, "Cancelled " + first, "Cancelled " + second);
    }

    @Test
    void theOfficialMisprintsOfThePathLeadToTheSameRecords() {
        for (String path : List.of("/api/v2/publicApi/vatrecording/individual/999", "/api/publicApi/v2/vat-recording/individual/999")) {
            refused(sandbox.client(Sandbox.TRADER).get(path), 404, "VatRecordNotExists", "individualVatId");
        }
    }
}
