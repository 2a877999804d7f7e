package rs.tefter.fiscal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.Samples;

class ReceiptBytesTest {
    private static final ReceiptFacts OURS = new ReceiptFacts("TFTRSBX1", "TFTRSBX1", 17, 12, new BigDecimal("517.81"), Samples.SIGNED_AT,
        ReceiptKind.ofCode("ПП").orElseThrow(), Optional.of("10:100181732"));
    private final SignedReceipts random = new SignedReceipts(20261121);

    @Test
    void factsAreLaidOutAsInAReceiptOfTheTestEnvironment() {
        ReceiptFacts recorded = new ReceiptFacts("YJLQTEQR", "YJLQTEQR", 11389, 8652, new BigDecimal("68.46"),
            OffsetDateTime.parse("2023-06-06T13:21:15.504282+02:00").toInstant(), ReceiptKind.ofCode("ПП").orElseThrow(), Optional.of("RS34564565"));
        assertThat(hex(ReceiptBytes.toSign(recorded, new byte[0]))).isEqualTo(
            "03" + "594a4c5154455152" + "594a4c5154455152" + "7d2c0000" + "cc210000" + "38720a0000000000" + "0000018890708df0" + "00" + "00"
                + "0a" + "52533334353634353635");
        assertThat(ReceiptBytes.encode(random.with(recorded, 256))).hasSize(582);
        assertThat(VerificationUrl.encode("", random.with(recorded, 256)).replaceAll("%..", "+")).hasSize(776);
    }

    @Test
    void factsAreLaidOutAsInTheExample() {
        assertThat(hex(ReceiptBytes.toSign(OURS, new byte[0]))).isEqualTo(
            "03" + "5446545253425831" + "5446545253425831" + "11000000" + "0c000000" + "f4024f0000000000" + "000001a1f7fcdfb3" + "00" + "00"
                + "0c" + "31303a313030313831373332");
        assertThat(ReceiptBytes.encode(random.with(OURS, 256))).hasSize(584);
        assertThat(OURS.invoiceNumber()).isEqualTo("TFTRSBX1-TFTRSBX1-17");
        assertThat(OURS.invoiceCounter()).isEqualTo("12/17ПП");
    }

    @Test
    void whatIsEncodedIsDecoded() {
        for (int run = 0; run < 5_000; run++) {
            SignedReceipt receipt = random.next();
            byte[] bytes = ReceiptBytes.encode(receipt);
            assertThat(ReceiptBytes.decode(bytes)).as("run %d", run).contains(receipt);
            assertThat(ReceiptBytes.encode(ReceiptBytes.decode(bytes).orElseThrow())).as("run %d", run).isEqualTo(bytes);
        }
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] bytes = ReceiptBytes.encode(random.with(OURS, 256));
        for (int index = 0; index < bytes.length; index++) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            assertThat(ReceiptBytes.decode(changed)).as("byte %d", index).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 43, 44, 60, 571, 583, 585, 600})
    void otherLengthsAreRefused(int length) {
        byte[] bytes = ReceiptBytes.encode(random.with(OURS, 256));
        assertThat(ReceiptBytes.decode(withDigest(Arrays.copyOf(bytes, length)))).isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(bytes))).isPresent();
    }

    @Test
    void impossibleValuesAreRefusedThoughTheDigestIsRight() {
        byte[] bytes = ReceiptBytes.encode(random.with(OURS, 256));
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 0, 2)))).as("version").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 41, 5)))).as("invoice type").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 41, -1)))).as("invoice type").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 42, 2)))).as("transaction type").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 43, 11)))).as("length of the buyer").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 43, -12)))).as("length of the buyer").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 33, 0x80)))).as("time before 1970").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 3, 0xE9)))).as("letter outside ASCII").isEmpty();
        assertThat(ReceiptBytes.decode(withDigest(put(bytes, 41, 4)))).as("an advance").isPresent();
    }

    @Test
    void aBuyerMayBePaddedWithZeros() {
        byte[] bytes = ReceiptBytes.encode(random.with(OURS, 256));
        byte[] padded = ByteBuffer.allocate(bytes.length + 8).put(bytes, 0, 44).put(new byte[8]).put(bytes, 44, bytes.length - 44).array();
        assertThat(ReceiptBytes.decode(withDigest(padded)).orElseThrow().facts()).isEqualTo(OURS);
        assertThat(ReceiptBytes.decode(withDigest(put(padded, 43, 20))).orElseThrow().facts()).isEqualTo(OURS);
    }

    @Test
    void factsThatHaveNoPlaceAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX", 1, "1", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("ТFTRSBX1", 1, "1", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1L << 32, "1", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", -1, "1", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1, "-0.01", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1, "0.00001", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1, "1844674407370955.1616", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1, "1", Optional.of("1".repeat(21))));
        assertThatIllegalArgumentException().isThrownBy(() -> facts("TFTRSBX1", 1, "1", Optional.of("купац")));
        assertThat(facts("TFTRSBX1", 0xFFFF_FFFFL, "1844674407370955.1615", Optional.of("1".repeat(20))).totalAmount()).hasScaleOf(4);
    }

    private static ReceiptFacts facts(String id, long counter, String amount, Optional<String> buyer) {
        return new ReceiptFacts(id, "TFTRSBX1", counter, 1, new BigDecimal(amount), Instant.EPOCH, ReceiptKind.ALL.getFirst(), buyer);
    }

    private static byte[] put(byte[] bytes, int index, int value) {
        byte[] changed = bytes.clone();
        changed[index] = (byte) value;
        return changed;
    }

    /** The bytes with their last 16 reckoned anew. */
    private static byte[] withDigest(byte[] bytes) {
        try {
            int end = Math.max(0, bytes.length - 16);
            byte[] digest = MessageDigest.getInstance("MD5").digest(Arrays.copyOf(bytes, end));
            return ByteBuffer.allocate(bytes.length).put(bytes, 0, end).put(digest, 0, bytes.length - end).array();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
