package rs.tefter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can sign in with what the log of calls shows. */
class MaskedTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"Username\":\"1002\",\"Password\":\"tajna\"}",
        "{\"client\":{\"certificatePassword\" : \"taj\\\"na tajna\"}}",
        "{\"apiKey\":\"tajna",
        "<Request><Password>tajna</Password></Request>",
        "<m:Password xmlns:m=\"urn:x\">tajna</m:Password>",
        "grant_type=password&username=a&password=tajna&client_secret=tajna",
    })
    void hidesSecretsOfEveryFormOfBody(String body) {
        assertThat(Masked.text(body)).doesNotContain("tajna").contains("•••");
    }

    @Test
    void leavesTheRestAsItIs() {
        String body = "{\"Username\":\"1002\",\"CompanyId\":\"999900016\",\"note\":\"password reset\"}";
        assertThat(Masked.text(body)).isEqualTo(body);
        assertThat(Masked.path("/api/v1/requests/a?password=x&family=y")).isEqualTo("/api/v1/requests/a?password=•••&family=y");
    }

    @Test
    void showsNoBytesThatAreNoText() {
        assertThat(Masked.text(CallLog.Content.of("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))).isEmpty();
    }
}
