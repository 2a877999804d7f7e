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

/** The words of a VAT record's page in one language (vat-record.properties). */
final class VatWords {

    private static final Properties WORDS = load();

    private final Language language;

    VatWords(Language language) {
        this.language = language;
    }

    /** The word; the key itself where there is none. */
    String get(String key) {
        return Optional.ofNullable(WORDS.getProperty(key + (language == Language.EN ? ".en" : ".sr")))
            .map(text -> language == Language.SR_CYRL ? Transliteration.toCyrillic(text) : text)
            .orElse(key).replace("`", "");
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream stream = VatWords.class.getResourceAsStream("vat-record.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
