package rs.tefter.api.sef.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.sef.vat.VatClient.made;
import static rs.tefter.api.sef.vat.VatClient.refused;
import static rs.tefter.testing.Sandbox.json;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.testing.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Group records of the second generation. */
class GroupRecordsTest {

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
        return VatClient.group(sandbox.client(Sandbox.TRADER));
    }

    private static long id(JsonNode record) {
        return record.get("GroupVatId").longValue();
    }

    private static int status(JsonNode record) {
        return record.get("VatRecordingStatus").intValue();
    }

    @Test
    void aRecordSaysWhatItWasToldUnderBothPrintedNames() {
        JsonNode record = trader().record(Bodies.read("""
            {"year":2023,"calculationNumber":"%s","vatPeriod":"13","relatedPartyIdentifier":"108213413","prepaymentAmount20":120,
             "artAntiquesCollectibleGoodsBaseAmountVat20":10.5,"artAntiquesCollectibleGoodsVat20":2.1,
             "prepaymentArtAntiquesCollectibleGoodsCalculatedVat10":0,"supplierTaxDebtorTurnover":{"increaseBaseAmount20":-1},
             "stornoReceiverTaxDebtorTurnover":{"PrepaymentIncreaseVat10":"3.30"},"receiverTaxDebtorTurnover":{}}""".formatted(Bodies.number())));
        assertThat(record.propertyNames()).startsWith("GroupVatId", "Year", "CalculationNumber", "RecordingDate", "VatPeriod",
            "VatRecordingStatus", "RelatedPartyIdentifier", "StatusChangeDate", "PrepaymentAmount20");
        assertThat(record.get("VatPeriod").intValue()).isEqualTo(13);
        assertThat(record.get("ArtAntiquesCollectibleGoodsBaseAmount20").toString()).isEqualTo("10.5");
        assertThat(record.get("ArtAntiquesCollectibleGoodsCalculatedVat20").toString()).isEqualTo("2.1");
        assertThat(record.get("PrepaymentArtAntiquesCollectibleGoodsCalculatedVat10").intValue()).as("0 differs from null").isZero();
        assertThat(record.get("BaseAmount20").isNull()).isTrue();
        assertThat(record.at("/SupplierTaxDebtorTurnover/IncreaseBaseAmount20").intValue()).isEqualTo(-1);
        assertThat(record.at("/StornoReceiverTaxDebtorTurnover/PrepaymentIncreaseVat10").toString()).isEqualTo("3.3");
        assertThat(record.get("ReceiverTaxDebtorTurnover").isNull()).isTrue();
        assertThat(trader().one(id(record))).isEqualTo(record);
        assertThat(json(trader().get("")).valueStream().filter(each -> id(each) == id(record))).containsExactly(record);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
        "{'year':null}                       | YearIsMandatory                            | year",
        "{'calculationNumber':null}          | CalculationNumberIsMandatory               | calculationNumber",
        "{'vatPeriod':0}                     | EnumValueNotDefined                        | vatPeriod",
        "{'year':2030}                       | GroupVatRecordCannotSelectFutureTaxPeriod  | vatPeriod",
        "{'baseAmount20':null,'calculatedVat20':null} | AllFieldsAreEmpty                 | -",
        "{'baseAmount20':0.001}              | ValuesShouldHaveMaximumTwoDecimalPlaces    | baseAmount20",
        "{'stornoSupplierTaxDebtorTurnover':{'increaseVat20':1e13}} | ValueIsNotInADefinedRange | stornoSupplierTaxDebtorTurnover.increaseVat20",
        "{'baseAmount20':[]}                 | SomeOfInputParametarsNotDefined            | baseAmount20",
    })
    void aRecordThatBreaksARuleIsRefusedWithItsCodeAndField(String patch, String code, String field) {
        refused(trader().post(Bodies.with(Bodies.group(2022, 1), patch.replace('\'', '"'))), 400, code, field);
    }

    @Test
    void aTaxPeriodHasOneLiveRecordWhichCanBeCorrectedAndCancelled() {
        ObjectNode body = Bodies.group(2024, 5);
        long first = id(trader().record(body));
        refused(trader().post(Bodies.group(2024, 5)), 400, "GroupVatRecordAlreadyExistsForTaxPeriod", "vatPeriod");
        refused(trader().post(body.deepCopy().put("vatPeriod", 6)), 400, "TheCalculationNumberOfTheGroupVatRecordsMustBeUnique", "calculationNumber");
        refused(trader().correct(first, body.deepCopy().put("vatPeriod", 6)), 400, "GroupVatRecordFieldCorrectionNotAllowed", "vatPeriod");
        long second = id(made(trader().correct(first, body)));
        assertThat(status(trader().one(first))).isEqualTo(20);
        refused(trader().correct(first, body), 400, "TheGroupVatRecordIsNotInRecordStatus", "groupVatId");
        refused(trader().cancel(first), 400, "CannotCancelVatRecordingInThisStatus", "groupVatId");
        assertThat(trader().cancel(second).text()).isEqualTo(Long.toString(second));
        assertThat(status(trader().one(first))).isEqualTo(30);
        trader().record(Bodies.group(2024, 5));
    }

    @Test
    void onlyAnEndedTaxPeriodIsRecordedUnlessTheOperatorWantsItOtherwise() {
        LocalDate today = sandbox.server().time().today();
        refused(trader().post(Bodies.group(today.getYear(), today.getMonthValue())), 400, "GroupVatRecordCannotSelectCurrentTaxPeriod", "vatPeriod");
        trader().record(Bodies.group(today.minusMonths(1).getYear(), today.minusMonths(1).getMonthValue()));
        try (Sandbox lenient = Sandbox.start(Map.of("TEFTER_SEF_VAT_PERIOD_MUST_HAVE_ENDED", "false"))) {
            VatClient.group(lenient.client(Sandbox.TRADER)).record(Bodies.group(today.getYear(), today.getMonthValue()));
        }
    }

    @Test
    void anotherCompanysRecordIsNoRecord() {
        long id = id(trader().record(Bodies.group(2024, 7)));
        VatClient other = VatClient.group(sandbox.client(Sandbox.OTHER_TRADER));
        refused(other.get("/" + id), 404, "TheGroupVatRecordWithIdNotFound", "groupVatId");
        refused(other.cancel(id), 404, "TheGroupVatRecordWithIdNotFound", "groupVatId");
        refused(other.correct(id, Bodies.group(2024, 7)), 404, "TheGroupVatRecordWithIdNotFound", "groupVatId");
        assertThat(json(other.get(""))).isEmpty();
        other.record(Bodies.group(2024, 7));
    }

    @Test
    void aRepeatedRequestGetsTheSameBytesAndAnotherContentIsRefused() {
        ObjectNode body = Bodies.group(2024, 8);
        byte[] first = trader().post("?requestId=g", body).body();
        assertThat(trader().post("?requestId=g", body).body()).isEqualTo(first);
        refused(trader().post("?requestId=g", body.deepCopy().put("vatPeriod", 9)), 400, "GroupVatRecordingRequestDuplicate", "requestId");
    }

    @Test
    void theFeedTellsOfEveryChange() {
        VatClient user = VatClient.group(sandbox.client(Sandbox.PUBLIC_FUND_USER));
        long id = id(user.record(Bodies.group(2024, 9)));
        user.cancel(id);
        JsonNode events = json(sandbox.client(Sandbox.PUBLIC_FUND_USER).get("/api/v1/events?types=GroupVatRecordStatusChanged")).get("events");
        assertThat(events.valueStream().map(event -> event.at("/data/NewVatRecordingStatus").stringValue() + event.at("/data/GroupVatId")))
            .containsExactly("Recorded" + id, "Cancelled" + id);
    }
}
