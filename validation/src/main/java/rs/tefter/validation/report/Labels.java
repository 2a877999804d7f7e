package rs.tefter.validation.report;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.validation.data.Resources;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/** The words of a report besides those of its findings, in one language (report/labels.properties). */
final class Labels {
    private static final Properties WORDS = Resources.properties("report/labels.properties");
    private static final Map<Language, Labels> ALL = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Labels::new));

    private final Language language;

    private Labels(Language language) {
        this.language = language;
    }

    static Labels in(Language language) {
        return ALL.get(language);
    }

    String get(String key) {
        return switch (language) {
            case EN -> word(key + ".en");
            case SR_LATN -> word(key + ".sr").replace("`", "");
            case SR_CYRL -> Transliteration.toCyrillic(word(key + ".sr")).replace("`", "");
        };
    }

    private static String word(String key) {
        return Optional.ofNullable(WORDS.getProperty(key)).orElseThrow(() -> new IllegalStateException("Label missing: " + key));
    }
}
