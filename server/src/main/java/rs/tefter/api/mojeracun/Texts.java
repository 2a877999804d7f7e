package rs.tefter.api.mojeracun;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.api.http.Explanation;
import rs.tefter.intermediary.Sending;
import rs.tefter.platform.Problem;
import rs.tefter.validation.text.Language;

/** Says what is wrong in the language of a user. English is what programs were written against; only people choose another. */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final List<Row> ROWS = read();

    private record Row(Pattern english, String latin, String cyrillic) {

        static Row of(String line) {
            String[] columns = line.split("\t");
            String english = Pattern.quote(columns[0]).replaceAll("\\{\\d}", "\\\\E(.+)\\\\Q");
            return new Row(Pattern.compile(english, Pattern.DOTALL), columns[1], columns[2]);
        }

        Optional<String> filled(String message, Language language) {
            Matcher found = english.matcher(message);
            return found.matches() ? Optional.of(fill(language == Language.SR_LATN ? latin : cyrillic, found.toMatchResult())) : Optional.empty();
        }

        private static String fill(String text, MatchResult found) {
            return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(found.group(Integer.parseInt(place.group(1)) + 1)));
        }
    }

    private Texts() {}

    private static List<Row> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Texts.class.getResourceAsStream("texts.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same problem, with messages in that language. */
    static Problem in(Language language, Problem problem) {
        if (language == Language.EN) {
            return problem;
        }
        Map<String, Object> facts = new LinkedHashMap<>(problem.extensions());
        facts.put(Errors.MESSAGES, messages(problem, language));
        return problem.with(facts).withFurther(problem.further().stream().map(each -> in(language, each)).toList());
    }

    private static List<String> messages(Problem problem, Language language) {
        if (!problem.findings().isEmpty()) {
            return Sending.messages(problem, language);
        }
        Optional<String> cause = Optional.ofNullable(problem.extensions().get("cause")).map(Object::toString);
        if (cause.isPresent()) {
            return List.of(Explanation.of(cause.get(), problem.message(), language).message());
        }
        Object english = problem.extensions().getOrDefault(Errors.MESSAGES, List.of(problem.message()));
        return ((List<?>) english).stream().map(message -> message(message.toString(), language)).toList();
    }

    /** A text that nobody has translated stays as it is. */
    static String message(String english, Language language) {
        return ROWS.stream().flatMap(row -> row.filled(english, language).stream()).findFirst().orElse(english);
    }
}
