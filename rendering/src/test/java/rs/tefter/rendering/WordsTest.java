package rs.tefter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.codes.ExemptionReasons;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/** The words of the pages. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"words.properties", "ledger.properties"})
    void everyWordIsThereInSerbianAndInEnglish(String file) throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8));
        Set<String> keys = words.stringPropertyNames().stream().map(key -> key.substring(0, key.lastIndexOf('.'))).collect(Collectors.toSet());
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(words.stringPropertyNames()).contains(key + ".sr", key + ".en"));
    }

    @Test
    void namesThatAreNoSerbianStayInLatin() {
        assertThat(Words.in(Language.SR_CYRL).get("imprint.copy")).isEqualTo("Овај приказ је копија; документ је XML.");
        assertThat(Words.in(Language.SR_LATN).get("imprint.copy")).doesNotContain("`");
    }

    @Test
    void latinAndCyrillicAreTheSameText() {
        assertThat(ExemptionReasons.all()).extracting(ExemptionReason::text)
            .allSatisfy(text -> assertThat(Transliteration.toCyrillic(Latin.of(text))).isEqualTo(text));
        assertThat(Latin.of("Љубав, Њива, Џеп, џак, ђак, ћуп: 10 kg")).isEqualTo("Ljubav, Njiva, Džep, džak, đak, ćup: 10 kg");
    }
}
