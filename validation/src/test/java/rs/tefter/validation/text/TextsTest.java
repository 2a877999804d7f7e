package rs.tefter.validation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Rules;
import rs.tefter.validation.data.Resources;

class TextsTest {
    private static final Set<String> SERBIAN_ABBREVIATIONS = Set.of("PDV", "PIB", "JBKJS", "JMBG", "SEF", "CRF", "EU");
    private static final Pattern SHARED = Pattern.compile("(BR-DEC|UBL-DT|UBL-SR)-.*");

    @Test
    void everyRuleHasATextAndEveryTextARule() {
        Set<String> used = Rules.all().stream().map(Rule::textId).collect(Collectors.toSet());
        assertThat(Texts.ids()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyRuleOfEn16931HasATextOfItsOwnOrSharesOne() {
        Set<String> shared = Set.of("UBL-CR", "UBL-DT", "UBL-SR.once", "BR-DEC");
        Set<String> rules = Resources.table("terms/en16931.tsv").stream().map(row -> row.get("rule")).collect(Collectors.toSet());
        assertThat(rules).hasSize(303).allMatch(rule -> Texts.ids().contains(rule) || SHARED.matcher(rule).matches());
        assertThat(Texts.ids()).containsAll(shared).filteredOn(id -> id.matches("(BR|UBL)-.*") && !shared.contains(id)).isSubsetOf(rules);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextHasASentenceAndAHintInEveryLanguage(Language language) {
        for (String id : Texts.ids()) {
            Text text = new Text(id, Map.of());
            assertThat(text.message(language)).as(id).matches("(?s).*(\\.|\\{detail})");
            assertThat(text.hint(language)).as(id).endsWith(".").isNotEqualTo(text.message(language));
        }
    }

    @Test
    void whatIsNotMarkedIsSerbian() {
        for (String file : Texts.FILES) {
            Resources.properties("texts/" + file + ".properties").forEach((key, text) -> {
                if (key.toString().matches(".*\\.sr(\\.hint)?")) {
                    String unmarked = text.toString().replaceAll("`[^`]*`|\\{\\w+}", " ");
                    assertThat(unmarked).as("" + key).doesNotContainPattern("(?i)[qwxy]|[a-z]:[a-z]|(?-i)\\p{Ll}\\p{Lu}");
                    assertThat(unmarked.split("\\P{L}+")).as("" + key).filteredOn(word -> word.matches("\\p{Lu}{2,}"))
                            .isSubsetOf(SERBIAN_ABBREVIATIONS);
                }
            });
        }
    }

    @Test
    void aFamilySharesATextInWhichEachRuleHasItsOwnWords() {
        Text text = new Text("BR-AE-05", Map.of());
        assertThat(text.message(Language.SR_CYRL)).isEqualTo("Стопа ПДВ-а ставке категорије AE (ПДВ обрачунава прималац) није 0.");
        assertThat(text.message(Language.EN)).isEqualTo("The VAT rate of a line of category AE (reverse charge) is not 0.");
        assertThat(new Text("BR-O-14", Map.of()).message(Language.EN)).contains("the document a charge of another category");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noFamilyLacksItsWords(Language language) {
        for (String id : Texts.ids()) {
            if (id.matches("(BR|RSK)-[A-Z]+-\\d+")) {
                Text text = new Text(id, Map.of());
                assertThat(text.message(language) + text.hint(language)).as(id).doesNotContain("{");
            }
        }
    }

    @Test
    void anIdInBracesStandsForEveryChoice() {
        assertThat(Member.of("BR-{S,AF}-{05,06}")).extracting(Member::id).containsExactly("BR-S-05", "BR-S-06", "BR-AF-05", "BR-AF-06");
        assertThat(Member.of("BR-02")).extracting(Member::id).containsExactly("BR-02");
    }

    @Test
    void onlyWhatIsMarkedStaysLatinInCyrillic() {
        assertThat(new Text("SEF-15", Map.of()).hint(Language.SR_CYRL)).isEqualTo("Додајте cac:Delivery/cbc:ActualDeliveryDate.");
        assertThat(new Text("SEF-12.long", Map.of("length", "120", "limit", "100")).message(Language.SR_CYRL))
                .isEqualTo("Број документа има 120 знакова, а дозвољено је 100.");
    }

    @Test
    void aValueIsNeverTransliterated() {
        assertThat(new Text("SEF-44", Map.of("value", "PDV-RS-x")).message(Language.SR_CYRL))
                .isEqualTo("Основ изузећа PDV-RS-x не постоји на списку.");
    }

    @Test
    void aValueMayLookLikeAPlaceholder() {
        assertThat(new Text("SEF-44", Map.of("value", "{value} $1")).message(Language.EN))
                .isEqualTo("The reason of exemption {value} $1 is not on the list.");
    }

    @ParameterizedTest
    @CsvSource({"ljubav, љубав", "Njegoš, Његош", "džak, џак", "NJEN DŽEP, ЊЕН ЏЕП", "injekcija, инјекција", "konjunkcija, конјункција",
        "nadživeti, надживети", "Preduzeće, Предузеће", "đak, ђак", "`ljuska` i njuška, `ljuska` и њушка", "broj {number}, број {number}"})
    void latinIntoCyrillic(String latin, String cyrillic) {
        assertThat(Transliteration.toCyrillic(latin)).isEqualTo(cyrillic);
    }
}
