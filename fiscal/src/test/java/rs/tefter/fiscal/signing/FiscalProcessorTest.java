package rs.tefter.fiscal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.fiscal.signing.TestElement.ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.Samples;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxItem;
import rs.tefter.fiscal.Taxpayer;
import rs.tefter.fiscal.journal.JournalReader;
import rs.tefter.fiscal.verification.QrImage;
import rs.tefter.fiscal.verification.ReceiptBytes;
import rs.tefter.fiscal.verification.SignedReceipt;
import rs.tefter.fiscal.verification.VerificationUrl;

class FiscalProcessorTest {
    private static final String ROOT = "http://127.0.0.1:8080/v/?vl=";
    private static final Taxpayer TAXPAYER = new Taxpayer("100000024", "ТЕФТЕР ПЕСАК ДОО", "1000001-Продавница за проверу рада програма",
        "КНЕЗ МИХАИЛОВА 1", "Београд-Стари Град");
    private static final FiscalProcessor PROCESSOR = new FiscalProcessor(ELEMENT, TAXPAYER, List.of(), ROOT, "00-0001-TFTRSBX1");
    private static final Counters SIXTEEN_BEFORE =
        new Counters(16, List.of(11L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 3L, 0L), BigDecimal.ZERO, BigDecimal.ZERO);
    private static final ReceiptKind SALE = ReceiptKind.ofCode("ПП").orElseThrow();
    private static final Terms TERMS = new Terms("TFTRSBX1", Samples.SERBIA, SIXTEEN_BEFORE.plus(SALE, new BigDecimal("517.81")), Samples.SIGNED_AT,
        "Успешно");

    @Test
    void aRequestBecomesAWholeResult() {
        InvoiceResult result = PROCESSOR.issue(Samples.coffeeBreadAndApples(), TERMS);
        assertThat(result.requestedBy()).isEqualTo("TFTRSBX1");
        assertThat(result.signedBy()).isEqualTo("TFTRSBX1");
        assertThat(result.sdcDateTime()).hasToString("2026-11-20T09:05:07.123+01:00");
        assertThat(result.invoiceCounter()).isEqualTo("12/17ПП");
        assertThat(result.invoiceCounterExtension()).isEqualTo("ПП");
        assertThat(result.invoiceNumber()).isEqualTo("TFTRSBX1-TFTRSBX1-17");
        assertThat(result.totalCounter()).isEqualTo(17);
        assertThat(result.transactionTypeCounter()).isEqualTo(12);
        assertThat(result.totalAmount()).isEqualTo("517.81");
        assertThat(result.taxItems()).containsExactly(
            new TaxItem(TaxCategoryType.TAX_ON_NET, "Е", new BigDecimal("15.2645"), new BigDecimal("10"), "П-ПДВ"),
            new TaxItem(TaxCategoryType.TAX_ON_NET, "Ђ", new BigDecimal("58.3167"), new BigDecimal("20"), "О-ПДВ"));
        assertThat(result.taxGroupRevision()).isEqualTo(1);
        assertThat(result.messages()).isEqualTo("Успешно");
        assertThat(result.tin()).isEqualTo("100000024");
        assertThat(result.mrc()).isEqualTo("00-0001-TFTRSBX1");
    }

    @Test
    void theAddressHoldsTheFactsAndASignatureOfTheElement() {
        InvoiceResult result = PROCESSOR.issue(Samples.coffeeBreadAndApples(), TERMS);
        SignedReceipt receipt = VerificationUrl.decode(result.verificationUrl()).orElseThrow();
        byte[] bytes = ReceiptBytes.encode(receipt);
        assertThat(bytes).hasSize(584);
        assertThat(HexFormat.of().formatHex(bytes, 0, 56)).isEqualTo(
            "035446545253425831544654525342583111000000" + "0c000000f4024f0000000000000001a1f7fcdfb300000c31303a313030313831373332");
        assertThat(ELEMENT.hasSigned(receipt)).isTrue();
        assertThat(receipt.signature()).isEqualTo(result.signature());
        assertThat(receipt.encryptedInternalData()).isEqualTo(result.encryptedInternalData());
        assertThat(ELEMENT.internalData(receipt).counters().byKind()).isEqualTo(TERMS.counters().byKind());
        assertThat(result.verificationUrl()).startsWith(ROOT);
        assertThat(Base64.getDecoder().decode(result.verificationQrCode().orElseThrow())).isEqualTo(QrImage.gif(result.verificationUrl()));
    }

    @Test
    void theJournalIsThatOfTheExampleToTheByte() throws IOException {
        try (InputStream example = JournalReader.class.getResourceAsStream("coffee-bread-and-apples.txt")) {
            String expected = new String(example.readAllBytes(), StandardCharsets.UTF_8).replace('·', ' ').replace("\n", "\r\n");
            assertThat(PROCESSOR.issue(Samples.coffeeBreadAndApples(), TERMS).journal()).contains(expected);
        }
    }

    @Test
    void theJournalIsMarkedWhenItMust() {
        FiscalProcessor marked = new FiscalProcessor(ELEMENT, TAXPAYER, List.of("ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН"), ROOT, "00-0001-TFTRSBX1");
        String plain = PROCESSOR.issue(Samples.coffeeBreadAndApples(), TERMS).journal().orElseThrow();
        assertThat(marked.issue(Samples.coffeeBreadAndApples(), TERMS).journal().orElseThrow()).isEqualTo(
            plain.replace("Касир:", "    ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН    \r\nКасир:"));
    }

    @Test
    void journalAndQrCodeMayBeLeftOut() {
        InvoiceRequest request = request(Optional.empty(), false);
        InvoiceResult result = PROCESSOR.issue(request, TERMS);
        assertThat(result.journal()).isEmpty();
        assertThat(result.verificationQrCode()).isEmpty();
    }

    @Test
    void aBuyerInOtherLettersIsPrintedButHasNoPlaceInTheAddress() {
        InvoiceRequest request = request(Optional.of("30:Ђ1"), true);
        InvoiceResult result = PROCESSOR.issue(request, TERMS);
        assertThat(JournalReader.parse(result.journal().orElseThrow()).buyerId()).contains("30:Ђ1");
        assertThat(VerificationUrl.decode(result.verificationUrl()).orElseThrow().facts().buyerId()).contains("30:?1");
    }

    @Test
    void whoAsksMayBeAnotherThanWhoSigns() {
        Terms remote = new Terms("KLIJENT1", TERMS.group(), TERMS.counters(), TERMS.signedAt(), "Success");
        InvoiceResult result = PROCESSOR.issue(Samples.coffeeBreadAndApples(), remote);
        assertThat(result.invoiceNumber()).isEqualTo("KLIJENT1-TFTRSBX1-17");
        assertThat(result.requestedBy()).isEqualTo("KLIJENT1");
    }

    private static InvoiceRequest request(Optional<String> buyerId, boolean withTextAndQrCode) {
        InvoiceRequest asked = Samples.coffeeBreadAndApples();
        return new InvoiceRequest(asked.dateAndTimeOfIssue(), asked.cashier(), buyerId, asked.buyerCostCenterId(), asked.kind(), asked.payments(),
            asked.invoiceNumber(), asked.referentDocumentNumber(), asked.referentDocumentTime(), withTextAndQrCode, withTextAndQrCode, asked.items());
    }
}
