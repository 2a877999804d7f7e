package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.made;
import static rs.tefter.api.sef.vat.VatClient.refused;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records in the form for tax periods before September 2024. */
class FirstGenerationTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static VatClient group() {
        return VatClient.firstGroup(sandbox.client(Sandbox.TRADER));
    }

    private static VatClient individual() {
        return VatClient.firstIndividual(sandbox.client(Sandbox.TRADER));
    }

    /** As the official sample of a group record, but for the number. */
    private static ObjectNode groupBody(String number) {
        return Bodies.read("""
            {"year":"","vatPeriod":"January","turnoverWithFee":{"taxableAmount20":100,"taxAmount20":20,"totalAmount20":120,"taxableAmount10":0,
             "taxAmount10":0,"totalAmount10":0,"turnoverDescription10":"opis prometa po stopi 10%","turnoverDescription20":"opis"},
             "futureTurnover":{"taxableAmount20":0},"turnoverDate":"2023-04-06T09:19:47.182Z","vatReductionFromPreviousPeriodAmount":0,
             "vatIncreaseFromPreviousPeriodAmount":0}""").put("calculationNumber", number);
    }

    /** As the official sample of an individual record, but for the number. */
    private static ObjectNode individualBody(String number) {
        return Bodies.read("""
            {"documentNumber":"","turnoverDate":"2023-04-06T08:26:54.815Z","paymentDate":"2023-04-06T08:26:54.815Z","documentType":"Invoice",
             "year":2023,"turnoverDescription":"test","turnoverAmount":120,"vatBaseAmount20":100,"vatBaseAmount10":0,"vatAmount":20,"vatAmount10":0,
             "vatAmount20":20,"totalAmount":120,"vatDeductionRight":"","relatedDocuments":[{"documentNumber":"string"}],
             "documentDirection":"Inbound","relatedPartyIdentifier":"string","foreignDocument":true,"turnoverDescription20":"string",
             "turnoverDescription10":"string","vatPeriod":"January","internalInvoiceOption":"","basisForPrepayment":"string"}""")
            .put("calculationNumber", number);
    }

    @Test
    void aCorrectedGroupRecordGetsASuffixAndShowsItsVersions() {
        JsonNode first = group().record(groupBody("test"));
        assertThat(first.get("Year").intValue()).as("an empty text is the current year").isEqualTo(sandbox.server().time().today().getYear());
        assertThat(first.get("VatPeriod").stringValue()).isEqualTo("January");
        assertThat(first.get("VatRecordingStatus").stringValue()).isEqualTo("Recorded");
        assertThat(first.at("/TurnoverWithFee/TaxableAmount20").intValue()).isEqualTo(100);
        assertThat(first.get("TurnoverWithoutFee").isNull()).isTrue();
        assertThat(first.get("TurnoverDate").stringValue()).as("of the call, not as given").isGreaterThan("2026");
        String correction = "?groupVatId=" + first.get("GroupVatId");
        JsonNode second = made(group().post(correction, groupBody("test")));
        assertThat(second.get("CalculationNumber").stringValue()).isEqualTo("test-1");
        assertThat(second.get("GroupVatVersionHistory").valueStream().map(version -> version.get("CalculationNumber").stringValue() + " "
            + version.get("VatRecordingStatus").stringValue())).containsExactly("test-1 Recorded", "test Replaced");
        refused(group().post(correction, groupBody("test")), 400, "CannotChangeGroupVatInThisStatus", "groupVatId");
        JsonNode third = made(group().post("?groupVatId=" + second.get("GroupVatId"), groupBody("test-1")));
        assertThat(third.get("CalculationNumber").stringValue()).isEqualTo("test-2");
        assertThat(group().one(third.get("GroupVatId").longValue()).get("GroupVatVersionHistory").isNull()).isTrue();
        assertThat(group().cancel(third.get("GroupVatId").longValue()).text()).isEqualTo(third.get("GroupVatId").toString());
        assertThat(group().one(first.get("GroupVatId").longValue()).get("VatRecordingStatus").stringValue()).isEqualTo("Cancelled");
        assertThat(json(group().get("")).valueStream().map(each -> each.get("CalculationNumber").stringValue())
            .filter(number -> number.startsWith("test"))).as("the newest first").containsExactly("test-2", "test-1", "test");
    }

    @Test
    void theOfficialIndividualSampleIsAnsweredAsPrinted() {
        JsonNode record = individual().record(individualBody("i-1"));
        assertThat(record.get("DocumentNumber").stringValue()).isEmpty();
        assertThat(record.get("PaymentDate").stringValue()).isEqualTo("2023-04-06T08:26:54.0000000+00:00");
        assertThat(record.get("VatDeductionRight").isNull()).isTrue();
        assertThat(record.get("InternalInvoiceOption").isNull()).isTrue();
        assertThat(record.get("ForeignDocument").booleanValue()).isTrue();
        assertThat(record.at("/RelatedDocuments/0/DocumentNumber").stringValue()).isEqualTo("string");
        assertThat(record.get("IndividualVatHistory")).hasSize(1);
        JsonNode corrected = made(individual().post("?individualVatId=" + record.get("IndividualVatId"),
            individualBody("i-1").put("vatDeductionRight", "fully").put("internalInvoiceOption", 1)));
        assertThat(corrected.get("CalculationNumber").stringValue()).isEqualTo("i-1-1");
        assertThat(corrected.get("VatDeductionRight").stringValue()).isEqualTo("Fully");
        assertThat(corrected.get("InternalInvoiceOption").stringValue()).isEqualTo("Turnover");
        assertThat(json(individual().get("")).valueStream().filter(each -> each.get("CalculationNumber").stringValue("").startsWith("i-1"))
            .map(each -> each.get("VatRecordingStatus").stringValue())).as("the oldest first").containsExactly("Replaced", "Recorded");
    }

    @Test
    void anIndividualRecordNeedsTheYearOnly() {
        JsonNode first = individual().record(Bodies.read("{\"year\":2023}"));
        assertThat(first.get("CalculationNumber").isNull()).isTrue();
        individual().record(Bodies.read("{\"year\":2023}"));
        assertThat(made(individual().post("?individualVatId=" + first.get("IndividualVatId"), Bodies.read("{\"year\":2023}")))
            .get("IndividualVatHistory")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "individual | {'year':null}                | IndividualVatYearRequired               | year",
        "individual | {'turnoverDate':''}          | SomeOfInputParametarsNotDefined         | turnoverDate",
        "individual | {'paymentDate':'soon'}       | SomeOfInputParametarsNotDefined         | paymentDate",
        "individual | {'documentDirection':'Iound'} | EnumValueNotDefined                    | documentDirection",
        "individual | {'foreignDocument':'maybe'}  | SomeOfInputParametarsNotDefined         | foreignDocument",
        "individual | {'vatAmount':0.005}          | ValuesShouldHaveMaximumTwoDecimalPlaces | vatAmount",
        "individual | {'calculationNumber':'used'} | IndividualCalculationNumberNotUnique    | calculationNumber",
        "group      | {'year':null}                | GroupVatYearRequired                    | year",
        "group      | {'calculationNumber':null}   | CalculationNumberRequired               | calculationNumber",
        "group      | {'calculationNumber':'used'} | CalculationNumberNotUnique              | calculationNumber",
        "group      | {'turnoverDate':''}          | SomeOfInputParametarsNotDefined         | turnoverDate",
        "group      | {'vatPeriod':'Spring'}       | EnumValueNotDefined                     | vatPeriod",
    })
    void aBadRecordIsRefusedWithItsCodeAndField(String kind, String patch, String code, String field) {
        group().post(groupBody("used"));
        individual().post(individualBody("used"));
        ObjectNode base = kind.equals("group") ? groupBody(Bodies.number()) : individualBody(Bodies.number());
        refused((kind.equals("group") ? group() : individual()).post(Bodies.with(base, patch.replace('\'', '"'))), 400, code, field);
    }

    @Test
    void anotherCompanysRecordIsNoRecord() {
        long groupId = group().record(groupBody(Bodies.number())).get("GroupVatId").longValue();
        long individualId = individual().record(individualBody(Bodies.number())).get("IndividualVatId").longValue();
        VatClient otherGroup = VatClient.firstGroup(sandbox.client(Sandbox.OTHER_TRADER));
        VatClient otherIndividual = VatClient.firstIndividual(sandbox.client(Sandbox.OTHER_TRADER));
        refused(otherGroup.get("/" + groupId), 404, "GroupVatRecordingNotFound", "groupVatId");
        refused(otherGroup.cancel(groupId), 404, "GroupVatRecordingNotFound", "groupVatId");
        refused(otherGroup.post("?groupVatId=" + groupId, groupBody("x")), 404, "GroupVatRecordingNotFound", "groupVatId");
        refused(otherIndividual.get("/" + individualId), 404, "IndividualVatRecordingNotFound", "individualVatId");
        refused(otherIndividual.cancel(individualId), 404, "IndividualVatRecordingNotFound", "individualVatId");
        refused(otherIndividual.post("?individualVatId=" + individualId, individualBody("x")),
            404, "IndividualVatRecordingNotFound", "individualVatId");
        refused(individual().post("?individualVatId=x", individualBody("x")), 400, "SomeOfInputParametarsNotDefined", "individualVatId");
        assertThat(json(otherGroup.get(""))).isEmpty();
    }

    @Test
    void anAdvanceOfTheOldFormCanBeReferredToByANewRecord() {
        JsonNode advance = individual().record(individualBody(Bodies.number()).put("documentNumber", "OLD-1").put("documentDirection", "Outbound")
            .put("documentType", "PrepaymentInvoice"));
        VatClient second = VatClient.individual(sandbox.client(Sandbox.TRADER));
        second.record(Bodies.with(Bodies.outbound(380, "NEW-1"),
            "{\"relatedInvoiceOption\":3,\"relatedVatRecords\":[{\"documentNumber\":\"OLD-1\"}]}"));
        refused(individual().cancel(advance.get("IndividualVatId").longValue()), 400, "CannotCancelBeacuseOfRelatedVatRecords", "individualVatId");
    }

    @Test
    void theProfileStrictLabelsBelgradesTimeAsUtcAsTheStateDoes() {
        try (Sandbox strict = Sandbox.start(Map.of("TEFTER_PROFILE", "strict", "TEFTER_SEF_NIGHT_PAUSE_WINDOW", "off"))) {
            assertThat(ahead(VatClient.firstGroup(strict.client(Sandbox.TRADER)).record(groupBody("s")))).isBetween(
                Duration.ofHours(1), Duration.ofHours(2));
        }
        assertThat(ahead(group().record(groupBody(Bodies.number())))).isZero();
    }

    private static Duration ahead(JsonNode record) {
        return Duration.between(OffsetDateTime.parse(record.get("CreatedDateUtc").stringValue()),
            OffsetDateTime.parse(record.get("StatusChangeDateUtc").stringValue()));
    }
}
