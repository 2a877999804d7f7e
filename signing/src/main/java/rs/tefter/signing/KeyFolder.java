package rs.tefter.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * The folder with the seal of documents and that of the embedded time-stamp authority. What is missing is made when it is first asked for;
 * a file put there before, with its password in the file beside it, is used as it is. Only the owner can read what is made.
 */
public final class KeyFolder {
    private static final String ALIAS = "seal";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param clock says from when the certificates that are made hold */
    public KeyFolder(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** The seal of documents, {@code seal.p12}; self-signed and good for tests only when it was made here. */
    public Seal documents() throws IOException {
        return loadOrMake("seal", TestCertificate.Use.DOCUMENTS);
    }

    /** The seal of the embedded time-stamp authority, {@code time-stamps.p12}. */
    public Seal timeStamps() throws IOException {
        return loadOrMake("time-stamps", TestCertificate.Use.TIME_STAMPS);
    }

    private Seal loadOrMake(String name, TestCertificate.Use use) throws IOException {
        Path store = folder.resolve(name + ".p12");
        Path passwordFile = folder.resolve(name + ".password");
        if (!Files.exists(store)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            writeOnce(passwordFile, newPassword());
            writeOnce(store, newStore(use, password(passwordFile)));
        }
        return Seal.load(store, password(passwordFile), Optional.empty());
    }

    private static char[] password(Path file) throws IOException {
        return Files.readString(file).strip().toCharArray();
    }

    private byte[] newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encode(bytes);
    }

    private byte[] newStore(TestCertificate.Use use, char[] password) throws IOException {
        try {
            var made = TestCertificate.make(use, clock.instant(), random);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, made.key(), password, new Certificate[] {made.certificate()});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("A key store cannot be made: " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, and the first of several that start at once wins. */
    private void writeOnce(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder, ".", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, content);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // What is there is read next.
        } finally {
            Files.delete(draft);
        }
    }
}
