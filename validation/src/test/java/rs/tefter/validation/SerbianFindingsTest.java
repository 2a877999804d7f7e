package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.validation.Submitted.invoice;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.validation.text.Language;

/** What a finding of a Serbian rule tells: its place, its words, and the state's. */
class SerbianFindingsTest {
    private static final String SELLER = "/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]";

    @Test
    void whatIsMissingIsPlacedWhereItWouldStand() {
        Place city = place(invoice().edit("<cbc:CityName>Niš</cbc:CityName>", ""), "RSR-16");
        assertThat(city.xpath()).isEqualTo(SELLER + "/cac:PostalAddress[1]");
        assertThat(city.missing()).contains("cbc:CityName");
        Place address = place(invoice().drop("cac:PostalAddress"), "RSR-16");
        assertThat(address.xpath()).isEqualTo(SELLER);
        assertThat(address.missing()).contains("cac:PostalAddress/cbc:CityName");
        Place seller = place(invoice().drop("cac:AccountingSupplierParty"), "RSR-16");
        assertThat(seller.xpath()).isEqualTo("/Invoice[1]");
        assertThat(seller.missing()).contains("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cbc:CityName");
    }

    @Test
    void theFieldOfWhatIsMissingIsTheSameHoweverMuchIsMissing() {
        assertThat(finding(invoice().edit("<cbc:CityName>Niš</cbc:CityName>", ""), "RSR-16").sef().flatMap(SefError::fieldName))
                .isEqualTo(finding(invoice().drop("cac:AccountingSupplierParty"), "RSR-16").sef().flatMap(SefError::fieldName))
                .contains("invoice.AccountingSupplierParty.Party.PostalAddress.CityName");
    }

    @Test
    void whatIsWrongIsPlacedAtItself() {
        Place base = place(excluded().edit("TaxableAmount currencyID=\"RSD\">500.00<", "TaxableAmount currencyID=\"RSD\">501.00<"), "RSK-R-08");
        assertThat(base.xpath()).isEqualTo("/Invoice[1]/cac:TaxTotal[1]/cac:TaxSubtotal[2]/cbc:TaxableAmount[1]");
        assertThat(base.missing()).isEmpty();
        Finding date = finding(invoice().edit("<cbc:DocumentCurrencyCode>",
                "<cbc:TaxPointDate>2026-11-20</cbc:TaxPointDate><cbc:DocumentCurrencyCode>"),
                "RSR-04");
        assertThat(date.value()).contains("2026-11-20");
    }

    @Test
    void sevenDigitsLackAZero() {
        Finding finding = finding(invoice().edit(">21309192<", ">7486251<"), "RSR-19");
        assertThat(finding.hint(Language.SR_LATN)).isEqualTo("Dodajte vodeću nulu: 07486251.");
        assertThat(finding.hint(Language.SR_CYRL)).isEqualTo("Додајте водећу нулу: 07486251.");
        assertThat(finding.hint(Language.EN)).isEqualTo("Add the leading zero: 07486251.");
        assertThat(finding.sef().orElseThrow().message())
                .isEqualTo("The receiver's registration code does not have a good length. Registration code: 7486251");
    }

    @ParameterizedTest(name = "{0} replaced by {1}: {3}")
    @CsvSource({
        ">21309192<, >213091<, RSR-19, UBLRegistrationCodeDoesNotHaveGoodLength",
        ">21309192<, >2130919B<, RSR-19, UBLRegistrationCodeNotInCorrectFormat",
        "RS101134702, 101134702, RSR-11, UBLPartyTaxSchemeCompanyIdWithoutPrefix",
        "RS101134702, RS1011347, RSR-11, UBLVatRegistrationCodeDoesNotHaveGoodLength",
        "RS111032440, 111032440, RSR-21, UBLPartyTaxSchemeCompanyIdWithoutPrefix",
        "RS111032440, RS1110324, RSR-21, UBLVatRegistrationCodeDoesNotHaveGoodLength"})
    void theCodeTellsInWhichWayANumberIsWrong(String number, String wrong, String rule, String code) {
        assertThat(finding(invoice().edit(number, wrong), rule).sef()).map(SefError::errorCode).contains(code);
    }

    @Test
    void aRuleOfAFamilyIsNamedAsInThePublishedListToo() {
        Finding finding = finding(excluded().drop("cbc:TaxExemptionReasonCode"), "RSK-R-10");
        assertThat(finding.alias()).contains("RSK-X-10");
        assertThat(finding.message(Language.EN)).isEqualTo("The category R (excluded from VAT) has no reason of exemption.");
        assertThat(finding.sef()).map(SefError::errorCode).contains("UBLTaxExemptionReasonKeyNotDefined");
        assertThat(finding(invoice().drop("cbc:PostalZone"), "RSR-26").alias()).isEmpty();
    }

    @Test
    void aRuleOfOursStandsAtTheGateOnly() {
        Finding finding = finding(invoice().editAll("<cbc:ID>E<", "<cbc:ID>O<").edit("<cbc:Percent>0<", "<cbc:Percent>20<"), "SRB-O-05");
        assertThat(finding.view()).isEqualTo(View.GATE);
        assertThat(finding.rawSeverity()).isEqualTo(Severity.ERROR);
        assertThat(finding(invoice().drop("cbc:PostalZone"), "RSR-26").view()).isEqualTo(View.BOTH);
    }

    @Test
    void aCreditNoteMaySayThatNoVatIsDue() {
        Submitted none = Submitted.creditNote().edit("<cbc:DescriptionCode>35<", "<cbc:DescriptionCode>0<");
        assertThat(none.validate().status()).isEqualTo(Status.VALID);
        assertThat(finding(invoice().edit("<cbc:DescriptionCode>35<", "<cbc:DescriptionCode>0<"), "RSR-06").blocks()).isTrue();
        assertThat(finding(Submitted.creditNote().edit("<cbc:DescriptionCode>35<", "<cbc:DescriptionCode>7<"), "RSR-06").blocks()).isTrue();
    }

    private static Submitted excluded() {
        return invoice().editAll("<cbc:ID>E<", "<cbc:ID>R<").edit("PDV-RS-25-1-1", "PDV-RS-6a");
    }

    private static Place place(Submitted document, String rule) {
        return finding(document, rule).place().orElseThrow();
    }

    private static Finding finding(Submitted document, String rule) {
        Optional<Finding> found = document.validate().findings().stream().filter(finding -> finding.ruleId().equals(rule)).findFirst();
        assertThat(found).as(rule).isPresent();
        return found.get();
    }
}
