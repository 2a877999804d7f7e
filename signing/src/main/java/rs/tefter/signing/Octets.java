package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Takes octets and gives their SHA-256, or keeps them. */
final class Octets {
    private static final int BUFFER = 8 << 10;

    private final MessageDigest digest;
    private byte[] buffer = new byte[BUFFER];
    private int length;
    private long digested;

    private Octets(MessageDigest digest) {
        this.digest = digest;
    }

    static Octets digested() {
        return new Octets(newSha256());
    }

    static Octets kept() {
        return new Octets(null);
    }

    static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    void write(int b) {
        if (length == buffer.length) makeRoom(1);
        buffer[length++] = (byte) b;
    }

    void write(byte[] bytes, int from, int to) {
        int count = to - from;
        if (count > buffer.length - length) {
            makeRoom(count);
            if (digest != null && count > buffer.length) {
                digest.update(bytes, from, count);
                digested += count;
                return;
            }
        }
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    private void makeRoom(int count) {
        if (digest == null) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + count));
        } else {
            digest.update(buffer, 0, length);
            digested += length;
            length = 0;
        }
    }

    /** Octets taken so far. */
    long count() {
        return digested + length;
    }

    /** The SHA-256 of all octets of {@link #digested}, or the octets of {@link #kept}. */
    byte[] result() {
        if (digest == null) return Arrays.copyOf(buffer, length);
        digest.update(buffer, 0, length);
        length = 0;
        return digest.digest();
    }
}
