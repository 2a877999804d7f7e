package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.PUBLIC_FUND_USER;
import static rs.tefter.testing.Sandbox.THIRD_TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of input VAT, among them acceptance examples 54 and 55. */
class DeductionTest {

    private static final String API = "/api/v1/public-api";
    private static final String RECORDS = API + "/vat-deduction-record";
    private static final String SUPPLY = "/TurnoverAsSupplier/TurnoverExceptForTransferOfTheRight/TurnoverAtRateOf20Percent";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient company() {
        return sandbox.client(OTHER_TRADER);
    }

    private static String pib() {
        return sandbox.company(OTHER_TRADER).get("pib").stringValue();
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo(code);
    }

    private static void empty(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.body()).isEmpty();
    }

    private static ObjectNode record(int year, String period) {
        ObjectNode record = JsonMapper.shared().createObjectNode().put("VatDeductionRecordNumber", "EPP " + period + " " + year)
            .put("TaxId", pib()).put("Year", year).put("VatPeriodRange",
            period.endsWith("Quarter") ? "Quarterly" : "Monthly").put("VatPeriod", period);
        record.putObject("TurnoverAsSupplier").putObject("TurnoverExceptForTransferOfTheRight").putObject("TurnoverAtRateOf20Percent")
            .put("Invoice_Base", 7).put("FiscalInvoice_Base", "50.00");
        for (String section : new String[] {"TurnoverAsRecipient", "VatForImport", "VatPaidToFarmer", "CorrectionOfDeductibleVat"}) {
            record.putObject(section);
        }
        return record;
    }

    private static Reply send(ObjectNode record) {
        return company().post(RECORDS, record.toString());
    }

    private static long id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return json(reply).get("Id").longValue();
    }

    @Test
    void whatIsNotThereIsAnsweredWithNothing() {
        empty(company().get(RECORDS + "/999"), 204);
        empty(company().post(RECORDS + "/999", record(2025, "March").toString()), 204);
        empty(company().delete(RECORDS + "/999"), 204);
        empty(company().get(RECORDS + "/analytics?id=999"), 204);
        empty(company().get(RECORDS + "?vatDeductionRecordNumber=none&taxId=" + pib()), 204);
        empty(company().with("apiKey", "wrong").get(RECORDS + "/999"), 401);
        refused(company().get(RECORDS + "/9999999999999999999"), "VatDeductionIdIsNotValid");
    }

    @Test
    void aSearchNeedsOneOfItsCombinations() {
        String search = RECORDS + "?taxId=" + pib();
        refused(company().get(search), "VatDeductionSearchIsNotDefined");
        refused(company().get(search + "&month=3"), "VatDeductionSearchIsNotDefined");
        refused(company().get(search + "&dateFrom=2025-01-01"), "VatDeductionSearchIsNotDefined");
        refused(company().get(search + "&year=2023"), "VatDeductionPeriodIsNotValid");
        refused(company().get(search + "&year=2025&month=13"), "VatDeductionPeriodIsNotValid");
        refused(company().get(search + "&dateFrom=2023-12-31&dateTo=2025-01-01"), "VatDeductionPeriodIsNotValid");
        refused(company().get(search + "&dateFrom=2025-02-01&dateTo=2025-01-01"), "DateFromBiggerThanDateTo");
        refused(company().get(search + "&dateFrom=2025-02-01&dateTo=" + sandbox.server().time().today().plusDays(1)), "SearchDateBiggerThanToday");
        refused(company().get(RECORDS + "?year=2025"), "SomeOfInputParametarsNotDefined");
        empty(company().get(RECORDS + "?year=2025&taxId=999900016"), 401);
    }

    @Test
    void aRecordIsFoundByEachCombination() {
        ContractClient municipality = sandbox.client(PUBLIC_FUND_USER);
        String pib = sandbox.company(PUBLIC_FUND_USER).get("pib").stringValue();
        id(municipality.post(RECORDS, record(2025, "SecondQuarter").put("TaxId", pib).toString()));
        String today = sandbox.server().time().today().toString();
        for (String found : new String[] {"year=2025", "year=2025&month=5", "dateFrom=" + today + "&dateTo=" + today,
            "vatDeductionRecordNumber=EPP%20SecondQuarter%202025"}) {
            assertThat(json(municipality.get(RECORDS + "?" + found + "&taxId=" + pib)).size()).as(found).isEqualTo(1);
        }
        for (String missed : new String[] {"year=2024", "year=2025&month=7", "dateFrom=2024-01-01&dateTo=2024-12-31",
            "vatDeductionRecordNumber=EPP"}) {
            empty(municipality.get(RECORDS + "?" + missed + "&taxId=" + pib), 204);
        }
    }

    @Test
    void anotherCompanySeesNothingAndChangesNothing() {
        long id = id(send(record(2025, "March").put("GetAnalyticalBreakdown", true)));
        ContractClient stranger = sandbox.client(THIRD_TRADER);
        empty(stranger.get(RECORDS + "/" + id), 204);
        empty(stranger.post(RECORDS + "/" + id, record(2025, "March").toString()), 204);
        empty(stranger.delete(RECORDS + "/" + id), 204);
        empty(stranger.get(RECORDS + "/analytics?id=" + id), 204);
        empty(stranger.post(RECORDS, record(2025, "April").toString()), 401);
        empty(stranger.get(API + "/input-vat/system-calculation?Year=2025&VatPeriodRange=1&VatPeriod=1&TaxId=" + pib()), 401);
        assertThat(json(company().get(RECORDS + "/" + id)).get("Status").stringValue()).isEqualTo("Recorded");
    }

    @Test
    void aRecordIsReadLenientlyAndAnsweredWhole() {
        ObjectNode record = record(2024, "August").put("VatPeriod", "8").put("VatPeriodRange", 1);
        record.set("correctionOfDeductableVat", record.remove("CorrectionOfDeductibleVat"));
        ((ObjectNode) record.get("correctionOfDeductableVat")).putObject("CorrectionOfDeductibleVatAsIncrease")
            .put("VatDeductionBasedOnEqipmentAndFacilities", 3.5);
        JsonNode answer = json(send(record));
        assertThat(answer.at("/CorrectionOfDeductibleVat/CorrectionOfDeductibleVatAsIncrease/VatDeductionBasedOnEquipmentAndFacilities")
            .decimalValue()).isEqualByComparingTo("3.5");
        assertThat(answer.at(SUPPLY + "/FiscalInvoice_Base").decimalValue()).isEqualByComparingTo("50");
        assertThat(answer.at(SUPPLY + "/Invoice_Base").decimalValue()).as("an old period takes what is given").isEqualByComparingTo("7");
        assertThat(answer.at(SUPPLY + "/Deduction_Vat").isNull()).isTrue();
        assertThat(answer.get("VatPeriod").stringValue()).isEqualTo("August");
        assertThat(answer.get("ParentId").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"VatDeductionRecordNumber", "TaxId", "Year", "VatPeriodRange", "VatPeriod", "TurnoverAsSupplier", "TurnoverAsRecipient",
        "VatForImport", "VatPaidToFarmer", "CorrectionOfDeductibleVat"})
    void whatIsNeededMayNotBeMissing(String field) {
        ObjectNode record = record(2025, "September");
        record.remove(field);
        refused(send(record), "SomeOfInputParametarsNotDefined");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(send(record(2023, "September")), "VatDeductionPeriodIsNotValid");
        refused(send(record(2025, "September").put("VatPeriodRange", 4)), "VatDeductionPeriodIsNotValid");
        refused(send(record(2025, "September").put("VatPeriod", 17)), "VatDeductionPeriodIsNotValid");
        refused(send(record(2025, "September").put("VatDeductionRecordNumber", "n".repeat(201))), "MaximumLengthString");
        for (String amount : new String[] {"1.001", "mnogo", "99999999999999", "1e999999999"}) {
            ObjectNode record = record(2025, "September");
            ((ObjectNode) record.get("VatForImport")).put("PaidDeductibleVatRate20", amount);
            Reply reply = send(record);
            refused(reply, "VatDeductionAmountIsNotValid");
            assertThat(json(reply).get("FieldName").stringValue()).isEqualTo("VatForImport.PaidDeductibleVatRate20");
        }
        LocalDate today = sandbox.server().time().today();
        refused(send(record(today.getYear(), month(today))), "VatDeductionPeriodIsNotOver");
        empty(company().get(RECORDS + "?vatDeductionRecordNumber=EPP%20September%202025&taxId=" + pib()), 204);
    }

    private static String month(LocalDate day) {
        String name = day.getMonth().toString();
        return name.charAt(0) + name.substring(1).toLowerCase();
    }

    @Test
    void aPeriodIsRecordedOnceAndARepeatedRequestChangesNothing() {
        ObjectNode record = record(2025, "May").put("requestId", "may");
        Reply first = send(record);
        Reply again = send(record.put("vatPeriod", "5"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(send(record(2025, "June").put("requestId", "may")), "UBLUploadRequestIdDuplicate");
        refused(send(record(2025, "May")), "VatDeductionPeriodIsRecorded");
    }

    @Test
    void aCorrectionOfTheSameDayChangesTheRecordAndALaterOneTakesItsPlace() {
        long id = id(send(record(2025, "July")));
        ObjectNode corrected = record(2025, "July").put("VatDeductionRecordNumber", "EPP 7/25");
        assertThat(id(company().post(RECORDS + "/" + id, corrected.toString()))).isEqualTo(id);
        assertThat(json(company().get(RECORDS + "/" + id)).get("VatDeductionRecordNumber").stringValue()).isEqualTo("EPP 7/25");
        refused(company().post(RECORDS + "/" + id, record(2025, "August").toString()), "VatDeductionPeriodIsNotThatOfTheRecord");
        sandbox.server().time().advance(Duration.ofDays(1));
        JsonNode next = json(company().post(RECORDS + "/" + id, corrected.toString()));
        assertThat(next.get("Id").longValue()).isNotEqualTo(id);
        assertThat(next.get("ParentId").longValue()).isEqualTo(id);
        assertThat(json(company().get(RECORDS + "/" + id)).get("Status").stringValue()).isEqualTo("Corrected");
        refused(company().post(RECORDS + "/" + id, corrected.toString()), "VatDeductionRecordIsNotInRecordedStatus");
        assertThat(company().delete(RECORDS + "/" + id).text()).isEqualTo("false");
        assertThat(company().delete(RECORDS + "/" + next.get("Id")).text()).isEqualTo("true");
        assertThat(send(record(2025, "July")).status()).as("the period is free again").isEqualTo(200);
    }

    @Test
    void acceptedPurchasesAreCalculated() {
        LocalDate month = sandbox.server().time().today();
        Sent accepted = sandbox.delivered();
        sandbox.delivered();
        company().post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":%d,\"accepted\":true}".formatted(accepted.purchaseId()));
        String period = "?TaxId=" + pib() + "&Year=" + month.getYear() + "&VatPeriodRange=Monthly&VatPeriod=" + month(month);
        JsonNode calculated = json(company().get(API + "/input-vat/system-calculation" + period));
        assertThat(calculated.at(SUPPLY + "/Invoice_Base").decimalValue()).isEqualByComparingTo("3250.58");
        assertThat(calculated.at(SUPPLY.replace("20", "10") + "/Invoice_Vat").decimalValue()).isEqualByComparingTo("100");
        assertThat(calculated.get("DataCollectionDate").stringValue()).isEqualTo(month + "T00:00:00");
        String line = ";Approved;" + month + ";3250.58;650.12;1000.00;100.00\r\n";
        assertThat(company().get(API + "/input-vat/analytics" + period).text()).containsOnlyOnce("Approved").contains(line);

        sandbox.server().time().advance(Duration.ofDays(month.lengthOfMonth() - month.getDayOfMonth() + 5));
        JsonNode recorded = json(send(record(month.getYear(), month(month))));
        assertThat(recorded.at(SUPPLY + "/Invoice_Base").decimalValue()).as("not what was given").isEqualByComparingTo("3250.58");
        String analytics = company().get(RECORDS + "/analytics?id=" + recorded.get("Id")).text();
        assertThat(analytics).startsWith("Pozicija u okviru Evidencije prethodnog poreza;").contains("\r\n1.2;").contains(line);

        sandbox.server().time().advance(Duration.ofDays(9));
        String place = RECORDS + "/" + recorded.get("Id");
        JsonNode late = json(company().post(place, record(month.getYear(), month(month)).toString()));
        assertThat(late.at(SUPPLY + "/Invoice_Base").isNull()).as("too late for the system's amounts").isTrue();
        empty(company().get(RECORDS + "/analytics?id=" + late.get("Id")), 204);
        ObjectNode again = record(month.getYear(), month(month)).put("GetAnalyticalBr\u0435akdown", true);
        company().post(RECORDS + "/" + late.get("Id"), again.toString());
        assertThat(company().get(RECORDS + "/analytics?id=" + late.get("Id")).text()).contains(line);
    }

    @Test
    void recordsOfInternalAccountsAreCalculated() {
        LocalDate month = sandbox.server().time().today();
        ContractClient company = sandbox.client(THIRD_TRADER);
        String account = """
            {"year":%d,"vatPeriod":%d,"documentDirection":0,"documentType":400,"internalInvoiceOption":1,"calculationNumber":"E-1",
             "internalInvoiceNumber":"IR-1","noRealEstateDescription20":"usluga","noRealEstateBaseAmount20":1000,
             "noRealEstateCalculatedVat20":200}""".formatted(month.getYear(), month.getMonthValue());
        String vatRecords = "/api/v2/publicApi/vat-recording/individual";
        assertThat(company.post(vatRecords, account).status()).isEqualTo(200);
        assertThat(company.post(vatRecords, account.replace("E-1", "E-2").replace("IR-1", "IR-2").replace(":400,", ":401,")
            .replace("noRealEstate", "realEstate").replace("20\":", "10\":").replace(":200}", ":100}")).status()).isEqualTo(200);
        String quarter = "?TaxId=" + sandbox.company(THIRD_TRADER).get("pib").stringValue() + "&Year=" + month.getYear()
            + "&VatPeriodRange=Quarterly&VatPeriod=" + (13 + (month.getMonthValue() - 1) / 3);
        JsonNode calculated = json(company.get(API + "/input-vat/system-calculation" + quarter)).get("TurnoverAsRecipient");
        JsonNode supply = calculated.at("/TurnoverExceptForTransferOfTheRight/TurnoverAtRateOf20Percent");
        assertThat(supply.get("InternalInvoiceForeigner_Vat").intValue()).isEqualTo(200);
        assertThat(supply.get("InternalInvoiceVatPayer_Vat").intValue()).isZero();
        assertThat(supply.get("Total_Base").intValue()).isEqualTo(1000);
        assertThat(calculated.at("/TransferOfTheRightToDispose/TurnoverAtRateOf10Percent/InternalInvoiceVatPayer_Base").intValue()).isEqualTo(1000);
        assertThat(company.get(API + "/input-vat/analytics" + quarter).text())
            .contains("\r\n2.2;IR-1;Recorded;" + month + ";1000;200;;\r\n").contains("\r\n2.1;IR-2;Recorded;" + month + ";;;1000;100\r\n");
    }

    @Test
    void aCalculationNeedsAPeriodThatHasBegun() {
        String calculation = API + "/input-vat/system-calculation?TaxId=" + pib();
        int nextYear = sandbox.server().time().today().getYear() + 1;
        empty(company().get(calculation + "&Year=" + nextYear + "&VatPeriodRange=4&VatPeriod=FourthQuarter"), 204);
        refused(company().get(calculation + "&Year=2025&VatPeriodRange=Monthly"), "SomeOfInputParametarsNotDefined");
        refused(company().get(calculation + "&Year=2025&VatPeriodRange=Monthly&VatPeriod=FirstQuarter"), "VatDeductionPeriodIsNotValid");
        JsonNode old = json(company().get(calculation + "&Year=2025&VatPeriodRange=Monthly&VatPeriod=1"));
        assertThat(old.at("/TurnoverAsSupplier/DecreaseOfBaseIeVat/TurnoverAtRateOf20Percent/Invoice_Base").isNull()).isTrue();
        assertThat(old.at("/VatForImport/PaidVatRate20").isNull()).isTrue();
        assertThat(old.get("DataCollectionDate").stringValue()).isEqualTo("2025-02-10T00:00:00");
    }

    @Test
    void aProductionServerDeletesNoRecords() {
        try (Sandbox careful = Sandbox.start(Map.of("TEFTER_SEF_EPP_ALLOW_DELETE", "false"))) {
            Reply reply = careful.client(OTHER_TRADER).delete(RECORDS + "/1");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo("NotFound");
        }
    }
}
