package rs.tefter.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/** The words of a page in one language, out of a file of Serbian and English texts. */
final class PageWords {

    private final Properties words;
    private final Language language;

    PageWords(Properties words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** The word; the key itself where there is none. */
    String get(String key) {
        return Optional.ofNullable(words.getProperty(key + (language == Language.EN ? ".en" : ".sr")))
            .map(text -> language == Language.SR_CYRL ? Transliteration.toCyrillic(text) : text)
            .orElse(key).replace("`", "");
    }

    /** A file of texts beside this class. */
    static Properties load(String file) {
        Properties words = new Properties();
        try (InputStream stream = PageWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
