package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.SELLER;
import static rs.tefter.testing.Sandbox.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import tools.jackson.databind.JsonNode;

/** Records of calculated VAT, letter by letter as live programs expect them. */
class VatExamplesTest {

    private static final String RECORD = """
        "Year":2026,"CalculationNumber":"%s","VatPeriod":"November","DocumentDirection":1,"DocumentType":%s,"DocumentNumber":"%s",\
        "RelatedPartyIdentifier":"100000024","NoRealEstateDescription20":"Usluga","NoRealEstateBaseAmount20":%s,"NoRealEstateCalculatedVat20":%s""";

    private static MerFixture fixture;

    @BeforeAll
    static void start() {
        fixture = MerFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static String record(String number, int type, String document) {
        return RECORD.formatted(number, type, document, "100", "20");
    }

    private static String fault(String parameter, String value, String message) {
        return "{\"" + parameter + "\":{\"Value\":\"" + value + "\",\"Messages\":[\"" + message + "\"]}}";
    }

    @Test
    void aRecordIsMadeChangedAndCancelledWithAllItsVersions() {
        fixture.server().database().jdbc().sql("select setval('vat_record_id', 101, false)").query(Long.class).single();
        JsonNode made = json(fixture.seller("SendIndividualVat", "\"IndividualVat\":{" + record("PE-1", 380, "3-1-1") + "}"));
        assertThat(made.get("IndividualVatId").asInt()).isEqualTo(101);
        assertThat(made.get("VatRecordingStatus").asInt()).isEqualTo(10);
        assertThat(made.get("TotalCalculatedVat").asInt()).isEqualTo(20);
        assertThat(fixture.seller("SendIndividualVat", record("PE-1", 380, "3-1-1")).text())
            .isEqualTo(fault("CalculationNumber", "PE-1", "CalculationNumber PE-1 already exists for year 2026."));
        Reply changed = fixture.seller("ChangeIndividualVat", "\"IndividualVatId\":101,"
            + RECORD.formatted("PE-1", "\"Invoice\"", "3-1-1", "\"200\"", "40"));
        assertThat(changed.text()).startsWith("{\"IndividualVatId\":102,\"VatRecordingStatus\":10,").endsWith("\"ReplacedIndividualVatId\":101}");
        assertThat(fixture.seller("ChangeIndividualVat", "\"IndividualVatId\":101," + record("PE-1", 380, "3-1-1")).text())
            .isEqualTo(fault("IndividualVatId", "101", "IndividualVatId 101 is in status Replaced and can not be changed."));
        assertThat(fixture.seller("CancelIndividualVat", "\"IndividualVatId\":102").text())
            .isEqualTo("{\"IndividualVatId\":102,\"VatRecordingStatus\":30,\"CancelledIds\":[101,102]}");
        assertThat(fixture.seller("CancelIndividualVat", "\"IndividualVatId\":102").text())
            .isEqualTo(fault("IndividualVatId", "102", "IndividualVatId 102 is in status Cancelled and can not be cancelled."));
    }

    @Test
    void whatIsWrongWithARecordIsKeyedByItsMember() {
        assertThat(fixture.seller("SendIndividualVat", record("PE-2", 400, "3-1-2")).text())
            .isEqualTo(fault("DocumentType", "400", "DocumentType 400 is not allowed for DocumentDirection 1."));
        assertThat(fixture.seller("SendIndividualVat", record("PE-2", 380, "3-1-2").replace("November", "17")).text())
            .isEqualTo(fault("VatPeriod", "17", "VatPeriod is not valid. Options 1-16"));
        assertThat(fixture.seller("SendIndividualVat", record("", 380, "3-1-2")).text())
            .isEqualTo(fault("CalculationNumber", "", "CalculationNumber is required."));
        assertThat(fixture.seller("CancelGroupVat", "\"GroupVatId\":999").text())
            .isEqualTo(fault("GroupVatId", "999", "GroupVatId 999 not found."));
        assertThat(fixture.buyer("CancelIndividualVat", "\"IndividualVatId\":101").header("X-Tefter-Code")).isEqualTo("VATRECORDNOTEXISTS");
    }

    @Test
    void aRecordThatAnotherNamesStays() {
        long advance = json(fixture.seller("SendIndividualVat", record("PA-1", 386, "A-1"))).get("IndividualVatId").asLong();
        long settled = json(fixture.seller("SendIndividualVat", record("PA-2", 380, "A-2")
            + ",\"RelatedInvoiceOption\":3,\"RelatedVatRecords\":[{\"DocumentNumber\":\"A-1\"}]")).get("IndividualVatId").asLong();
        assertThat(fixture.seller("CancelIndividualVat", "\"IndividualVatId\":" + advance).text()).isEqualTo(fault("IndividualVatId", "" + advance,
            "IndividualVatId " + advance + " can not be cancelled because it is referenced by IndividualVatId " + settled + "."));
    }

    @Test
    void theOldFormIsForPeriodsBeforeSeptember2024() {
        String old = "\"Year\":2024,\"CalculationNumber\":\"PS-1\",\"VatPeriod\":\"%s\",\"DocumentDirection\":1,\"DocumentType\":380,"
            + "\"DocumentNumber\":\"S-1\",\"TurnoverAmount\":100,\"VatAmount20\":\"20.50\"";
        Reply made = fixture.seller("SendIndividualVat", old.formatted("August"));
        assertThat(made.text()).contains("\"VatRecordingStatus\":10,", "\"TurnoverAmount\":100,", "\"VatAmount20\":20.5,", "\"VatPeriod\":8,");
        long id = json(made).get("IndividualVatId").asLong();
        assertThat(fixture.seller("SendIndividualVat", old.formatted("August")).text())
            .isEqualTo(fault("CalculationNumber", "PS-1", "CalculationNumber PS-1 already exists for year 2024."));
        assertThat(fixture.seller("SendIndividualVat", old.formatted("9")).text())
            .isEqualTo(fault("VatPeriod", "9", "The old record form is not allowed from September 2024."));
        JsonNode changed = json(fixture.seller("ChangeIndividualVat", "\"IndividualVatId\":" + id + "," + old.formatted("7")));
        assertThat(changed.get("ReplacedIndividualVatId").asLong()).isEqualTo(id);
        assertThat(json(fixture.seller("CancelIndividualVat", "\"IndividualVatId\":" + id)).get("CancelledIds").size()).isEqualTo(2);
        String group = "\"GroupVat\":{\"Year\":2023,\"CalculationNumber\":\"ZS-1\",\"VatPeriod\":16,\"TurnoverWithFee\":{\"TaxAmount20\":5}}";
        assertThat(fixture.seller("SendGroupVat", group).text()).contains("\"TurnoverWithFee\":{\"TaxableAmount20\":null,\"TaxAmount20\":5,");
        assertThat(fixture.seller("SendGroupVat", group.replace("2023", "2025")).header("X-Tefter-Code")).isEqualTo("VAT_PERIOD");
        assertThat(fixture.seller("SendGroupVat", group.replace("\"VatPeriod\":16,", "")).text()).isEqualTo(fault("VatPeriod", "", "VatPeriod is required."));
    }

    @Test
    void groupRecordsAreMadeInXmlToo() {
        String xml = "<SendGroupVat><Username>1083</Username><Password>" + fixture.password() + "</Password><CompanyId>" + SELLER + "</CompanyId>"
            + "<SoftwareId>Test-001</SoftwareId><GroupVat><Year>2026</Year><CalculationNumber>ZE-1</CalculationNumber><VatPeriod>10</VatPeriod>"
            + "<BaseAmount20>100.50</BaseAmount20><CalculatedVat20>20.10</CalculatedVat20><SupplierTaxDebtorTurnover>"
            + "<IncreaseBaseAmount20>1</IncreaseBaseAmount20></SupplierTaxDebtorTurnover></GroupVat></SendGroupVat>";
        String made = fixture.post("SendGroupVat", xml).text();
        assertThat(made).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\" ?><GroupVat><GroupVatId>").contains("<BaseAmount20>100.5</BaseAmount20>")
            .contains("<SupplierTaxDebtorTurnover><IncreaseBaseAmount20>1</IncreaseBaseAmount20>").contains("<BaseAmount10 />");
        String id = made.replaceAll(".*<GroupVatId>(\\d+)<.*", "$1");
        JsonNode changed = json(fixture.seller("ChangeGroupVat", "\"GroupVat\":{\"GroupVatId\":" + id
            + ",\"Year\":2026,\"CalculationNumber\":\"ZE-1\",\"VatPeriod\":\"October\",\"BaseAmount20\":200,\"CalculatedVat20\":40}"));
        assertThat(changed.get("ReplacedGroupVatId").asString()).isEqualTo(id);
        assertThat(json(fixture.seller("CancelGroupVat", "\"GroupVatId\":" + id)).get("CancelledIds").size()).isEqualTo(2);
    }
}
