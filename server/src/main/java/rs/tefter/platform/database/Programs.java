package rs.tefter.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.platform.StartFailure;

/**
 * Runs the PostgreSQL programs of one folder as a user PostgreSQL accepts. It refuses root, so a root server runs it in a user namespace
 * without rights, or, where the kernel forbids that, as nobody, who then owns the files.
 *
 * @param folder the folder with {@code bin}
 * @param prefix commands in front of each program; each replaces itself by the next, so the process id is the program's own
 * @param owner who must own the database's files; empty means the server's own user
 */
record Programs(Path folder, List<String> prefix, Optional<UserPrincipal> owner) {

    private static final String NOBODY = "65534";

    /** Chooses the way for this process; a {@link StartFailure} when root finds none. */
    static Programs in(Path folder) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Programs(folder, List.of(), Optional.empty());
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Programs(folder, List.of("unshare", "-U"), Optional.empty());
        }
        if (succeeds("setpriv", "--version")) {
            return asNobody(folder);
        }
        throw new StartFailure("PostgreSQL does not run as root here; start as another user, or set TEFTER_DATABASE_URL");
    }

    static Programs asNobody(Path folder) throws IOException {
        UserPrincipal nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        FileTrees.give(folder, nobody);
        return new Programs(folder, List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), Optional.of(nobody));
    }

    /** Makes a folder the database's own. */
    void give(Path files) throws IOException {
        if (owner.isPresent()) {
            FileTrees.give(files, owner.get());
        }
    }

    /** The program with its arguments, out of reach of the terminal's Ctrl-C, which is for the server to act on. */
    ProcessBuilder detached(String program, List<String> arguments) {
        return prepare(List.of("setsid"), program, arguments);
    }

    /** Runs a program to its end with the given input; a {@link StartFailure} with its last line when it fails. */
    void run(String program, List<String> arguments, String input) throws IOException, InterruptedException {
        Process process = prepare(List.of(), program, arguments).redirectErrorStream(true).start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StartFailure(program + " failed: " + said.strip().lines().reduce("", (_, last) -> last));
        }
    }

    private ProcessBuilder prepare(List<String> before, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.directory(folder.toFile());
        return builder;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether a process runs one of these programs, or an older version of them beside this folder. */
    boolean runs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(program -> program.startsWith(folder.getParent())).isPresent();
    }
}
