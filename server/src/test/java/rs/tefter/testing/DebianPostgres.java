package rs.tefter.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.platform.DatabaseSettings;

/** A PostgreSQL from the machine's own packages, as an operator would run one beside the server; gone when closed. */
public final class DebianPostgres implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String NOBODY = "65534";

    private final Path programs;
    private final Path folder;
    private final int port = FreePort.find();

    private DebianPostgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** The oldest version installed; empty when there is none. */
    public static Optional<DebianPostgres> start() throws IOException, InterruptedException {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            Optional<Path> oldest = versions.map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb"))).min(Comparator.naturalOrder());
            if (oldest.isEmpty()) {
                return Optional.empty();
            }
            DebianPostgres postgres = new DebianPostgres(oldest.get(), Files.createTempDirectory("tefter-debian-"));
            postgres.make();
            return Optional.of(postgres);
        }
    }

    private void make() throws IOException, InterruptedException {
        if (isRoot()) {
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
        run("initdb", "-D", data(), "-U", "operator", "--auth=trust", "--encoding=UTF8", "--locale=C");
        startAgain();
        run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "operator", "books");
    }

    public DatabaseSettings settings() {
        return new DatabaseSettings(Optional.of("jdbc:postgresql://127.0.0.1:" + port + "/books"), "operator", "", 8);
    }

    /** SIGKILL to all its processes. */
    public void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(Path.of(data(), "postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** After a stop or a kill, on the same port; returns when it answers. */
    public void startAgain() throws IOException, InterruptedException {
        run("pg_ctl", "start", "-w", "-D", data(), "-l", folder.resolve("log").toString(),
            "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
    }

    public void stop() throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true).redirectOutput(output).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + ": " + Files.readString(output.toPath()));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
