package rs.tefter.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.StartFailure;
import rs.tefter.platform.Time;

/** One life of the PostgreSQL server process over the data folder. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(10);
    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final long LEAST_BUFFERS_MIB = 128;
    private static final long MOST_BUFFERS_MIB = 1024;
    private static final int BUFFERS_SHARE_OF_MEMORY = 8;

    private final Process process;
    private final Programs programs;
    private final Cluster cluster;
    private final long startedSeconds;

    private Postmaster(Process process, Programs programs, Cluster cluster, long startedSeconds) {
        this.process = process;
        this.programs = programs;
        this.cluster = cluster;
        this.startedSeconds = startedSeconds;
    }

    /** Starts PostgreSQL on a port of 127.0.0.1 and waits until it takes connections, however long its recovery lasts. */
    static Postmaster start(Programs programs, Cluster cluster, int port) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
        settings(port).forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        long startedSeconds = Time.real().instant().getEpochSecond();
        Process process = programs.detached("postgres", arguments)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(cluster.startLog().toFile()))
                .start();
        Postmaster postmaster = new Postmaster(process, programs, cluster, startedSeconds);
        postmaster.awaitReady();
        return postmaster;
    }

    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", buffersMib() + "MB");
        // An acknowledged invoice must survive a power cut: these three stay on whatever the data folder's own file says.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        // No standby reads this WAL, so it carries only what recovery needs.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("wal_buffers", "16MB");
        settings.put("min_wal_size", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        // A plan made while a table was nearly empty stays until the table is analysed.
        settings.put("autovacuum_naptime", "10s");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        return settings;
    }

    private static long buffersMib() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long share = (machine.getTotalMemorySize() >> 20) / BUFFERS_SHARE_OF_MEMORY;
        return Math.clamp(share, LEAST_BUFFERS_MIB, MOST_BUFFERS_MIB);
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (!Waiting.until(REPORT_EVERY, () -> !process.isAlive() || isReady())) {
            LOG.info("PostgreSQL is still recovering");
        }
        if (!process.isAlive()) {
            throw new StartFailure("PostgreSQL did not start: " + lastWords() + " (see " + cluster.folder() + ")");
        }
    }

    private boolean isReady() {
        try {
            return cluster.postmasterFile().isReady(process.pid(), startedSeconds);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String lastWords() throws IOException {
        return Files.readAllLines(cluster.startLog()).stream().filter(line -> !line.isBlank()).reduce("it said nothing", (_, last) -> last);
    }

    long pid() {
        return process.pid();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends running statements, writes everything out and stops; a PostgreSQL that does not stop in time is killed, which loses nothing committed. */
    void stop() throws InterruptedException {
        try {
            programs.run("pg_ctl", List.of("stop", "-D", cluster.data().toString(), "-m", "fast", "-t", Long.toString(FAST_STOP.toSeconds())), "");
        } catch (IOException | StartFailure unwilling) {
            LOG.warn("PostgreSQL is killed because it does not stop: {}", unwilling.getMessage());
            process.destroyForcibly();
        }
        process.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
