package rs.tefter.fiscal.verification;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes pictures in two colours as GIF. With two colours the dictionary of the compression is a binary tree, whose steps are look-ups in an array:
 * a fraction of the time of a general encoder.
 */
final class Gif {
    private static final int MIN_CODE_BITS = 2;
    private static final int MAX_CODES = 1 << 12;
    private static final int CLEAR = 1 << MIN_CODE_BITS;
    private static final int END = CLEAR + 1;
    private static final int MAX_BLOCK = 255;
    /** About what a QR code of 4 pixels a module comes to; the room grows for others. */
    private static final int PIXELS_A_BYTE = 14;
    private static final short NONE = -1;
    /** All that is no code: header, palette, place of the picture, end. */
    private static final int FRAME_LENGTH = 32;
    private static final byte TWO_COLOURS = (byte) 0x80;
    private static final byte[] WHITE_AND_BLACK = {-1, -1, -1, 0, 0, 0};

    private byte[] codes;
    private int length;
    private int pending;
    private int pendingBits;

    /** Code of a run of pixels, and the colour that follows, to the code of the run with one pixel more; zero where there is none yet. */
    private final short[] byPixel = new short[2 * MAX_CODES];
    /** The same for as many pixels of that colour as a point is wide, so that most points take one step. */
    private final short[] byPoint = new short[2 * MAX_CODES];
    /** What a run is without its last pixel. */
    private final short[] shorter = new short[MAX_CODES];
    /** The colour of the last pixel of a run, and how many pixels at its end have it, as far as a point is wide. */
    private final byte[] last = new byte[MAX_CODES];
    private final byte[] tail = new byte[MAX_CODES];
    private final int scale;
    private int codeBits = MIN_CODE_BITS + 1;
    private int nextCode = END + 1;

    private Gif(int pixels, int scale) {
        this.codes = new byte[pixels / PIXELS_A_BYTE + MAX_BLOCK];
        this.scale = scale;
        for (int colour = 0; colour <= 1; colour++) {
            shorter[colour] = NONE;
            last[colour] = (byte) colour;
            tail[colour] = 1;
        }
    }

    /**
     * @param black rows of a square
     * @param scale pixels a side for each point
     */
    static byte[] encode(boolean[][] black, int scale) {
        int side = black.length * scale;
        Gif gif = new Gif(side * side, scale);
        gif.compress(black);
        return gif.file(side);
    }

    private void compress(boolean[][] black) {
        put(CLEAR);
        int run = black[0][0] ? 1 : 0;
        int first = 1;
        for (boolean[] row : black) {
            for (int line = 0; line < scale; line++) {
                for (boolean isBlack : row) {
                    run = addPoint(run, isBlack ? 1 : 0, first);
                    first = 0;
                }
            }
        }
        put(run);
        widen();
        put(END);
        flush();
    }

    /** The run that the pixels of a point end in, from the given one of them on. */
    private int addPoint(int before, int colour, int first) {
        int longer = byPoint[2 * before + colour];
        if (longer != 0 && first == 0) {
            return longer;
        }
        int run = before;
        for (int pixel = first; pixel < scale; pixel++) {
            int next = byPixel[2 * run + colour];
            run = next != 0 ? next : startAnew(run, colour);
        }
        return run;
    }

    /** A full dictionary is kept as it is, as the format allows: to begin a new one would take longer and give more bytes. */
    private int startAnew(int run, int colour) {
        put(run);
        if (nextCode < MAX_CODES) {
            learn(run, colour);
            widen();
            nextCode++;
        }
        return colour;
    }

    private void learn(int run, int colour) {
        byPixel[2 * run + colour] = (short) nextCode;
        shorter[nextCode] = (short) run;
        last[nextCode] = (byte) colour;
        tail[nextCode] = (byte) (last[run] == colour ? Math.min(tail[run] + 1, scale) : 1);
        if (tail[nextCode] == scale) {
            int start = nextCode;
            for (int pixel = 0; pixel < scale; pixel++) {
                start = shorter[start];
            }
            if (start != NONE) {
                byPoint[2 * start + colour] = (short) nextCode;
            }
        }
    }

    /** Codes grow with the dictionary of whoever reads them, which is one code behind. */
    private void widen() {
        if (nextCode == 1 << codeBits && nextCode < MAX_CODES) {
            codeBits++;
        }
    }

    private void put(int code) {
        pending |= code << pendingBits;
        pendingBits += codeBits;
        if (length + Integer.BYTES > codes.length) {
            codes = Arrays.copyOf(codes, 2 * codes.length);
        }
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
        int blocks = (length + MAX_BLOCK - 1) / MAX_BLOCK;
        ByteBuffer file = ByteBuffer.allocate(FRAME_LENGTH + blocks + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GIF87a".getBytes(StandardCharsets.US_ASCII)).putShort((short) side).putShort((short) side);
        file.put(TWO_COLOURS).put((byte) 0).put((byte) 0).put(WHITE_AND_BLACK);
        file.put((byte) ',').putInt(0).putShort((short) side).putShort((short) side).put((byte) 0).put((byte) MIN_CODE_BITS);
        for (int from = 0; from < length; from += MAX_BLOCK) {
            int size = Math.min(MAX_BLOCK, length - from);
            file.put((byte) size).put(codes, from, size);
        }
        return file.put((byte) 0).put((byte) ';').array();
    }
}
