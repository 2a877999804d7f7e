package rs.tefter.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. */
final class FileTrees {

    private FileTrees() {}

    /** Removes a folder and all in it; a folder that does not exist is removed already. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        for (Path each : all(root).reversed()) {
            Files.delete(each);
        }
    }

    static void give(Path root, UserPrincipal owner) throws IOException {
        for (Path each : all(root)) {
            if (!Files.isSymbolicLink(each)) {
                Files.setOwner(each, owner);
            }
        }
    }

    /** Gives a finished folder its final name, so that it survives a power cut whole or not at all. */
    static void publish(Path half, Path whole) throws IOException {
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(whole.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
