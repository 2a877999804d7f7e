package rs.tefter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.text.Language;

/** The texts of the portal are there, in three languages. */
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern USED = Pattern.compile("frame\\.t\\(\"([^\"]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                USED.matcher(Files.readString(template)).results().map(found -> found.group(1))
                    .filter(key -> !Words.in(Language.EN).keys().contains(key)).forEach(key -> missing.add(template.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextHasTheSamePlacesInEachLanguage() {
        for (String key : Words.in(Language.EN).keys()) {
            String english = Words.in(Language.EN).get(key);
            assertThat(english).as(key).isNotBlank();
            for (Language language : Language.values()) {
                assertThat(PLACE.matcher(Words.in(language).get(key)).results().map(found -> found.group()).sorted().toList())
                    .as(key + " in " + language).isEqualTo(PLACE.matcher(english).results().map(found -> found.group()).sorted().toList());
            }
        }
    }

    @Test
    void cyrillicHasNoLettersThatSerbianDoesNotHave() {
        Pattern mixed = Pattern.compile("\\b(?=\\w*[А-я])\\w*[qwxyQWXY]\\w*", Pattern.UNICODE_CHARACTER_CLASS);
        assertThat(Words.in(Language.SR_CYRL).keys().stream().map(Words.in(Language.SR_CYRL)::get).filter(text -> mixed.matcher(text).find())).isEmpty();
    }
}
