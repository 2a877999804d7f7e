package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/validation.md as a reader copies it. */
class DocumentedExampleTest {
    private static final Path DOCUMENT = Path.of("../docs/validation.md");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- example -->\n```java\n(.*?)```\n", Pattern.DOTALL);
    /** What the document says that the library brings along. */
    private static final Pattern LIBRARY = Pattern.compile(
            ".*((ubl|validation)/target/(classes|tefter-.*)|/(tefter-ubl|aalto-xml|stax2-api|jackson-core)-[^/]*\\.jar)");

    @TempDir
    private Path folder;

    @Test
    void compilesAndRunsWithTheLibraryAndWhatItBringsAlong() throws IOException, InterruptedException {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));
        Path good = Files.write(folder.resolve("good.xml"), Submitted.invoice().bytes());
        Path bad = Files.write(folder.resolve("bad.xml"), Submitted.invoice().edit("</Invoice>", "").bytes());

        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
                source.toString(), good.toString(), bad.toString()).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said.lines()).anyMatch(line -> line.startsWith(good + " is valid")).contains(bad + " is invalid")
                .anyMatch(line -> line.startsWith("TEF-L0-03: "));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(LIBRARY.asMatchPredicate())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
