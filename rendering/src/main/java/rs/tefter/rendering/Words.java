package rs.tefter.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/** The words of a page besides those of its document, in one language (words.properties, ledger.properties). */
public final class Words {

    private static final List<String> FILES = List.of("words.properties", "ledger.properties");

    private static final Properties WORDS = load();
    private static final Map<Language, Words> ALL = Stream.of(Language.values())
        .collect(Collectors.toUnmodifiableMap(Function.identity(), Words::new));

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The word, which there must be. */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("Word missing: " + key));
    }

    /** The word for a code of a list, or the code itself when the list does not have it. */
    public String code(String list, String code) {
        return find(list + "." + code).orElse(code);
    }

    /** The word for a case of its own, or the usual one. */
    public String either(String special, String usual) {
        return find(special).orElseGet(() -> get(usual));
    }

    private Optional<String> find(String key) {
        String word = WORDS.getProperty(key + (language == Language.EN ? ".en" : ".sr"));
        return Optional.ofNullable(word).map(text -> (language == Language.SR_CYRL ? Transliteration.toCyrillic(text) : text).replace("`", ""));
    }

    /** A text of ours that is kept in Cyrillic. */
    public String fromCyrillic(String text) {
        return language == Language.SR_CYRL ? text : Latin.of(text);
    }

    private static Properties load() {
        Properties words = new Properties();
        for (String file : FILES) {
            try (InputStream stream = Words.class.getResourceAsStream(file)) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return words;
    }
}
