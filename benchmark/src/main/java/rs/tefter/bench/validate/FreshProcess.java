package rs.tefter.bench.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a main method in a JVM of its own, with what a long run of this one would blur: first times and small heaps. */
final class FreshProcess {

    private FreshProcess() {}

    /** What the main method printed; a failure of the process is an {@link IOException} with what it said. */
    static String run(Class<?> main, String... jvmOptions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " failed: " + said);
        }
        return said;
    }
}
