package rs.tefter.api.sef;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.Sandbox.Sent;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;

/** Which document comes to which position of the record of input VAT, asked of the system calculation and its analytics. */
class DeductionPositionsTest {

    private static final String INPUT_VAT = "/api/v1/public-api/input-vat";
    private static final String VAT_RECORDS = "/api/v2/publicApi/vat-recording/individual";
    private static Sandbox sandbox;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        today = sandbox.server().time().today();
        String invoice = accepted(sandbox.invoice("PZ-1"));
        accepted(sandbox.invoice("PZ-2").with(">380<", ">383<").about(invoice, today));
        accepted(sandbox.invoice("PZ-3").asCreditNote().about(invoice, today));
        String advance = accepted(sandbox.invoice("PZ-4").with(">380<", ">386<").with(">35<", ">432<"));
        accepted(sandbox.invoice("PZ-5").asCreditNote().about(advance, today));
        accepted(sandbox.invoice("PZ-6").with(">35<", ">432<"));
        record("IR-1", 400, 1, 0, "");
        record("IR-2", 401, 2, 0, "");
        record("IR-3", 400, 3, 1, "IR-1");
        record("IR-4", 400, 4, 1, "IR-1");
        record("IR-5", 401, 4, 2, "IR-2");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static ContractClient company() {
        return sandbox.client(OTHER_TRADER);
    }

    /** Sends the document, lets the buyer accept it and gives its number. */
    private static String accepted(TestInvoice document) {
        String number = document.toString().replaceFirst("(?s).*?<cbc:ID>([^<]+)</cbc:ID>.*", "$1");
        Sent sent = sandbox.send(document, number);
        sandbox.awaitSales(sent.salesId(), "Sent");
        Reply decision = company().post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":%d,\"accepted\":true}".formatted(sent.purchaseId()));
        assertThat(decision.status()).as(decision.toString()).isEqualTo(200);
        return number;
    }

    /** Records an internal account of 1000 at 20 percent and of 500 at 10. */
    private static void record(String number, int type, int option, int relation, String related) {
        Reply reply = company().post(VAT_RECORDS, """
            {"year":%d,"vatPeriod":%d,"documentDirection":0,"documentType":%d,"internalInvoiceOption":%d,"calculationNumber":"%s",
             "internalInvoiceNumber":"%5$s","noRealEstateDescription20":"usluga","noRealEstateBaseAmount20":1000,
             "noRealEstateCalculatedVat20":200,"noRealEstateDescription10":"knjiga","noRealEstateBaseAmount10":500,
             "noRealEstateCalculatedVat10":50,"relatedInternalInvoiceOption":%6$d,"relatedVatRecords":[%7$s]}""".formatted(today.getYear(),
            today.getMonthValue(), type, option, number, relation, related.isEmpty() ? "" : "{\"internalInvoiceNumber\":\"" + related + "\"}"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static String inMonth(String what) {
        return INPUT_VAT + what + "?TaxId=" + sandbox.company(OTHER_TRADER).get("pib").stringValue() + "&Year=" + today.getYear()
            + "&VatPeriodRange=Monthly&VatPeriod=" + today.getMonthValue();
    }

    @ParameterizedTest
    @CsvSource({"1.2, PZ-1", "1.3, PZ-2", "1.4, PZ-3", "1.5, PZ-4", "1.6, PZ-5"})
    void thePurchasesOfAKindStandAtTheirPosition(String position, String number) {
        assertThat(company().get(inMonth("/analytics")).text().lines())
            .containsOnlyOnce(position + ";" + number + ";Approved;" + today + ";3250.58;650.12;1000.00;100.00");
    }

    @ParameterizedTest
    @CsvSource({"2.2, IR-1", "2.3, IR-3", "2.4, IR-4", "2.5, IR-2", "2.6, IR-5"})
    void theInternalAccountsOfAKindStandAtTheirPosition(String position, String number) {
        assertThat(company().get(inMonth("/analytics")).text().lines())
            .containsOnlyOnce(position + ";" + number + ";Recorded;" + today + ";1000;200;500;50");
    }

    @Test
    void nothingElseIsCounted() {
        assertThat(company().get(inMonth("/analytics")).text().lines()).as("PZ-6 falls due with a payment that nobody knows of").hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"TurnoverAsSupplier/TurnoverExceptForTransferOfTheRight/TurnoverAtRateOf20Percent/Invoice_Base, 3250.58",
        "TurnoverAsSupplier/IncreaseOfBaseIeVat/TurnoverAtRateOf20Percent/Invoice_Vat, 650.12",
        "TurnoverAsSupplier/DecreaseOfBaseIeVat/TurnoverAtRateOf10Percent/Invoice_Base, 1000",
        "TurnoverAsSupplier/FeePaidBeforeTurnoverIePrepayment/PrepaymentForTurnoverAtRateOf10Percent/Invoice_Vat, 100",
        "TurnoverAsSupplier/DecreaseOfPrepayment/PrepaymentForTurnoverAtRateOf20Percent/Invoice_Base, 3250.58",
        "TurnoverAsRecipient/IncreaseOfBaseIeVat/TurnoverAtRateOf20Percent/InternalInvoiceForeigner_Vat, 200",
        "TurnoverAsRecipient/DecreaseOfBaseIeVat/TurnoverAtRateOf10Percent/InternalInvoiceForeigner_Base, 500",
        "TurnoverAsRecipient/FeePaidBeforeTurnoverIePrepayment/PrepaymentForTurnoverAtRateOf20Percent/InternalInvoiceVatPayer_Vat, 200",
        "TurnoverAsRecipient/DecreaseOfPrepayment/PrepaymentForTurnoverAtRateOf10Percent/InternalInvoiceVatPayer_Base, 500"})
    void theCalculationHasTheirAmounts(String field, String amount) {
        JsonNode calculated = json(company().get(inMonth("/system-calculation")));
        assertThat(calculated.at("/" + field).asString()).as(calculated.toString()).isNotEmpty();
        assertThat(calculated.at("/" + field).decimalValue()).isEqualByComparingTo(amount);
    }

    @Test
    void aCompanyThatHasLeftTheRegisterIsNotCalculatedFor() {
        try (Sandbox own = Sandbox.start()) {
            String pib = own.company(OTHER_TRADER).get("pib").stringValue();
            long company = json(own.operator().get("/api/v1/companies")).get("items").valueStream()
                .filter(each -> each.get("pib").stringValue().equals(pib)).findFirst().orElseThrow().get("companyId").longValue();
            own.operator().delete("/api/v1/companies/" + company);
            for (String what : new String[] {"/system-calculation", "/analytics"}) {
                Reply reply = own.client(OTHER_TRADER).get(INPUT_VAT + what + "?TaxId=" + pib + "&Year=2025&VatPeriodRange=1&VatPeriod=1");
                assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
                assertThat(json(reply).get("ErrorCode").stringValue()).isEqualTo("CompanyNotFound");
            }
        }
    }
}
