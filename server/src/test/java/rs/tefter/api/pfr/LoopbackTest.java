package rs.tefter.api.pfr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.1.2.3, true", "::1, true", "0:0:0:0:0:0:0:1, true", "10.0.0.1, false", "192.168.1.7, false", "fe80::1, false"})
    void onlyTheMachineItselfIsHere(String address, boolean here) {
        assertThat(Loopback.is(address)).isEqualTo(here);
    }
}
