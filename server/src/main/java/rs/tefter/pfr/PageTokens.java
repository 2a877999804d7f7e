package rs.tefter.pfr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens by which a page shows the lines of the receipt it was made for: a UUID out of the time, the number of the receipt and a secret. None is
 * kept, so every server of an installation knows those of the others.
 */
final class PageTokens {

    static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final String ALGORITHM = "HmacSHA256";
    /** Version 8 (RFC 9562): bits of our own choice. */
    private static final long VERSION = 0x8000L;
    private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;

    private final SecretKeySpec key;
    private final InstantSource time;

    PageTokens(byte[] key, InstantSource time) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.time = time;
    }

    UUID of(String invoiceNumber) {
        return of(invoiceNumber, (int) time.instant().getEpochSecond());
    }

    /** Whether the token is of that receipt and no older than its lifetime. */
    boolean opens(UUID token, String invoiceNumber) {
        int second = (int) (token.getMostSignificantBits() >>> Integer.SIZE);
        long age = (int) time.instant().getEpochSecond() - second;
        return of(invoiceNumber, second).equals(token) && age >= 0 && age <= LIFETIME.toSeconds();
    }

    private UUID of(String invoiceNumber, int second) {
        ByteBuffer seal = ByteBuffer.wrap(seal(second + " " + invoiceNumber));
        long most = (long) second << Integer.SIZE | Integer.toUnsignedLong(seal.getInt());
        return new UUID(most & VERSION_MASK | VERSION, seal.getLong() & VARIANT_MASK | VARIANT);
    }

    private byte[] seal(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
