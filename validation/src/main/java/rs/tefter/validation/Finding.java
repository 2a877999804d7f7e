package rs.tefter.validation;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Text;

/**
 * One thing a rule found in a document. The components stand in the order in which a report writes them: {@code ruleId},
 * {@code alias}, {@code layer}, {@code severity}, {@code rawSeverity}, {@code view}, {@code term}, {@code xpath},
 * {@code line}, {@code column}, {@code missing}, {@code value}, {@code message}, {@code hint}, {@code sef}.
 *
 * @param severity    after the profile
 * @param rawSeverity of the rule itself
 * @param terms       business terms such as BT-48 or BG-23
 * @param place       empty when the finding is about the upload as a whole
 * @param value       what was found there, at most 200 characters, never the content of an attachment
 * @param sef         the body of the state's contract, for a finding that can refuse a document
 */
public record Finding(String ruleId, Optional<String> alias, Layer layer, Severity severity, Severity rawSeverity, View view,
        List<String> terms, Optional<Place> place, Optional<String> value, Text text, Optional<SefError> sef) {

    static final int MAX_VALUE_LENGTH = 200;

    /** What is wrong, one sentence. */
    public String message(Language language) {
        return text.message(language);
    }

    /** What to do about it, one sentence. */
    public String hint(Language language) {
        return text.hint(language);
    }

    public boolean blocks() {
        return severity.blocks();
    }
}
