package rs.tefter.fiscal.verification;

import java.util.Arrays;

/** Makes the modules of a QR code of bytes at error correction L, in the smallest version that holds them. */
final class QrEncoder {
    private static final int BYTE_MODE = 4;
    private static final int HALF = 4;
    private static final byte[] PADDING = {(byte) 0xEC, 0x11};

    private QrEncoder() {}

    /** @throws IllegalArgumentException for more than 2,953 bytes */
    static boolean[][] modules(byte[] content) {
        QrLayout layout = QrLayout.of(QrBlocks.smallestVersion(content.length));
        byte[] codewords = codewords(layout.blocks(), data(layout.blocks(), content));
        boolean[][] modules = new boolean[layout.modules().length][];
        for (int y = 0; y < modules.length; y++) {
            modules[y] = layout.modules()[y].clone();
        }
        int[] places = layout.places();
        for (int bit = 0; bit < places.length; bit++) {
            boolean isSet = (codewords[bit / Byte.SIZE] >> 7 - bit % Byte.SIZE & 1) != 0;
            modules[places[bit] >> Byte.SIZE][places[bit] & 0xFF] ^= isSet;
        }
        return modules;
    }

    /** Half a byte for the mode, the count in one byte or two, the content, half a byte for its end, and padding. */
    private static byte[] data(QrBlocks blocks, byte[] content) {
        byte[] data = new byte[blocks.dataLength()];
        int position = 0;
        int carried = BYTE_MODE;
        for (int index = 2 - QrBlocks.headLength(blocks.version()); index <= content.length; index++) {
            int value = index < 0 ? content.length >> Byte.SIZE : index == 0 ? content.length & 0xFF : content[index - 1] & 0xFF;
            data[position++] = (byte) (carried << HALF | value >> HALF);
            carried = value & 0xF;
        }
        data[position++] = (byte) (carried << HALF);
        for (int pad = 0; position < data.length; pad++) {
            data[position++] = PADDING[pad % PADDING.length];
        }
        return data;
    }

    /** First the content, a byte of each block in turn, then the corrections alike. Shorter blocks come first and have one byte less. */
    private static byte[] codewords(QrBlocks blocks, byte[] data) {
        int shortLength = data.length / blocks.count();
        int shortCount = blocks.count() - data.length % blocks.count();
        byte[] codewords = new byte[blocks.codewords()];
        int start = 0;
        for (int block = 0; block < blocks.count(); block++) {
            int length = block < shortCount ? shortLength : shortLength + 1;
            for (int index = 0; index < length; index++) {
                int before = index < shortLength ? index * blocks.count() + block : index * blocks.count() + block - shortCount;
                codewords[before] = data[start + index];
            }
            byte[] correction = correction(blocks, data, start, length);
            for (int index = 0; index < correction.length; index++) {
                codewords[data.length + index * blocks.count() + block] = correction[index];
            }
            start += length;
        }
        return codewords;
    }

    /** Remainder of the block's bytes, as a polynomial, divided by the generator. */
    private static byte[] correction(QrBlocks blocks, byte[] data, int start, int length) {
        int degree = blocks.correction();
        byte[] multiples = blocks.multiples();
        byte[] remainder = new byte[degree + 1];
        for (int index = start; index < start + length; index++) {
            int row = ((data[index] ^ remainder[0]) & 0xFF) * degree;
            for (int place = 0; place < degree; place++) {
                remainder[place] = (byte) (remainder[place + 1] ^ multiples[row + place]);
            }
        }
        return Arrays.copyOf(remainder, degree);
    }
}
