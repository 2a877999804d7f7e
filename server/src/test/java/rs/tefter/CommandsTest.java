package rs.tefter;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import rs.tefter.testing.ServerProcess;

/** The commands at the root, in a copy of the repository as a clone would have it. */
class CommandsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_CLONED = Set.of("target", ".git", ".idea");

    @TempDir
    private static Path clone;

    @BeforeAll
    static void copyRepository() throws IOException {
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean home = folder.equals(REPOSITORY.resolve("data"));
                if (home || NOT_CLONED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(clone.resolve(REPOSITORY.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, clone.resolve(REPOSITORY.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void runBuildsWhatIsStaleAndStartsOnTheSameDataAgain(@TempDir Path home) throws Exception {
        FileSystemUtils.deleteRecursively(clone.resolve("target/server"));
        try (ServerProcess first = run(home).awaitReady()) {
            assertThat(first.said()).contains("Building server", "Tefter is ready at " + first.baseUrl());
            assertThat(first.stop()).isEqualTo(143);
        }
        Path database = home.resolve("database/password");
        String kept = Files.readString(database);
        try (ServerProcess second = run(home).awaitReady()) {
            assertThat(second.said()).doesNotContain("Building");
            assertThat(Files.readString(database)).isEqualTo(kept);
        }
        Files.writeString(clone.resolve("server/src/main/resources/application.yaml"), "\n", StandardOpenOption.APPEND);
        try (ServerProcess third = run(home).awaitReady()) {
            assertThat(third.said()).contains("Building server");
        }
    }

    @Test
    void aJdkThatIsTooOldIsPassedOverForOneThatIsNot() throws Exception {
        Path old = Files.createDirectories(clone.resolve("target/old-jdk/bin"));
        Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
        Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(command(Map.of("JAVA_HOME", old.getParent().toString()), "./tefter", "version")).contains("tefter ");
    }

    @Test
    void validateJudgesFilesWithoutAServerAndWithoutALocale() throws Exception {
        Files.writeString(clone.resolve("račun.xml"), "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>");
        String said = command(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "", "LANG", ""),
            "bash", "-c", "./tefter validate --lang sr-Cyrl račun.xml; echo status $?");
        assertThat(said).contains("račun.xml:1:1: error TEF-L1-02: Недостаје", "tefter: 1 document: 1 invalid\n").endsWith("status 1\n");
    }

    @Test
    void aMissingMavenIsSaidInOneLine() throws Exception {
        Path bin = Files.createDirectories(clone.resolve("target/bin-without-maven"));
        for (String each : List.of("bash", "dirname", "sed", "readlink", "find")) {
            Files.createSymbolicLink(bin.resolve(each), Path.of("/usr/bin", each));
        }
        assertThat(command(Map.of("PATH", bin.toString(), "JAVA_HOME", System.getProperty("java.home")), "/usr/bin/env", "bash", "./test"))
                .isEqualTo("Tefter is built with Maven 3.8 or later; there is no mvn on the PATH.\n");
    }

    private static ServerProcess run(Path home) throws IOException {
        return ServerProcess.launch(List.of(clone.resolve("run").toString()), home, Map.of());
    }

    private static String command(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(clone, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        await().atMost(Duration.ofMinutes(3)).until(() -> process.waitFor(1, SECONDS));
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
