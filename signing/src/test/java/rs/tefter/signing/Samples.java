package rs.tefter.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample documents of the tests. */
final class Samples {
    static final String INVOICE = "phive-rules-serbia-1.0.0/faktura.xml";

    private Samples() {
    }

    /** Every sample, in the order of its name. */
    static List<byte[]> all() {
        try (var files = Files.walk(Path.of(Samples.class.getResource("/samples").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().map(Samples::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] invoice() {
        try {
            return bytes(Path.of(Samples.class.getResource("/samples/" + INVOICE).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
