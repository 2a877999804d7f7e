package rs.tefter.fiscal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The codes are those that the library draws, module by module. */
class QrEncoderTest {

    @Test
    void eachVersionIsDrawnAsTheLibraryDrawsIt() {
        Random random = new Random(20261121);
        for (int version = QrCode.MIN_VERSION; version <= QrCode.MAX_VERSION; version++) {
            int most = QrBlocks.of(version).dataLength() - QrBlocks.headLength(version);
            for (int less : new int[] {0, 1, 2, 3}) {
                assertLikeTheLibrary(bytes(random, most - less), version);
            }
        }
    }

    @Test
    void anyLengthIsDrawnAsTheLibraryDrawsIt() {
        Random random = new Random(7);
        for (int length = 1; length < 2_953; length += 1 + random.nextInt(40)) {
            assertLikeTheLibrary(bytes(random, length), QrBlocks.smallestVersion(length));
        }
    }

    @Test
    void moreThanTheLargestCodeHoldsIsRefused() {
        assertThat(QrEncoder.modules(new byte[2_953])).hasDimensions(177, 177);
        assertThatIllegalArgumentException().isThrownBy(() -> QrEncoder.modules(new byte[2_954]));
    }

    private static void assertLikeTheLibrary(byte[] content, int version) {
        List<QrSegment> segments = List.of(QrSegment.makeBytes(content));
        QrCode expected = QrCode.encodeSegments(segments, QrCode.Ecc.LOW, QrCode.MIN_VERSION, QrCode.MAX_VERSION, 2, false);
        assertThat(expected.version).isEqualTo(version);
        boolean[][] modules = QrEncoder.modules(content);
        boolean isSame = modules.length == expected.size;
        for (int y = 0; isSame && y < expected.size; y++) {
            for (int x = 0; x < expected.size; x++) {
                isSame &= modules[y][x] == expected.getModule(x, y);
            }
        }
        assertThat(isSame).as("%d bytes in version %d", content.length, version).isTrue();
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
