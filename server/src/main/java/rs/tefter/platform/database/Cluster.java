package rs.tefter.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The files of the embedded database: PostgreSQL's data folder and the random password it was made with. */
record Cluster(Path folder) {

    static final String USER = "tefter";
    static final String DATABASE = "tefter";
    private static final int PASSWORD_BYTES = 24;
    private static final String HALF = "database.half-";

    /** Opens the database in {@code home/database}; makes it beside first, so that a half-made one is never taken for a whole one. */
    static Cluster openOrCreate(Path home, Programs programs) throws IOException, InterruptedException {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(home, HALF + "*")) {
            for (Path half : halves) {
                FileTrees.delete(half);
            }
        }
        Cluster cluster = new Cluster(home.resolve("database"));
        if (!Files.exists(cluster.folder)) {
            create(home, programs);
        }
        programs.give(cluster.folder);
        return cluster;
    }

    private static void create(Path home, Programs programs) throws IOException, InterruptedException {
        Cluster half = new Cluster(Files.createTempDirectory(home, HALF));
        Files.createFile(half.passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half.passwordFile(), randomPassword());
        programs.give(half.folder);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + half.data(), "--username=" + USER, "--pwfile=" + half.passwordFile(), "--auth=scram-sha-256",
                        "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
                "");
        programs.run("postgres", List.of("--single", "-D", half.data().toString(), "postgres"), "create database " + DATABASE + "\n");
        FileTrees.publish(half.folder, home.resolve("database"));
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    Path data() {
        return folder.resolve("data");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    PostmasterFile postmasterFile() {
        return new PostmasterFile(data().resolve("postmaster.pid"));
    }

    Path startLog() {
        return folder.resolve("start.log");
    }
}
