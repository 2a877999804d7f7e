package rs.tefter.pfr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PfrRequestIdTest {

    @Test
    void dashesAndCaseDoNotCount() {
        assertThat(PfrRequestId.of("0A4C1D2E-3F40-5162-7384-95A6B7C8D9E0")).isEqualTo(PfrRequestId.of("0a4c1d2e3f405162738495a6b7c8d9e0")).isPresent();
    }

    @Test
    void whatIsNoRequestIdIsNone() {
        for (String text : new String[] {"", "----", "a b", "ђ", "a".repeat(37), "a\n"}) {
            assertThat(PfrRequestId.of(text)).as(text).isEmpty();
        }
    }
}
