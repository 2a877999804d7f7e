package rs.tefter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CirCodeTest {

    @Test
    void aCodeIsShortAndNeverANumber() {
        assertThat(LongStream.of(1, 2, 33, 720_896, 720_897).mapToObj(CirCode::of))
            .containsExactly("A000", "A001", "A010", "ZZZZ", "A0000")
            .allSatisfy(code -> assertThat(code).matches("[A-Z][A-Z0-9]{3,4}"));
    }

    @Test
    void differentNumbersHaveDifferentCodes() {
        Set<String> codes = new HashSet<>();
        LongStream.rangeClosed(700_000, 800_000).forEach(number -> assertThat(codes.add(CirCode.of(number))).isTrue());
    }
}
