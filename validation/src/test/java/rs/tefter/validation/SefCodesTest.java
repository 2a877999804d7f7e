package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.validation.Submitted.invoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.validation.Rule.Refusal;
import rs.tefter.validation.acceptance.Acceptance;
import rs.tefter.validation.data.Resources;

class SefCodesTest {
    private static final List<Map<String, String>> ROWS = Resources.table("mapping/sef-codes.tsv");

    @Test
    void everyRuleBelowAcceptanceHasTheCodeOfTheState() {
        assertThat(code("BR-61")).isEqualTo("UBLPayeeFinancialAccountIdNotDefined");
        assertThat(code("TEF-L1-03")).isEqualTo("UBLDocumentNotValid");
        assertThat(code("UBL-SR-08")).isEqualTo("UBLDocumentNotValid");
        assertThat(SefCodes.of("TEF-L1-07")).isEmpty();
    }

    @Test
    void everyRowIsAboutARule() {
        Set<String> names = Rules.all().stream().flatMap(rule -> Stream.of(rule.id(), rule.textId(), rule.alias().orElse(rule.id())))
                .collect(Collectors.toSet());
        assertThat(ROWS).map(row -> row.get("rule")).allMatch(pattern -> pattern.endsWith("*")
                ? names.stream().anyMatch(name -> name.startsWith(pattern.substring(0, pattern.length() - 1))) : names.contains(pattern));
    }

    @Test
    void aRowThatHasWordsHasThoseOfAcceptance() {
        Set<Refusal> known = Acceptance.rules().stream().flatMap(rule -> rule.refusal().stream()).collect(Collectors.toSet());
        assertThat(ROWS).filteredOn(row -> !row.get("message").isEmpty()).isNotEmpty().allSatisfy(row -> assertThat(known).contains(new Refusal(
                row.get("errorCode"), Optional.of(row.get("message")), Optional.of(row.get("field")).filter(field -> !field.isEmpty()))));
    }

    @ParameterizedTest(name = "{0} {1} is {3}")
    @CsvSource({
        "PayableAmount, 1700.00, BR-DEC-18, UBLPayableAmountMoreDecimalsThanPermitted, LegalMonetaryTotal.PayableAmount",
        "TaxInclusiveAmount, 1700.00, BR-DEC-14, UBLTaxInclusiveAmountMoreDecimalsThanPermitted, LegalMonetaryTotal.TaxInclusiveAmount",
        "TaxAmount, 0.00, BR-DEC-20, UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted, TaxTotal.TaxSubtotal.TaxAmount",
        "TaxableAmount, 1000.00, BR-DEC-19, UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted, TaxTotal.TaxSubtotal.TaxableAmount",
        "LineExtensionAmount, 1000.00, BR-DEC-23, UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted, InvoiceLine.LineExtensionAmount",
        "LineExtensionAmount, 1500.00, BR-DEC-09, UBLLineExtensionAmountMoreDecimalsThanPermitted, LegalMonetaryTotal.LineExtensionAmount"})
    void tooManyDecimalsHaveTheWordsOfTheirAmount(String element, String amount, String rule, String code, String field) {
        String open = "<cbc:" + element + " currencyID=\"RSD\">";
        List<Finding> findings = invoice().edit(open + amount + "<", open + amount + "0<").validate().findings().stream()
                .filter(finding -> finding.text().id().matches("BR-DEC|UBL-DT-01|SEF-31")).toList();
        assertThat(findings).map(Finding::ruleId).containsExactly(rule, "UBL-DT-01", "SEF-31");
        assertThat(findings).map(finding -> finding.sef().orElseThrow()).allSatisfy(sef -> {
            assertThat(sef.errorCode()).isEqualTo(code);
            assertThat(sef.fieldName()).contains("invoice." + field);
            assertThat(sef.message()).endsWith(" has more decimals than permitted");
        });
    }

    @Test
    void anAmountWithoutWordsOfItsOwnIsAGrossOne() {
        SefError sef = invoice().edit("<cac:TaxTotal>", """
                <cac:AllowanceCharge>
                  <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
                  <cbc:Amount currencyID="RSD">0.000</cbc:Amount>
                </cac:AllowanceCharge>
                <cac:TaxTotal>""").validate().findings().stream().filter(finding -> finding.ruleId().equals("BR-DEC-01")).findFirst().orElseThrow()
                .sef().orElseThrow();
        assertThat(sef).isEqualTo(new SefError("Gross amount has more decimals than permitted", Optional.of("invoice.AllowanceCharge.Amount"),
                "GrossAmountMoreDecimalsThanPermitted"));
    }

    private static String code(String id) {
        return SefCodes.of(id).orElseThrow().errorCode();
    }
}
