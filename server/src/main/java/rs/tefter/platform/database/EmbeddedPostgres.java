package rs.tefter.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.StartFailure;

/**
 * A PostgreSQL of our own over {@code home/database}, which is kept between runs. It is restarted on the same port when it dies, and
 * stops with {@link #close()}. The caller holds the lock of the home folder.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    // Below the range that the kernel takes outgoing ports from, so that nobody sits on our port while PostgreSQL restarts.
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORT_TRIES = 100;

    private final Programs programs;
    private final Cluster cluster;
    private final int port;
    private volatile Postmaster postmaster;
    private volatile boolean stopping;

    private EmbeddedPostgres(Programs programs, Cluster cluster, int port, Postmaster postmaster) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.postmaster = postmaster;
    }

    /** Starts over an existing home folder, making the database at the first start; a {@link StartFailure} says what is in the way. */
    public static EmbeddedPostgres start(Path home) throws InterruptedException {
        try {
            Path real = home.toRealPath();
            Programs programs = Programs.in(PostgresBinaries.unpackInto(real.resolve("postgresql")));
            Cluster cluster = Cluster.openOrCreate(real, programs);
            new Leftovers(programs, cluster).end();
            int port = freePort();
            EmbeddedPostgres started = new EmbeddedPostgres(programs, cluster, port, Postmaster.start(programs, cluster, port));
            Thread.ofPlatform().name("postgres-supervisor").daemon().start(started::supervise);
            return started;
        } catch (IOException unusable) {
            throw new StartFailure("the embedded database in " + home + " cannot be used: " + unusable, unusable);
        }
    }

    private static int freePort() throws IOException {
        for (int tries = 0; tries < PORT_TRIES; tries++) {
            int port = RandomGenerator.getDefault().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (BindException _) {
                LOG.debug("port {} is taken", port);
            }
        }
        throw new IOException("no free port for PostgreSQL between " + LOWEST_PORT + " and " + HIGHEST_PORT);
    }

    private void supervise() {
        try {
            postmaster.awaitEnd();
            while (!stopping) {
                LOG.warn("PostgreSQL has died and is started again");
                restart();
                postmaster.awaitEnd();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (!triedAgain(pause)) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Whether there is nothing left to try; excludes {@link #close()}, so that no postmaster starts behind its back. */
    private synchronized boolean triedAgain(Duration nextTry) throws InterruptedException {
        if (stopping) {
            return true;
        }
        try {
            new Leftovers(programs, cluster).end();
            postmaster = Postmaster.start(programs, cluster, port);
            LOG.info("PostgreSQL is back");
            return true;
        } catch (IOException | StartFailure again) {
            LOG.error("PostgreSQL cannot be started again, next try in {} ms: {}", nextTry.toMillis(), again.getMessage());
            return false;
        }
    }

    /** How to reach it. */
    public DatabaseSettings reach(int poolSize) {
        return reach(Cluster.DATABASE, poolSize);
    }

    /** How to reach another database of this server. */
    public DatabaseSettings reach(String database, int poolSize) {
        try {
            return new DatabaseSettings(Optional.of("jdbc:postgresql://127.0.0.1:" + port + "/" + database),
                Cluster.USER, cluster.password(), poolSize);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process that serves the data now; another one after a restart. */
    public long pid() {
        return postmaster.pid();
    }

    /** Stops PostgreSQL after writing everything out; connections that are still open are ended. */
    @Override
    public synchronized void close() {
        stopping = true;
        try {
            postmaster.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
