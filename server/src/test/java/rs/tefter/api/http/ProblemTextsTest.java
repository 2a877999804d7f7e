package rs.tefter.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile(
        "(?:Problem\\.(?:refused|unknown)\\(|Problem\\.of\\(Problem\\.Kind\\.[A-Z_]+, |JsonFields\\.missing\\()\\s*\"([A-Za-z]+)\"");

    /** The rules of VAT records hand their codes on as values; what looks like one there is one, but for the names of enumerations. */
    private static final Pattern CODE_OF_VAT = Pattern.compile("\"((?:[A-Z][a-z]+){3,}(?:[0-9]+)?)\"");

    @Test
    void everyCodeThatTheServerMakesItselfIsExplainedInSerbianAndSaysWhatToDo() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                Pattern pattern = text.contains("package rs.tefter.vat;") && !text.contains("implements Coded") ? CODE_OF_VAT : CODE;
                pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(30).allSatisfy(code -> assertThat(ProblemTexts.of(code)).as(code).isPresent());
    }
}
