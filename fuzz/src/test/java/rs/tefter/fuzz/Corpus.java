package rs.tefter.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing starts from: the documents among the test resources of the modules, good and hostile. */
final class Corpus {

    private static final List<Path> FOLDERS = List.of(Path.of("../ubl/src/test/resources"), Path.of("../validation/src/test/resources"));

    private Corpus() {}

    static Stream<byte[]> documents() {
        return FOLDERS.stream().flatMap(Corpus::files).map(Corpus::read);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
