package rs.tefter.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** PostgreSQL's {@code postmaster.pid}: which process serves the data folder, since when, and whether it takes connections yet. */
record PostmasterFile(Path path) {

    private static final int PID_LINE = 0;
    private static final int START_SECONDS_LINE = 2;
    private static final int STATUS_LINE = 7;

    /** The process that wrote the file; empty when there is no file or it is not whole. */
    OptionalLong pid() throws IOException {
        List<String> lines = lines();
        Optional<Long> pid = number(lines, PID_LINE);
        return pid.isPresent() ? OptionalLong.of(pid.get()) : OptionalLong.empty();
    }

    /** Whether this process, started at the given second or later, takes connections; a process id alone may come from an earlier life. */
    boolean isReady(long pid, long startedSeconds) throws IOException {
        List<String> lines = lines();
        return number(lines, PID_LINE).filter(each -> each == pid).isPresent()
                && number(lines, START_SECONDS_LINE).filter(each -> each >= startedSeconds).isPresent()
                && lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static Optional<Long> number(List<String> lines, int line) {
        try {
            return lines.size() > line ? Optional.of(Long.parseLong(lines.get(line).strip())) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
