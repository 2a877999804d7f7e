package rs.tefter.retail.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to talk to a client's fiscal processor: one at a time, over all servers of an installation, first come first served within one.
 *
 * <p>Between servers it is a lock in PostgreSQL, held by one connection of each server for all its lanes: so a waiting lane costs no connection,
 * and the locks of a server that dies are free at once.
 */
public final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final int SPACE = 0x45534952;
    private static final long OTHER_SERVER_MILLIS = 20;

    private final DataSource database;
    private final ConcurrentHashMap<UUID, ReentrantLock> turns = new ConcurrentHashMap<>();
    private Connection connection;
    private long epoch;

    public Lanes(DataSource database) {
        this.database = database;
    }

    /** The right to one lane, until it is closed by the thread that entered. */
    public final class Lane implements AutoCloseable {

        private final ReentrantLock turn;
        private final int number;
        private final long since;

        private Lane(ReentrantLock turn, int number, long since) {
            this.turn = turn;
            this.number = number;
            this.since = since;
        }

        /** False when the database has forgotten the lock, so that another server may have entered. */
        boolean isHeld() {
            return Lanes.this.isHeld(since);
        }

        @Override
        public void close() {
            unlock(number, since);
            turn.unlock();
        }
    }

    /** Empty when the lane is not free within the time. */
    Optional<Lane> enter(UUID clientId, Duration longestWait) {
        long end = System.nanoTime() + longestWait.toNanos();
        ReentrantLock turn = turns.computeIfAbsent(clientId, _ -> new ReentrantLock(true));
        try {
            if (!turn.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            Optional<Lane> lane = Optional.empty();
            try {
                lane = fromOtherServers(turn, clientId.hashCode(), end);
                return lane;
            } finally {
                if (lane.isEmpty()) {
                    turn.unlock();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Lane> fromOtherServers(ReentrantLock turn, int number, long end) throws InterruptedException {
        Optional<Long> since = lock(number);
        while (since.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(OTHER_SERVER_MILLIS);
            since = lock(number);
        }
        return since.map(epochThen -> new Lane(turn, number, epochThen));
    }

    /** The epoch of the connection that holds the lock; empty when another server has it. */
    private synchronized Optional<Long> lock(int number) {
        try {
            if (connection == null || !connection.isValid(1)) {
                connect();
            }
            return ask("select pg_try_advisory_lock(?, ?)", number) ? Optional.of(epoch) : Optional.empty();
        } catch (SQLException broken) {
            LOG.warn("The lock of a lane cannot be taken: {}", broken.toString());
            disconnect();
            return Optional.empty();
        }
    }

    private synchronized void unlock(int number, long since) {
        try {
            if (since == epoch && connection != null) {
                ask("select pg_advisory_unlock(?, ?)", number);
            }
        } catch (SQLException broken) {
            disconnect();
        }
    }

    private synchronized boolean isHeld(long since) {
        try {
            return since == epoch && connection != null && connection.isValid(1);
        } catch (SQLException broken) {
            disconnect();
            return false;
        }
    }

    private boolean ask(String sql, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void connect() throws SQLException {
        disconnect();
        connection = database.getConnection();
        connection.setAutoCommit(true);
    }

    /** Every lock of the lost connection is void from here on. */
    private void disconnect() {
        epoch++;
        if (connection != null) {
            try (Connection lost = connection) {
                lost.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("The connection of the lanes is gone: {}", gone.toString());
            }
            connection = null;
        }
    }

    /** Gives the connection back without a lock. */
    @Override
    public synchronized void close() {
        epoch++;
        if (connection != null) {
            try (Connection last = connection; Statement statement = last.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            } catch (SQLException gone) {
                LOG.debug("The connection of the lanes was gone: {}", gone.toString());
            }
            connection = null;
        }
    }
}
