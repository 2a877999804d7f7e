package rs.tefter.fiscal.verification;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import rs.tefter.fiscal.ReceiptKind;

/**
 * What a signature over a receipt vouches for.
 *
 * @param requestedBy 8 characters of ASCII: the secure element that asked
 * @param signedBy 8 characters of ASCII: the secure element that signed
 * @param totalCounter 1 to 4,294,967,295
 * @param totalAmount not negative, up to 4 decimals; on refunds positive too
 * @param signedAt cut to milliseconds
 * @param buyerId up to 20 characters of ASCII
 */
public record ReceiptFacts(
        String requestedBy,
        String signedBy,
        long totalCounter,
        long transactionTypeCounter,
        BigDecimal totalAmount,
        Instant signedAt,
        ReceiptKind kind,
        Optional<String> buyerId) {
    private static final long MAX_COUNTER = 0xFFFF_FFFFL;
    private static final int ID_LENGTH = 8;
    private static final int MAX_BUYER_LENGTH = 20;

    /** @throws IllegalArgumentException for a value that has no place in the bytes of a receipt */
    public ReceiptFacts {
        require(isAscii(requestedBy) && requestedBy.length() == ID_LENGTH, "requestedBy has 8 characters of ASCII");
        require(isAscii(signedBy) && signedBy.length() == ID_LENGTH, "signedBy has 8 characters of ASCII");
        require(totalCounter >= 0 && totalCounter <= MAX_COUNTER, "totalCounter is a number of 32 bits");
        require(transactionTypeCounter >= 0 && transactionTypeCounter <= MAX_COUNTER, "transactionTypeCounter is a number of 32 bits");
        BigDecimal plain = totalAmount.stripTrailingZeros();
        require(plain.signum() >= 0 && plain.scale() <= 4 && plain.movePointRight(4).toBigInteger().bitLength() <= Long.SIZE,
            "totalAmount is positive, has up to 4 decimals and, without its point, 64 bits");
        require(signedAt.toEpochMilli() >= 0, "signedAt is after 1970");
        require(buyerId.isEmpty() || isAscii(buyerId.get()) && !buyerId.get().isEmpty() && buyerId.get().length() <= MAX_BUYER_LENGTH,
            "buyerId has 1 to 20 characters of ASCII");
        totalAmount = plain.setScale(Math.max(2, plain.scale()));
        signedAt = signedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Both secure elements and the total counter: TFTRSBX1-TFTRSBX1-17. */
    public String invoiceNumber() {
        return requestedBy + "-" + signedBy + "-" + totalCounter;
    }

    /** Both counters and the code of the kind: 12/17ПП. */
    public String invoiceCounter() {
        return transactionTypeCounter + "/" + totalCounter + kind.code();
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static void require(boolean isSo, String rule) {
        if (!isSo) {
            throw new IllegalArgumentException(rule);
        }
    }
}
