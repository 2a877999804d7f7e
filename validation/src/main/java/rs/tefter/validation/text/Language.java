package rs.tefter.validation.text;

import java.util.Optional;
import java.util.stream.Stream;

/** The languages of messages and hints. */
public enum Language {
    SR_CYRL("sr-Cyrl"), SR_LATN("sr-Latn"), EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language of a tag, in any case. */
    public static Optional<Language> tagged(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equalsIgnoreCase(tag)).findFirst();
    }

    /** BCP 47 tag, also the key in reports. */
    public String tag() {
        return tag;
    }
}
