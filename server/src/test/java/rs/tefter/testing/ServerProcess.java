package rs.tefter.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real server as a process of its own over a home folder, which can be killed like one. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final URI baseUrl;
    private final Path output;

    private ServerProcess(Process process, URI baseUrl, Path output) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.output = output;
    }

    /** Starts it with the given {@code TEFTER_…} settings and does not wait; nothing else of TEFTER_ reaches it. */
    public static ServerProcess launch(Path home, Map<String, String> given) throws IOException {
        return launch(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
            "-cp", System.getProperty("java.class.path"), "rs.tefter.Tefter"), home, given);
    }

    /** Starts another command that ends in the server; it does not warm up for PDFs unless it is told to, for its life is short. */
    public static ServerProcess launch(List<String> command, Path home, Map<String, String> given) throws IOException {
        Map<String, String> settings = new HashMap<>(given);
        settings.putIfAbsent("TEFTER_PORT", Integer.toString(FreePort.find()));
        settings.putIfAbsent("TEFTER_BADI_LOCAL_PORT", "0");
        settings.putIfAbsent("TEFTER_WARM_UP", "false");
        settings.put("TEFTER_HOME", home.toString());
        Path output = Files.createTempFile("tefter-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TEFTER_"));
        builder.environment().putAll(settings);
        return new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + settings.get("TEFTER_PORT")), output);
    }

    /** Starts it and waits until it answers. */
    public static ServerProcess start(Path home, Map<String, String> given) throws IOException {
        return launch(home, given).awaitReady();
    }

    public ServerProcess awaitReady() {
        await("the server answers; it said: " + output).atMost(START_LIMIT)
            .pollInterval(Duration.ofMillis(20)).until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended: " + said());
        }
        return this;
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(baseUrl + "/actuator/health")).timeout(Duration.ofSeconds(5)).build();
            return CLIENT.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything it has printed so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SIGKILL, to this process alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for the end; the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for it to end by itself; the exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not end: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Files.deleteIfExists(output);
    }
}
