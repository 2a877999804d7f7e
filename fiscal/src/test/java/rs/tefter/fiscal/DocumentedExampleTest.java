package rs.tefter.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rs.tefter.fiscal.journal.JournalReader;
import rs.tefter.fiscal.verification.VerificationUrl;

/** The example of docs/fiscal.md as a reader copies it. */
class DocumentedExampleTest {
    private static final Path DOCUMENT = Path.of("../docs/fiscal.md");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- example -->\n```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LIBRARY = Pattern.compile(".*(fiscal/target/(classes|tefter-.*)|/qrcodegen-[^/]*\\.jar)");

    @TempDir
    private Path folder;

    @Test
    void compilesAndReadsAReceiptAndAnAddress() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));
        Path receipt = resource(JournalReader.class, "samples/0017.txt");
        String address = Files.readString(resource(VerificationUrl.class, "ofs-rs-2024.url")).strip();

        assertThat(run(source.toString(), receipt.toString(), address)).containsExactly(
            "GSH7FLQJ-GSH7FLQJ-208973 costs 81.40, of it tax 7.40",
            "  0.684 x 19 ZLATNI DELISES KG /kg",
            "B3Y2WZ9G-B3Y2WZ9G-3 was signed at 2024-09-25T12:54:33.750Z");
    }

    private static Stream<String> run(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] command = Stream.concat(Stream.of(java, "-Dstdout.encoding=UTF-8", "-cp", classPath()), Stream.of(arguments)).toArray(String[]::new);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines();
    }

    private static Path resource(Class<?> beside, String name) throws URISyntaxException {
        return Path.of(beside.getResource(name).toURI());
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(LIBRARY.asMatchPredicate())
            .collect(Collectors.joining(File.pathSeparator));
    }
}
