package rs.tefter.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import rs.tefter.platform.StartFailure;

/** The PostgreSQL programs that travel in our own build, unpacked once beside the data they serve. */
final class PostgresBinaries {

    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin} and {@code lib}; unpacked anew when the build carries another version. */
    static Path unpackInto(Path folder) throws IOException {
        URL archive = archive().orElseThrow(() ->
            new StartFailure("this build carries no PostgreSQL for " + platform() + "; set TEFTER_DATABASE_URL"));
        var connection = archive.openConnection();
        Path unpacked = folder.resolve(platform() + "-" + connection.getContentLengthLong());
        if (!Files.isDirectory(unpacked)) {
            FileTrees.delete(folder);
            Files.createDirectories(folder);
            Path half = Files.createTempDirectory(folder, "half-");
            try (InputStream compressed = new BufferedInputStream(connection.getInputStream())) {
                unpack(compressed, half);
            }
            FileTrees.publish(half, unpacked);
        }
        return unpacked;
    }

    private static Optional<URL> archive() {
        return Optional.ofNullable(PostgresBinaries.class.getResource("/postgres-" + platform() + ".txz"));
    }

    private static String platform() {
        String machine = System.getProperty("os.arch");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system + "-" + switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        };
    }

    private static void unpack(InputStream compressed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(compressed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, target);
                    target.toFile().setExecutable((entry.getMode() & OWNER_EXECUTES) != 0, false);
                }
            }
        }
    }
}
