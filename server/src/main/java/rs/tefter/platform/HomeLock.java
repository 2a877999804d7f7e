package rs.tefter.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right of one server at a time to a home folder; the operating system takes it back when the process ends, however it ends. */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the folder if needed and takes it; a {@link StartFailure} when another server has it or it cannot be written. */
    public static HomeLock take(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw new StartFailure("another Tefter is running on " + home + "; stop it, or give this one another TEFTER_HOME");
            }
            return new HomeLock(channel);
        } catch (AccessDeniedException denied) {
            throw new StartFailure("TEFTER_HOME " + home + " cannot be written", denied);
        } catch (IOException unusable) {
            throw new StartFailure("TEFTER_HOME " + home + " cannot be used: " + unusable, unusable);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
