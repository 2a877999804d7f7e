package rs.tefter.validation.en16931;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/** The documents that tests start from, by their names: those in this repository and the example files of the published rules. */
final class Originals {
    private static final String EXAMPLES = "external/test-files/";
    private static final String CURRENT_RELEASE = "1.3.16/";
    private static final int SMALL = 30_000;

    private static final Map<String, byte[]> OWN = read();
    private static final Map<String, byte[]> EXAMPLE_FILES = readExamples();
    private static final Map<String, byte[]> TO_MUTATE = selected();

    private Originals() {}

    /** Those in this repository. */
    static Map<String, byte[]> own() {
        return OWN;
    }

    /** The example files of all releases of the published rules, each content once. */
    static Map<String, byte[]> examples() {
        return EXAMPLE_FILES;
    }

    /** Those to make mutants of: our own and the small ones among the examples of the current release. */
    static Map<String, byte[]> toMutate() {
        return TO_MUTATE;
    }

    private static Map<String, byte[]> selected() {
        Map<String, byte[]> originals = new TreeMap<>(OWN);
        EXAMPLE_FILES.forEach((name, bytes) -> {
            if (name.startsWith(CURRENT_RELEASE) && bytes.length < SMALL) {
                originals.put(name, bytes);
            }
        });
        return originals;
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> originals = new TreeMap<>();
        for (String folder : List.of("/base/", "/srbdt/", "/en16931/")) {
            try (Stream<Path> files = Files.walk(Path.of(Originals.class.getResource(folder).toURI()))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                    originals.put(folder.substring(1) + file.getFileName(), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return originals;
    }

    private static Map<String, byte[]> readExamples() {
        Map<String, byte[]> examples = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        var reader = new UblReader(Limits.DEFAULT);
        try {
            var jar = ((JarURLConnection) Originals.class.getResource("/" + EXAMPLES).openConnection()).getJarFile();
            for (JarEntry entry : jar.stream().sorted(Comparator.comparing(JarEntry::getName).reversed()).toList()) {
                if (entry.getName().startsWith(EXAMPLES) && entry.getName().contains("/ubl/") && !entry.isDirectory()) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    if (seen.add(Long.toString(entry.getCrc())) && reader.read(bytes) instanceof ReadResult.Read) {
                        examples.put(entry.getName().substring(EXAMPLES.length()).replace("ubl/", ""), bytes);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
