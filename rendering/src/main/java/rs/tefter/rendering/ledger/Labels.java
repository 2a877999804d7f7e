package rs.tefter.rendering.ledger;

import java.util.Locale;
import rs.tefter.rendering.Words;
import rs.tefter.validation.text.Language;

/** The words around the values, in the language of the company and, for a buyer abroad, in English beside it. */
final class Labels {

    private final Words words;
    private final boolean withEnglish;

    Labels(Letterhead letterhead) {
        this.words = Words.in(letterhead.language());
        this.withEnglish = letterhead.withEnglish();
    }

    Language language() {
        return words.language();
    }

    Words words() {
        return words;
    }

    String get(String key) {
        return withEnglish ? joined(words.get(key), " / ", english().get(key)) : words.get(key);
    }

    /** For the head of a column: English below. */
    String column(String key) {
        return withEnglish ? joined(words.get(key), "\n", english().get(key)) : words.get(key);
    }

    /** A whole sentence, English below. */
    String sentence(String key) {
        return column(key);
    }

    /** The word for a code, or the code itself when there is none. */
    String code(String list, String code) {
        return withEnglish ? joined(words.code(list, code), " / ", english().code(list, code)) : words.code(list, code);
    }

    String heading(String key) {
        return words.get(key).toUpperCase(Locale.ROOT);
    }

    /** The heading in English; empty when it is not repeated. */
    String englishHeading(String key) {
        return withEnglish ? english().get(key).toUpperCase(Locale.ROOT) : "";
    }

    boolean withEnglish() {
        return withEnglish;
    }

    static Words english() {
        return Words.in(Language.EN);
    }

    private static String joined(String one, String between, String other) {
        return one.equals(other) ? one : one + between + other;
    }
}
