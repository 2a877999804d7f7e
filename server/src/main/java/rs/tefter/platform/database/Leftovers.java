package rs.tefter.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.StartFailure;

/**
 * Ends what a killed server or a killed postmaster has left behind, so that a data folder never gets a second postmaster. The caller
 * holds the lock of the home folder: any process that runs the programs unpacked there is therefore ours.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Programs programs;
    private final Cluster cluster;

    Leftovers(Programs programs, Cluster cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    void end() throws IOException, InterruptedException {
        OptionalLong postmaster = cluster.postmasterFile().pid();
        if (postmaster.isPresent()) {
            endPostmaster(postmaster.getAsLong());
        }
        if (!Waiting.until(GRACE, this::noneRuns)) {
            running().forEach(ProcessHandle::destroyForcibly);
            if (!Waiting.until(FAST_STOP, this::noneRuns)) {
                throw new StartFailure("an earlier PostgreSQL of " + cluster.folder() + " does not end: process " + running().getFirst().pid());
            }
        }
    }

    private void endPostmaster(long pid) throws IOException, InterruptedException {
        if (ProcessHandle.of(pid).filter(programs::runs).isPresent()) {
            LOG.info("stopping the PostgreSQL an earlier server left behind, process {}", pid);
            try {
                programs.run("pg_ctl", List.of("stop", "-D", cluster.data().toString(),
                    "-m", "fast", "-t", Long.toString(FAST_STOP.toSeconds())), "");
            } catch (StartFailure slow) {
                LOG.warn("it did not stop in time and is ended: {}", slow.getMessage());
            }
        } else if (ProcessHandle.of(pid).isPresent()) {
            LOG.info("postmaster.pid names process {}, which does not serve this database; removing the file", pid);
            cluster.postmasterFile().delete();
        }
    }

    private boolean noneRuns() {
        return running().isEmpty();
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(programs::runs).toList();
    }
}
