package rs.tefter.fiscal.signing;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import rs.tefter.fiscal.ReceiptKind;

/** What a sandbox's secure element encrypts with a receipt: its counters and the time, in 69 bytes. What real ones encrypt is not published. */
public record InternalData(Counters counters, Instant signedAt) {
    private static final byte VERSION = 1;
    private static final int LENGTH = 69;
    private static final int AMOUNT_DECIMALS = 4;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(VERSION).putInt((int) counters.total());
        counters.byKind().forEach(count -> bytes.putInt(count.intValue()));
        bytes.putLong(unscaled(counters.sales())).putLong(unscaled(counters.refunds()));
        return bytes.putLong(signedAt.toEpochMilli()).array();
    }

    /** @throws IllegalArgumentException for bytes of another length or version */
    static InternalData of(byte[] encoded) {
        if (encoded.length != LENGTH || encoded[0] != VERSION) {
            throw new IllegalArgumentException("internal data have " + LENGTH + " bytes and begin with " + VERSION);
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded, 1, LENGTH - 1);
        long total = Integer.toUnsignedLong(bytes.getInt());
        List<Long> byKind = Stream.generate(() -> Integer.toUnsignedLong(bytes.getInt())).limit(ReceiptKind.ALL.size()).toList();
        BigDecimal sales = BigDecimal.valueOf(bytes.getLong(), AMOUNT_DECIMALS);
        BigDecimal refunds = BigDecimal.valueOf(bytes.getLong(), AMOUNT_DECIMALS);
        return new InternalData(new Counters(total, byKind, sales, refunds), Instant.ofEpochMilli(bytes.getLong()));
    }

    private static long unscaled(BigDecimal amount) {
        return amount.movePointRight(AMOUNT_DECIMALS).longValueExact();
    }
}
