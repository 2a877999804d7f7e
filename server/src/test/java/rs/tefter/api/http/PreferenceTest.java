package rs.tefter.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    private static final List<String> OFFERED = List.of("application/json", "text/html", "text/plain");
    private static final List<String> TAGS = List.of("sr-Cyrl", "sr-Latn", "en", "sr");

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(delimiter = '|', textBlock = """
        text/html                                                       | text/html
        */*                                                             | application/json
        text/*                                                          | text/html
        text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
        Text/Plain; charset=utf-8                                       | text/plain
        text/html;q=0.5, text/plain                                     | text/plain
        text/html;q=0, */*;q=0.1                                        | application/json
        */*, application/json;q=0                                       | text/html
        application/xml                                                 | application/json
        application/problem+json                                        | application/json
        text/html;q=many                                                | application/json
        ;;,                                                             | application/json
        """)
    void theMediaTypeWithTheGreatestWeightIsTaken(String accept, String expected) {
        assertThat(Preference.mediaType(Optional.of(accept), OFFERED)).isEqualTo(expected);
    }

    @Test
    void withoutAWishTheFirstIsTaken() {
        assertThat(Preference.mediaType(Optional.empty(), OFFERED)).isEqualTo("application/json");
        assertThat(Preference.language(Optional.empty(), TAGS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en-GB,en;q=0.9          | en
        sr-Cyrl-RS              | sr-Cyrl
        sr-RS                   | sr
        de, sr-Latn;q=0.5       | sr-Latn
        en;q=0.3, sr-Cyrl;q=0.4 | sr-Cyrl
        """)
    void theLanguageThatComesClosestIsTaken(String acceptLanguage, String expected) {
        assertThat(Preference.language(Optional.of(acceptLanguage), TAGS)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"de", "*", "not a language!", "en;q=x"})
    void aLanguageThatIsNotOnOfferIsNone(String acceptLanguage) {
        assertThat(Preference.language(Optional.of(acceptLanguage), TAGS)).isEmpty();
    }
}
