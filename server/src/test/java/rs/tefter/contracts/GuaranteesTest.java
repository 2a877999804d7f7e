package rs.tefter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuaranteesTest {
    private static final Pattern NAMED = Pattern.compile("`(?:rs\\.tefter\\.[a-z.]*)?([A-Z]\\w+Test)`");

    @Test
    void everyTestThatAPromiseNamesExists() throws IOException {
        Path repository = ReadmeTour.repository();
        String promises = Files.readString(repository.resolve("docs/guarantees.md"));
        List<String> named = NAMED.matcher(promises).results().map(match -> match.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(tests(repository)).containsAll(named);
    }

    private static Set<String> tests(Path repository) throws IOException {
        Set<String> tests = new HashSet<>();
        for (String module : List.of("ubl", "validation", "fiscal", "rendering", "signing", "fuzz", "server", "benchmark")) {
            Path sources = repository.resolve(module).resolve("src/test");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                            .forEach(name -> tests.add(name.replace(".java", "")));
                }
            }
        }
        return tests;
    }
}
