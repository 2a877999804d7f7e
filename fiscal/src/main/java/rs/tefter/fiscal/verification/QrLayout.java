package rs.tefter.fiscal.verification;

import io.nayuki.qrcodegen.QrCode;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What all QR codes of one version have in common: the modules of an empty code, and where each bit of its codewords goes. It is learned from codes
 * that the library draws, once a version: a module that is the same in many codes of different content is no place of content, and those that differ
 * take the bits in the order that the standard prescribes.
 *
 * @param modules rows from above, true where black, as if all bits were zero
 * @param places of the bits of all codewords: row times 256, and column
 */
record QrLayout(QrBlocks blocks, boolean[][] modules, int[] places) {
    /** Any mask may be chosen; weighing all eight would cost more than all the rest, and the text of an address has no patterns to break up. */
    private static final int MASK = 2;
    private static final int LESSONS = 32;
    private static final int TIMING_COLUMN = 6;

    private static final AtomicReferenceArray<QrLayout> KNOWN = new AtomicReferenceArray<>(QrCode.MAX_VERSION + 1);

    static QrLayout of(int version) {
        QrLayout known = KNOWN.get(version);
        if (known == null) {
            known = learn(QrBlocks.of(version));
            KNOWN.set(version, known);
        }
        return known;
    }

    private static QrLayout learn(QrBlocks blocks) {
        byte[] content = new byte[blocks.dataLength()];
        QrCode example = draw(blocks, content);
        boolean[][] differs = new boolean[example.size][example.size];
        Random random = new Random(0);
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            byte[] other = new byte[content.length];
            random.nextBytes(other);
            QrCode code = draw(blocks, other);
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    differs[y][x] |= code.getModule(x, y) != example.getModule(x, y);
                }
            }
        }
        boolean[][] modules = new boolean[example.size][example.size];
        for (int y = 0; y < example.size; y++) {
            for (int x = 0; x < example.size; x++) {
                modules[y][x] = example.getModule(x, y);
            }
        }
        // The codewords of zeros are zeros too, so the example is the empty code.
        return new QrLayout(blocks, modules, places(differs));
    }

    private static QrCode draw(QrBlocks blocks, byte[] content) {
        return new QrCode(blocks.version(), QrCode.Ecc.LOW, content, MASK);
    }

    /** In pairs of columns from the right, first upwards, then downwards. */
    private static int[] places(boolean[][] isContent) {
        int size = isContent.length;
        int[] places = new int[size * size];
        int count = 0;
        boolean isUpwards = true;
        for (int right = size - 1; right > 0; right -= 2) {
            if (right == TIMING_COLUMN) {
                right--;
            }
            for (int step = 0; step < size; step++) {
                int y = isUpwards ? size - 1 - step : step;
                for (int x = right; x >= right - 1; x--) {
                    if (isContent[y][x]) {
                        places[count++] = y << Byte.SIZE | x;
                    }
                }
            }
            isUpwards = !isUpwards;
        }
        return Arrays.copyOf(places, count);
    }
}
