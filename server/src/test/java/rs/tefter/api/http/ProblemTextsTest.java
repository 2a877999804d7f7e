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

    @Test
    void everyCodeThatTheServerMakesItselfIsExplainedInSerbianAndSaysWhatToDo() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1)).forEach(codes::add);
            }
        }
        assertThat(codes).hasSizeGreaterThan(30).allSatisfy(code -> assertThat(ProblemTexts.of(code)).as(code).isPresent());
    }
}
