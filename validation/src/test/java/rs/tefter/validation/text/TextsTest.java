package rs.tefter.validation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Rules;

class TextsTest {
    @Test
    void everyRuleHasATextAndEveryTextARule() {
        Set<String> used = Rules.all().stream().map(Rule::textId).collect(Collectors.toSet());
        assertThat(new TreeSet<>(Texts.ids())).isEqualTo(new TreeSet<>(used));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextHasASentenceAndAHintInEveryLanguage(Language language) {
        for (String id : Texts.ids()) {
            Text text = new Text(id, Map.of());
            assertThat(text.message(language)).as(id).matches("(?s).*(\\.|\\{detail})");
            assertThat(text.hint(language)).as(id).endsWith(".");
        }
    }

    @Test
    void onlyWhatIsMarkedStaysLatinInCyrillic() {
        assertThat(new Text("SEF-15", Map.of()).hint(Language.SR_CYRL)).isEqualTo("Додајте cac:Delivery/cbc:ActualDeliveryDate.");
        assertThat(new Text("SEF-12.long", Map.of("length", "120", "limit", "100")).message(Language.SR_CYRL))
                .isEqualTo("Број документа има 120 знакова, а дозвољено је 100.");
    }

    @Test
    void aValueIsNeverTransliterated() {
        assertThat(new Text("SEF-44", Map.of("value", "PDV-RS-x")).message(Language.SR_CYRL)).isEqualTo("Основ изузећа PDV-RS-x не постоји на списку.");
    }

    @Test
    void aValueMayLookLikeAPlaceholder() {
        assertThat(new Text("SEF-44", Map.of("value", "{value} $1")).message(Language.EN)).isEqualTo("The reason of exemption {value} $1 is not on the list.");
    }

    @ParameterizedTest
    @CsvSource({"ljubav, љубав", "Njegoš, Његош", "džak, џак", "NJEN DŽEP, ЊЕН ЏЕП", "injekcija, инјекција", "konjunkcija, конјункција",
        "nadživeti, надживети", "Preduzeće, Предузеће", "đak, ђак", "`ljuska` i njuška, `ljuska` и њушка", "broj {number}, број {number}"})
    void latinIntoCyrillic(String latin, String cyrillic) {
        assertThat(Transliteration.toCyrillic(latin)).isEqualTo(cyrillic);
    }
}
