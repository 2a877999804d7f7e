package rs.tefter.api.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands beside the English message of a problem that is not a document's; the texts of rules are the validation's. */
final class ProblemTexts {

    /** The Serbian message, and what to do about it in both languages. */
    record Text(String messageSr, String hint, String hintSr) {}

    private static final Map<String, Text> TEXTS = read();

    private ProblemTexts() {}

    static Optional<Text> of(String code) {
        return Optional.ofNullable(TEXTS.get(code));
    }

    private static Map<String, Text> read() {
        Map<String, Text> texts = new HashMap<>();
        InputStream stored = ProblemTexts.class.getResourceAsStream("problems.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stored, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .forEach(row -> texts.put(row[0], new Text(row[1], row[2], row[3])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }
}
