package rs.tefter.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A document to be read once.
 *
 * @param name  as in the arguments, or below a folder of the arguments
 * @param bytes where its bytes come from
 */
record Source(String name, Bytes bytes) {

    static final String STANDARD_INPUT = "-";

    /** The bytes of a document, at most so many. */
    interface Bytes {
        byte[] read(int most) throws IOException;
    }

    /** The documents that the arguments name, in their order: files, the {@code *.xml} below folders by name, and standard input. */
    static List<Source> named(List<String> arguments, InputStream given) {
        List<Source> sources = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT)) {
                sources.add(new Source(argument, given::readNBytes));
            } else {
                add(argument, sources);
            }
        }
        return sources;
    }

    private static void add(String argument, List<Source> sources) {
        try {
            Path path = Path.of(argument);
            if (!Files.isDirectory(path)) {
                sources.add(file(path));
                return;
            }
            int before = sources.size();
            walk(path, sources);
            if (sources.size() == before) {
                sources.add(unreadable(argument, "the folder holds no file *.xml"));
            }
        } catch (InvalidPathException noName) {
            sources.add(unreadable(argument, "no file can have this name"));
        }
    }

    /** Links to folders are not followed, so that there is an end. */
    private static void walk(Path folder, List<Source> sources) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException closed) {
            sources.add(unreadable(folder.toString(), said(closed)));
            return;
        }
        entries.sort(null);
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walk(entry, sources);
            } else if (entry.toString().toLowerCase(Locale.ROOT).endsWith(".xml") && !Files.isDirectory(entry)) {
                sources.add(file(entry));
            }
        }
    }

    private static Source file(Path path) {
        return new Source(path.toString(), most -> {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(most);
            }
        });
    }

    private static Source unreadable(String name, String reason) {
        return new Source(name, _ -> {
            throw new IOException(reason);
        });
    }

    /** Why reading failed, in words. */
    static String said(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "the file may not be read";
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }
}
