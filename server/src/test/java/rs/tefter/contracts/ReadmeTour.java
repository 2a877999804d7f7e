package rs.tefter.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The tour of the README as a reader pastes it: its marked blocks, in order, in one bash. */
public final class ReadmeTour {
    private static final Pattern BLOCK = Pattern.compile("<!-- tour -->\n```bash\n(.*?)\n```\n", Pattern.DOTALL);

    /**
     * A tour that fails half-way must not leave its receiver behind. The command is run from the classes under test: the script would
     * build what is stale and take these classes away meanwhile.
     */
    private static final String HEAD = """
            set -euo pipefail
            trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
            ./tefter() { java -cp "$CLASSES" rs.tefter.CommandLine "$@"; }
            """;

    private ReadmeTour() {}

    /** What the tour printed, errors included, and how it ended. */
    public record Outcome(int exitCode, String output) {}

    /** The folder of the repository, from wherever the tests of a module are run. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The marked blocks, in order. */
    public static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(repository().resolve("README.md"))).results().map(block -> block.group(1)).toList();
    }

    /**
     * Runs the tour against a running server; the first command that fails ends it.
     *
     * @param tefterHome the folder with the server's demo.json
     * @param callbackPort a free port for the receiver of callbacks
     */
    public static Outcome run(Path tefterHome, int callbackPort, Duration limit) throws IOException, InterruptedException {
        Path script = Files.createTempFile("tour", ".sh");
        Path output = Files.createTempFile("tour", ".txt");
        Files.writeString(script, HEAD + String.join("\n", blocks()) + "\n");
        var builder = new ProcessBuilder("bash", script.toString()).directory(repository().toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TEFTER_HOME", tefterHome.toString());
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("PORT", Integer.toString(callbackPort));
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        Process bash = builder.start();
        boolean ended = bash.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        bash.descendants().forEach(ProcessHandle::destroy);
        bash.destroy();
        return new Outcome(ended ? bash.exitValue() : -1, Files.readString(output));
    }
}
