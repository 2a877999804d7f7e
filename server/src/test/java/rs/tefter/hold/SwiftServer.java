package rs.tefter.hold;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import rs.tefter.testing.ServerProcess;

/** Starts the server many times over one home: what one life has learned of the classes shortens the start of the later ones. */
final class SwiftServer {

    private final Path home;
    private final Map<String, String> settings;
    private final Path learned;
    private final String classPath;

    private SwiftServer(Path home, Map<String, String> settings, Path learned, String classPath) {
        this.home = home;
        this.settings = settings;
        this.learned = learned;
        this.classPath = classPath;
    }

    /** Lives a first life over the home. @param work a folder for what it learns */
    static SwiftServer learn(Path work, Path home, Map<String, String> settings) throws IOException, InterruptedException {
        SwiftServer server = new SwiftServer(home, settings, work.resolve("classes.aot"), jars(work));
        try (ServerProcess first = server.launch("-XX:AOTCacheOutput=" + server.learned).awaitReady()) {
            first.stop();
        }
        return server;
    }

    /** Starts it and waits until it answers. */
    ServerProcess start() throws IOException {
        return launch("-XX:AOTCache=" + learned).awaitReady();
    }

    /** Optimizing compilation is not worth the time that it takes from so short a life. */
    private ServerProcess launch(String memory) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return ServerProcess.launch(List.of(java, "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", memory, "-cp", classPath, "rs.tefter.Tefter"), home, settings);
    }

    /** The class path of the tests without the tests, with archives instead of folders, of which nothing can be learned. */
    private static String jars(Path work) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                jars.add(entry);
            } else if (!path.endsWith("test-classes")) {
                jars.add(pack(path, work.resolve("folder-" + jars.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(each -> !each.equals(folder)).toList()) {
                boolean isFolder = Files.isDirectory(path);
                out.putNextEntry(new JarEntry(folder.relativize(path) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(path, out);
                }
            }
        }
        return jar;
    }
}
