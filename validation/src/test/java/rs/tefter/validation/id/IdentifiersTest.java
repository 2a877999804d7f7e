package rs.tefter.validation.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"110164390", "100373090", "110424762", "101134702", "111032440", "100000008", "100000016", "0101990710008"})
    void aPibWithTheRightCheckDigit(String pib) {
        assertThat(Pib.parse(pib)).map(Pib::isChecked).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000005", "100000013", "101134703", "110164391", "0101990710009"})
    void aPibWithAWrongCheckDigit(String pib) {
        assertThat(Pib.parse(pib)).map(Pib::isChecked).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10113470", "1011347022", "10113470a", "RS", "XX101134702", "１01134702"})
    void isNoPib(String text) {
        assertThat(Pib.parse(text)).isEmpty();
    }

    @Test
    void aVatNumberIsAPibWithItsPrefix() {
        assertThat(Pib.parse("rs101134702")).contains(new Pib("101134702"));
        assertThat(new Pib("101134702").vatNumber()).isEqualTo("RS101134702");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21309192", "07486251", "21348660", "17862146", "20000007", "12345674"})
    void aRegistrationNumberWithTheRightCheckDigit(String mb) {
        assertThat(RegistrationNumber.parse(mb)).map(RegistrationNumber::isChecked).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000000", "20000005", "87654321", "12345678"})
    void aRegistrationNumberWithAWrongCheckDigit(String mb) {
        assertThat(RegistrationNumber.parse(mb)).map(RegistrationNumber::isChecked).contains(false);
    }

    @Test
    void aRegistrationNumberOfSevenDigitsIsNotPadded() {
        assertThat(RegistrationNumber.parse("7486251")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "325950070019703417, 325950070019703417", "150000000004353207, 150000000004353207", "845000000040484987, 845000000040484987",
        "840-955845-10, 840000000095584510", "165-55-74, 165000000000005574", "310-1234567891211-86, 310123456789121186",
        "160 0000000111111 35, 160000000011111135", "RS35160000000011111135, 160000000011111135"})
    void anAccountWithTheRightControlDigits(String text, String digits) {
        assertThat(AccountNumber.parse(text)).contains(new AccountNumber(digits));
        assertThat(new AccountNumber(digits).isChecked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"160000000011111150", "325950070019703418"})
    void anAccountWithWrongControlDigits(String text) {
        assertThat(AccountNumber.parse(text)).map(AccountNumber::isChecked).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS1234567891234567892345", "DE89370400440532013000", "RS36160000000011111135", "12-3-4", ""})
    void isNoAccount(String text) {
        assertThat(AccountNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3200, 04", "12345, 20", "2026001, 18", "2026-001, 18", "14123412, 44", "A1B2, 81", "3220000111111111000, 16"})
    void theControlNumberOfModel97(String number, String control) {
        assertThat(PaymentReference.controlOf(number)).isEqualTo(control);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97 163220000111111111000", "(mod97) 18-2026-001", "( MOD 97 )18-2026-001", "97 04-3200", "00 11-3200", "2026-001", "97"})
    void aPaymentReferenceThatIsRight(String text) {
        assertThat(PaymentReference.parse(text).isChecked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"97 11-3200", "(mod97) 19-2026-001", "97 18"})
    void aPaymentReferenceWithAWrongControlNumber(String text) {
        assertThat(PaymentReference.parse(text).isChecked()).isFalse();
    }

    @Test
    void aPaymentReferenceKeepsItsModelApart() {
        assertThat(PaymentReference.parse("(mod97) 18-2026-001").model()).contains("97");
        assertThat(PaymentReference.parse("2026-001").model()).isEmpty();
    }

    @Test
    void aJbkjsIsFiveDigitsWithOrWithoutItsPrefix() {
        assertThat(Jbkjs.parse("JBKJS: 10520")).contains(new Jbkjs("10520"));
        assertThat(Jbkjs.parse("10520")).contains(new Jbkjs("10520"));
        assertThat(Jbkjs.parse("JBKJS:1052")).isEmpty();
        assertThat(Jbkjs.parse("JBKJS:1052a")).isEmpty();
    }

    @Test
    void aContractingBodyIsAJbkjsWithATextBehindIt() {
        assertThat(Jbkjs.parseProcurement("JN-JBKJS:10523-odeljenje")).contains(new Jbkjs("10523"));
        assertThat(Jbkjs.parseProcurement("JN-JBKJS:10523 odeljenje")).isEmpty();
    }
}
