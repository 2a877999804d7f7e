package rs.tefter.fiscal.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/** Keeps a secure element in a PKCS#12 file that only its owner may read. */
public final class KeyFile {
    private static final String TYPE = "PKCS12";
    private static final String SIGNING = "signing";
    private static final String INTERNAL = "internal";

    private KeyFile() {}

    /**
     * Writes the keys, whole or not at all. When this returns they are on the disk, so that no receipt is ever signed with a key that may be lost.
     *
     * @throws IOException when the place cannot be written, or there is a file already
     */
    public static void write(Path file, SecureElement element, char[] password) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(element, password));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** @throws IOException when the file cannot be read, is damaged or has another password */
    public static SecureElement read(Path file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            return new SecureElement(key(store, SIGNING, password), key(store, INTERNAL, password));
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("no secure element in " + file, unreadable);
        }
    }

    private static byte[] bytes(SecureElement element, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            put(store, SIGNING, element.signing(), password);
            put(store, INTERNAL, element.internal(), password);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PKCS#12", e);
        }
    }

    private static void put(KeyStore store, String name, CertifiedKey key, char[] password) throws GeneralSecurityException {
        store.setKeyEntry(name, key.key(), password, new Certificate[] {key.certificate()});
    }

    private static CertifiedKey key(KeyStore store, String name, char[] password) throws GeneralSecurityException, IOException {
        if (store.getKey(name, password) instanceof PrivateKey key && store.getCertificate(name) instanceof X509Certificate certificate) {
            return new CertifiedKey(key, certificate);
        }
        throw new IOException("no key named " + name);
    }
}
