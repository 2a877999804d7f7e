package rs.tefter.fiscal.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.fiscal.ReceiptKind;

class VerificationUrlTest {
    private static final String ROOT = "https://suf.purs.gov.rs/v/?vl=";
    private final SignedReceipts random = new SignedReceipts(20261121);

    @Test
    void whatIsEncodedIsDecodedInAnyOfTheFormsThatOccur() {
        for (int run = 0; run < 2_000; run++) {
            SignedReceipt receipt = random.next();
            String url = VerificationUrl.encode(ROOT, receipt);
            String value = url.substring(ROOT.length());
            assertThat(value).doesNotContain("+", "/", "=");
            assertThat(VerificationUrl.decode(url)).contains(receipt);
            assertThat(VerificationUrl.decode(value)).contains(receipt);
            assertThat(VerificationUrl.decode(url + "&lang=sr#top")).contains(receipt);
            assertThat(VerificationUrl.decode(value.replace("%2B", "%2b").replace("%2F", "/").replace("%3D", "="))).contains(receipt);
            assertThat(VerificationUrl.decode(value.replace("%2B", "+"))).contains(receipt);
            assertThat(VerificationUrl.encode(ROOT, VerificationUrl.decode(url).orElseThrow())).isEqualTo(url);
        }
    }

    @Test
    void readsAndRewritesAnAddressFromAnotherIssuer() throws IOException {
        String url = resource("ofs-rs-2024.url");
        SignedReceipt receipt = VerificationUrl.decode(url).orElseThrow();
        assertThat(receipt.facts()).isEqualTo(new ReceiptFacts("B3Y2WZ9G", "B3Y2WZ9G", 3, 2, new BigDecimal("0.05"),
            Instant.ofEpochMilli(0x192293F6616L), ReceiptKind.ofCode("ПП").orElseThrow(), Optional.empty()));
        String rewritten = VerificationUrl.encode("https://suf.poreskaupravars.org/v/?vl=", receipt);
        assertThat(rewritten.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?vl=", "https://suf.purs.gov.rs/v/", "%", "A%2", "A%zz", "A%-1", "AAAA", "ћирилица", "A B"})
    void whatIsNoReceiptIsRefused(String url) {
        assertThat(VerificationUrl.decode(url)).isEmpty();
    }

    @Test
    void aPlusSignIsNotABlank() {
        SignedReceipt receipt = random.next();
        String value = Base64.getEncoder().encodeToString(ReceiptBytes.encode(receipt));
        assertThat(value).contains("+");
        assertThat(VerificationUrl.decode(value.replace('+', ' '))).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = VerificationUrlTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), US_ASCII).strip();
        }
    }
}
