package rs.tefter.validation.text;

import java.util.Map;

/** The message and the hint of a finding, rendered in a language when asked for. */
public record Text(String id, Map<String, String> values) {
    /** What is wrong, one sentence. */
    public String message(Language language) {
        return Texts.of(id).message(language, values);
    }

    /** What to do about it, one sentence. */
    public String hint(Language language) {
        return Texts.of(id).hint(language, values);
    }
}
