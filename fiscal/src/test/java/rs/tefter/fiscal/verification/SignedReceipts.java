package rs.tefter.fiscal.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import rs.tefter.fiscal.ReceiptKind;

/** Receipts whose signatures are random bytes. */
final class SignedReceipts {
    private static final String IDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Random random;

    SignedReceipts(long seed) {
        random = new Random(seed);
    }

    SignedReceipt next() {
        ReceiptFacts facts = new ReceiptFacts(text(8), text(8), random.nextLong(1L << 32), random.nextLong(1L << 32),
            BigDecimal.valueOf(random.nextLong(1L << (1 + random.nextInt(62))), 4),
            Instant.ofEpochMilli(random.nextLong(1L << 42)), ReceiptKind.ALL.get(random.nextInt(ReceiptKind.ALL.size())),
            random.nextBoolean() ? Optional.of(text(1 + random.nextInt(20))) : Optional.empty());
        return with(facts, random.nextInt(4) == 0 ? 512 : 256);
    }

    SignedReceipt with(ReceiptFacts facts, int internalLength) {
        return new SignedReceipt(facts, base64(internalLength), base64(256));
    }

    private String text(int length) {
        return random.ints(length, 0, IDS.length()).mapToObj(index -> IDS.substring(index, index + 1)).reduce("", String::concat);
    }

    private String base64(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
