package rs.tefter.ubl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample documents of the tests and the two ways tests read. */
public final class Samples {
    public static final String INVOICE = "phive-rules-serbia-1.0.0/faktura.xml";
    public static final String LARGE_INVOICE = "en16931/ubl-tc434-example1.xml";
    public static final String CREDIT_NOTE = "en16931/ubl-tc434-creditnote1.xml";

    private Samples() {
    }

    /** Every sample, in the order of its name. */
    public static List<Path> all() {
        return files("/samples").stream().filter(file -> file.toString().endsWith(".xml")).toList();
    }

    /** Every file below a folder of the test resources, in the order of its name. */
    public static List<Path> files(String folder) {
        try (var files = Files.walk(Path.of(Samples.class.getResource(folder).toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String sample) {
        return resource("/samples/" + sample);
    }

    public static byte[] resource(String path) {
        try (var in = Samples.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of a document that must be readable. */
    public static Document read(byte[] bytes) {
        return switch (new UblReader(Limits.DEFAULT).read(bytes)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new AssertionError(refused.problem());
        };
    }

    /** The problem of a document that must be refused. */
    public static ReadProblem refused(byte[] bytes) {
        return switch (new UblReader(Limits.DEFAULT).read(bytes)) {
            case ReadResult.Read read -> throw new AssertionError("read " + read.document().nodeCount() + " elements");
            case ReadResult.Refused refused -> refused.problem();
        };
    }

    /** A small invoice with this content after its number. */
    public static byte[] invoice(String content) {
        return utf8("<Invoice xmlns='" + Namespaces.INVOICE + "' xmlns:cbc='" + Namespaces.CBC + "' xmlns:cac='" + Namespaces.CAC
                + "'><cbc:ID>1</cbc:ID>" + content + "</Invoice>");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
