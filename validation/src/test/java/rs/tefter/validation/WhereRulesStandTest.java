package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhereRulesStandTest {
    private static final Path DOCUMENT = Path.of("../docs/validation.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| \\[\\w[^]]*]\\(([^)]+)\\).*");

    /** The rules of a row of the document. */
    private record Row(Pattern rules, Path file) {}

    @Test
    void everyRuleOfTheFormatIsFoundByItsIdOrInTheTableOfFamilies() throws IOException {
        String sources = sources();
        List<Row> rows = rows();
        assertThat(Rules.all().stream().filter(rule -> rule.layer() == Layer.EN16931 || rule.layer() == Layer.SRBDT).map(Rule::id))
                .hasSizeGreaterThan(979)
                .allMatch(id -> sources.contains("\"" + id + "\"") || rows.stream().anyMatch(row -> row.rules().matcher(id).matches()));
    }

    @Test
    void everyFileOfTheTableOfFamiliesIsThereAndEveryRowNamesRules() throws IOException {
        assertThat(rows()).hasSize(4).allMatch(row -> Files.isRegularFile(row.file()))
                .allMatch(row -> Rules.all().stream().anyMatch(rule -> row.rules().matcher(rule.id()).matches()));
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().map(ROW::matcher).filter(row -> row.matches() && row.group(1).contains("["))
                .map(row -> new Row(Pattern.compile(row.group(1).replace("\\|", "|")), DOCUMENT.resolveSibling(row.group(2)))).toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(WhereRulesStandTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
