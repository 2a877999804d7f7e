package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Public example documents, as they are and broken in one place, at the gate with reading, structure and acceptance. */
class ExamplesTest {
    private static final String PUBLIC = "phive-rules-serbia-1.0.0/";
    private static final String IDENTIFIERS = "TEF-ID-01 TEF-ID-03 TEF-ID-04";

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("1 an invoice", plain(), IDENTIFIERS + " TEF-ID-06 SEF-44"),
                Arguments.of("2 an invoice with an exempt line", exempt(), IDENTIFIERS + " SEF-44"),
                Arguments.of("4 a prepayment invoice", prepayment(), IDENTIFIERS),
                Arguments.of("7 with a Serbian reason", exempt().edit("VATEX-EU-132", "PDV-RS-25-1-1"), IDENTIFIERS),
                Arguments.of("8 with category R", category("R", "PDV-RS-6a"), IDENTIFIERS),
                Arguments.of("10 with category O", category("O", "PDV-RS-11-1-1"), IDENTIFIERS),
                Arguments.of("11 with category Z", category("Z", "PDV-RS-24-1-1"), IDENTIFIERS),
                Arguments.of("12 with category AE", category("AE", "PDV-RS-10-2-1"), IDENTIFIERS),
                Arguments.of("13 with category OE", category("OE", "PDV-RS-17-4-2"), IDENTIFIERS),
                Arguments.of("13 with category SS", category("SS", "PDV-RS-33"), IDENTIFIERS),
                Arguments.of("13 with category N", category("N", "PDV-RS-N"), IDENTIFIERS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void isValidWithTheseWarnings(String name, Submitted document, String warnings) {
        Result result = document.validate();
        assertThat(result.status()).isEqualTo(Status.VALID_WITH_WARNINGS);
        assertThat(result.findings()).allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(new TreeSet<>(result.findings().stream().map(Finding::ruleId).toList())).isEqualTo(new TreeSet<>(Set.of(warnings.split(" "))));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("3 for a public buyer", publicBuyer(), "UBLJBKJSNotDefined"),
                Arguments.of("5 one day later", plain().on("2022-03-30"), "IssueDateCannotBeDifferentFromTodays"),
                Arguments.of("14 category AE with a reason of E", category("AE", "PDV-RS-25-1-1"), "UBLTaxExemptionReasonCategoryNotCorrect"),
                Arguments.of("15 a credit note about nothing", Submitted.sample("odoo-l10n_rs_edi/l10n_rs_edi_export_credit_note.xml"), "CreditInvoiceMustHaveSource"),
                Arguments.of("16 an invoice without delivery date", Submitted.sample("odoo-l10n_rs_edi/l10n_rs_edi_export_invoice.xml"), "InvoiceDeliveryDateMissing"),
                Arguments.of("17 a due date in a wrong place", exempt().drop("cbc:DueDate").edit("</cbc:DocumentCurrencyCode>",
                        "</cbc:DocumentCurrencyCode><cbc:DueDate>2022-03-07</cbc:DueDate>"), "TEF-L1-01 UBLDocumentNotValid"),
                Arguments.of("18 an amount that is none", exempt().edit(">2072</cbc:PayableAmount>", ">abc</cbc:PayableAmount>"), "TEF-L1-05 UBLDocumentNotValid"),
                Arguments.of("19 an element that is not closed", exempt().edit("</cbc:DueDate>", ""), "TEF-L0-03 XmlInvalid"),
                Arguments.of("20 a DOCTYPE", exempt().edit("<Invoice", "<!DOCTYPE Invoice>\n<Invoice"), "TEF-L0-04 XmlInvalid"),
                Arguments.of("23 an empty number", exempt().edit("<cbc:ID>2022-002<", "<cbc:ID><"), "EInvoiceNumberMissing"),
                Arguments.of("27 no account", exempt().drop("cac:PayeeFinancialAccount"), "UBLPayeeFinancialAccountIdNotDefined"),
                Arguments.of("29 a standard row without a rate", exempt().edit("<cbc:ID>S</cbc:ID>\n        <cbc:Percent>20</cbc:Percent>", "<cbc:ID>S</cbc:ID>"),
                        "BR-48 UBLDocumentNotValid"),
                Arguments.of("30 type 381 under Invoice", exempt().edit(">380<", ">381<").drop("cac:InvoicePeriod"), "UBLUnsupportedDocumentType"),
                Arguments.of("37 no delivery", plain().drop("cac:Delivery"), "InvoiceDeliveryDateMissing"),
                Arguments.of("38 a prepayment invoice without due date", prepayment().drop("cbc:DueDate"), "UBLDueDateIsMissing"),
                Arguments.of("39 a registration number of 7 digits", exempt().edit(">20000005<", ">2000000<"), "UBLRegistrationCodeDoesNotHaveGoodLength"),
                Arguments.of("40 a price with five decimals", exempt().edit("\"RSD\">200</cbc:PriceAmount>", "\"RSD\">200.00001</cbc:PriceAmount>"),
                        "UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted"),
                Arguments.of("41 delivered the day after", exempt().edit("<cbc:ActualDeliveryDate>2022-02-28<", "<cbc:ActualDeliveryDate>2022-03-01<"),
                        "UBLDeliveryDateMustNotBeLatterThanIssueDate"),
                Arguments.of("42 only the exempt line, VAT date kept", onlyExempt(), "InvoicePeriodDescriptionCodeNotNeeded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithThisCode(String name, Submitted document, String expected) {
        Result result = document.validate();
        assertThat(result.status()).isEqualTo(Status.INVALID);
        Finding refusal = result.refusal().orElseThrow();
        List<String> words = List.of(expected.split(" "));
        assertThat(refusal.sef()).map(SefError::errorCode).contains(words.getLast());
        if (words.size() > 1) {
            assertThat(refusal.ruleId()).isEqualTo(words.getFirst());
        }
    }

    private static Submitted plain() {
        return Submitted.sample(PUBLIC + "faktura.xml");
    }

    private static Submitted exempt() {
        return Submitted.sample(PUBLIC + "faktura-kat-e.xml");
    }

    private static Submitted prepayment() {
        return Submitted.sample(PUBLIC + "faktura-avansna.xml");
    }

    private static Submitted publicBuyer() {
        return Submitted.sample(PUBLIC + "faktura-jn.xml").with(SendToCir.YES)
                .register(new RegisteredCompany("100000013", "20000005", Optional.of("10520"), true, true, true));
    }

    private static Submitted category(String category, String key) {
        return exempt().editAll("<cbc:ID>E</cbc:ID>", "<cbc:ID>" + category + "</cbc:ID>").edit("VATEX-EU-132", key);
    }

    private static Submitted onlyExempt() {
        Submitted document = exempt().edit("VATEX-EU-132", "PDV-RS-25-1-1").editAll(">312<", ">0<");
        String text = document.text();
        int row = text.lastIndexOf("<cac:TaxSubtotal>");
        text = text.substring(0, row) + text.substring(text.indexOf("</cac:TaxSubtotal>", row) + "</cac:TaxSubtotal>".length());
        int line = text.lastIndexOf("<cac:InvoiceLine>");
        text = text.substring(0, line) + text.substring(text.indexOf("</cac:InvoiceLine>", line) + "</cac:InvoiceLine>".length());
        return document.text(text).editAll(">1760</cbc:LineExtensionAmount>", ">200</cbc:LineExtensionAmount>")
                .editAll(">1760</cbc:TaxExclusiveAmount>", ">200</cbc:TaxExclusiveAmount>").editAll(">2072<", ">200<");
    }
}
