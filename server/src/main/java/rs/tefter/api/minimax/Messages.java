package rs.tefter.api.minimax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;

/** The contract's words for what is wrong: Serbian in both scripts and English. */
final class Messages {

    static final List<String> LANGUAGES = List.of("sr-Latn", "sr-Cyrl", "en");

    private static final Map<String, String[]> TEXTS = read();

    private Messages() {}

    private static Map<String, String[]> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Messages.class.getResourceAsStream("messages.tsv"), StandardCharsets.UTF_8))) {
            Map<String, String[]> texts = new HashMap<>();
            lines.lines().skip(1).map(line -> line.split("\t")).forEach(row -> texts.put(row[0], new String[] {row[1], row[2], row[3]}));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a problem; a problem without a text of its own keeps its message. */
    static String of(Problem problem, String language) {
        String[] texts = TEXTS.get(problem.code());
        if (texts == null) {
            return ofFinding(problem, language).orElseGet(problem::message);
        }
        String text = texts[LANGUAGES.indexOf(language)].replace("{member}", problem.field().map(Messages::lastName).orElse(""));
        for (Map.Entry<String, Object> value : problem.extensions().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue().toString());
        }
        return text;
    }

    /** The text of the finding that a problem was made of, and that is named like it. */
    private static Optional<String> ofFinding(Problem problem, String language) {
        return problem.findings().stream().filter(finding -> finding.ruleId().equals(problem.code())).findFirst()
            .map(finding -> finding.message(Language.tagged(language).orElse(Language.SR_LATN)));
    }

    /** A member of a row is named without its row. */
    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
