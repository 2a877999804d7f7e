package rs.tefter.fiscal.verification;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes pictures in two colours as GIF. With two colours the dictionary of the compression is a binary tree, which takes one look-up a pixel: a
 * fraction of the time of a general encoder.
 */
final class Gif {
    private static final int MIN_CODE_BITS = 2;
    private static final int MAX_CODES = 1 << 12;
    private static final int CLEAR = 1 << MIN_CODE_BITS;
    private static final int END = CLEAR + 1;
    private static final int MAX_BLOCK = 255;
    private static final byte[] WHITE_AND_BLACK = {-1, -1, -1, 0, 0, 0};

    private final byte[] codes;
    private int length;
    private int pending;
    private int pendingBits;

    /** Code of a run of pixels, and the colour that follows, to the code of the longer run; zero where there is none yet. */
    private final short[] longer = new short[2 * MAX_CODES];
    private int codeBits = MIN_CODE_BITS + 1;
    private int nextCode;

    private Gif(int pixels) {
        codes = new byte[pixels / 2 + MAX_BLOCK];
    }

    /**
     * @param black rows of a square
     * @param scale pixels a side for each point
     */
    static byte[] encode(boolean[][] black, int scale) {
        int side = black.length * scale;
        Gif gif = new Gif(side * side);
        gif.compress(black, scale);
        return gif.file(side);
    }

    private void compress(boolean[][] black, int scale) {
        clear();
        int run = black[0][0] ? 1 : 0;
        int skip = 1;
        for (boolean[] row : black) {
            for (int line = 0; line < scale; line++) {
                for (boolean isBlack : row) {
                    int colour = isBlack ? 1 : 0;
                    for (int pixel = skip; pixel < scale; pixel++) {
                        int next = longer[2 * run + colour];
                        run = next != 0 ? next : startAnew(run, colour);
                    }
                    skip = 0;
                }
            }
        }
        put(run);
        put(END);
        flush();
    }

    private int startAnew(int run, int colour) {
        put(run);
        if (nextCode == MAX_CODES) {
            clear();
        } else {
            longer[2 * run + colour] = (short) nextCode;
            if (nextCode == 1 << codeBits) {
                codeBits++;
            }
            nextCode++;
        }
        return colour;
    }

    /** A clear code is still written as wide as the codes before it. */
    private void clear() {
        put(CLEAR);
        Arrays.fill(longer, (short) 0);
        codeBits = MIN_CODE_BITS + 1;
        nextCode = END + 1;
    }

    private void put(int code) {
        pending |= code << pendingBits;
        pendingBits += codeBits;
        while (pendingBits >= Byte.SIZE) {
            codes[length++] = (byte) pending;
            pending >>>= Byte.SIZE;
            pendingBits -= Byte.SIZE;
        }
    }

    private void flush() {
        if (pendingBits > 0) {
            codes[length++] = (byte) pending;
        }
    }

    private byte[] file(int side) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(length + length / MAX_BLOCK + 64);
        file.writeBytes("GIF87a".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[] {(byte) side, (byte) (side >> 8), (byte) side, (byte) (side >> 8), (byte) 0x80, 0, 0});
        file.writeBytes(WHITE_AND_BLACK);
        file.writeBytes(new byte[] {',', 0, 0, 0, 0, (byte) side, (byte) (side >> 8), (byte) side, (byte) (side >> 8), 0});
        file.write(MIN_CODE_BITS);
        for (int from = 0; from < length; from += MAX_BLOCK) {
            int size = Math.min(MAX_BLOCK, length - from);
            file.write(size);
            file.write(codes, from, size);
        }
        file.write(0);
        file.write(';');
        return file.toByteArray();
    }
}
