package rs.tefter.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CastTest {
    private static final int A_DAY = 86_400;

    @ParameterizedTest
    @CsvSource({"1,1", "-0.50,-0.50", "+.5,0.5", "5.,5", "' 12\n',12", "007.10,7.10"})
    void aDecimalIsReadWithItsScaleAndWithoutTheSpaceAroundIt(String text, BigDecimal number) {
        assertThat(Cast.decimal(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1e3", "1,5", ".", "+", "--1", "1-", "1 2", "INF", "NaN", "0x1", "١"})
    void whatIsNoDecimalHasNoAnswer(String text) {
        assertThatThrownBy(() -> Cast.decimal(text)).isInstanceOf(Undecidable.class).hasMessageContaining("is not a number");
    }

    @Test
    void aNumberOfAThousandDigitsIsReadAndALongerOneIsNot() {
        assertThat(Cast.decimal("1".repeat(1_000))).isEqualTo(new BigDecimal("1".repeat(1_000)));
        assertThatThrownBy(() -> Cast.decimal("1".repeat(1_001))).isInstanceOf(Undecidable.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1e3,1000", "-1.5E-1,-0.15", "INF,Infinity", "-INF,-Infinity", "NaN,NaN", "' 2 ',2"})
    void aFloatingNumberMayHaveAnExponent(String text, Double number) {
        assertThat(Cast.doubleValue(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e", "e1", "1e+", "infinity", "1d", "0x1p3", "1e1.5"})
    void whatIsNoFloatingNumberHasNoAnswer(String text) {
        assertThatThrownBy(() -> Cast.doubleValue(text)).isInstanceOf(Undecidable.class);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "-0,true", "-0.01,false", "12.5,true", "1e9,true", "NaN,true", "-INF,false"})
    void zeroIsNotNegative(String text, boolean expected) {
        assertThat(Cast.isNotNegative(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "0e3,0", "-0.01,-1", "12.5,1", "1e9,1", "NaN,1", "-INF,-1"})
    void whatIsNotANumberCountsAsMoreThanZero(String text, int signum) {
        assertThat(Cast.signum(text)).isEqualTo(signum);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "' false ',false", "0,false"})
    void aTruthValueIsAWordOrADigit(String text, boolean truth) {
        assertThat(Cast.truth(text)).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "maybe", "01"})
    void whatIsNoTruthValueHasNoAnswer(String text) {
        assertThatThrownBy(() -> Cast.truth(text)).isInstanceOf(Undecidable.class);
    }

    @Test
    void aDayBeginsWhereItsTimeZoneSaysAndWithoutOneAtUtc() {
        assertThat(Cast.dayBegin("1970-01-02")).isEqualTo(A_DAY);
        assertThat(Cast.dayBegin(" 1970-01-02Z ")).isEqualTo(A_DAY);
        assertThat(Cast.dayBegin("1970-01-02+02:00")).isEqualTo(A_DAY - 7_200);
        assertThat(Cast.dayBegin("1970-01-02-14:00")).isEqualTo(A_DAY + 50_400);
        assertThat(Cast.dayBegin("12026-01-01")).isGreaterThan(Cast.dayBegin("2026-01-01"));
        assertThat(Cast.dayBegin("-0001-01-01")).isLessThan(Cast.dayBegin("0001-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "02026-01-01", "2026-01-01+14:01", "2026-01-01+1:00",
            "2026-01-01T00:00:00", "2026/01/01", "+2026-01-01", "2026-01-01z"})
    void whatIsNoCalendarDayHasNoAnswer(String text) {
        assertThatThrownBy(() -> Cast.dayBegin(text)).isInstanceOf(Undecidable.class).hasMessageContaining("is not a date");
    }

    @ParameterizedTest
    @CsvSource({"2.5,3", "-2.5,-2", "2.4,2", "-2.6,-3", "0,0"})
    void halvesAreRoundedUpwards(BigDecimal number, BigDecimal rounded) {
        assertThat(Cast.round(number)).isEqualByComparingTo(rounded);
    }

    @Test
    void whiteSpaceIsNormalisedAndOnlyThatOfXml() {
        assertThat(Cast.normalize(" a\t b\r\n\n c ")).isEqualTo("a b c");
        assertThat(Cast.normalize("a b")).isEqualTo("a b");
        assertThat(Cast.normalize("\u00A0a")).isEqualTo("\u00A0a");
        assertThat(Cast.normalize(" \n")).isEmpty();
    }
}
