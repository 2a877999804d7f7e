package rs.tefter.fiscal.verification;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures in black and white as PNG, one bit a pixel. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_LENGTH = 13;
    private static final int CHUNK_FRAME = 12;

    private Png() {}

    /**
     * @param black rows of a square
     * @param scale pixels a side for each point
     */
    static byte[] encode(boolean[][] black, int scale) {
        int side = black.length * scale;
        byte[] header = ByteBuffer.allocate(HEADER_LENGTH).putInt(side).putInt(side).put((byte) 1).array();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header, HEADER_LENGTH);
        byte[] pixels = new byte[side * (1 + (side + 7) / Byte.SIZE)];
        byte[] compressed = new byte[pixels.length + 64];
        chunk(file, "IDAT", compressed, deflate(fill(pixels, black, scale), compressed));
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    /** Each line begins with a byte for its filter, which is none; a white pixel is 1. */
    private static byte[] fill(byte[] pixels, boolean[][] black, int scale) {
        int side = black.length * scale;
        int lineLength = pixels.length / side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!black[y / scale][x / scale]) {
                    pixels[y * lineLength + 1 + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
                }
            }
        }
        return pixels;
    }

    private static int deflate(byte[] pixels, byte[] compressed) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(pixels);
            deflater.finish();
            return deflater.deflate(compressed);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_FRAME + length);
        chunk.putInt(length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), Integer.BYTES, Integer.BYTES + length);
        file.writeBytes(chunk.putInt((int) crc.getValue()).array());
    }
}
