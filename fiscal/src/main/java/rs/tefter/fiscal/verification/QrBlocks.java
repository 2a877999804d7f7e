package rs.tefter.fiscal.verification;

/**
 * How the codewords of one version of QR codes are divided at error correction L: into blocks, each with its own correction. Figures are those of
 * ISO/IEC 18004.
 *
 * @param codewords of content and correction
 * @param count blocks
 * @param correction codewords of correction in each block
 * @param multiples of the generator polynomial's coefficients by each byte, one row of {@code correction} bytes after the other
 */
record QrBlocks(int version, int codewords, int count, int correction, byte[] multiples) {
    private static final int LONG_COUNT_FROM = 10;
    private static final int BYTE_VALUES = 256;
    private static final int FIELD = 0x11D;
    private static final int[] COUNTS = {
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25};
    private static final int[] CORRECTIONS = {
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
        28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30};

    static QrBlocks of(int version) {
        int correction = CORRECTIONS[version - 1];
        return new QrBlocks(version, codewords(version), COUNTS[version - 1], correction, multiples(correction));
    }

    /** The smallest version for so many bytes of content. */
    static int smallestVersion(int bytes) {
        for (int version = 1; version <= COUNTS.length; version++) {
            int room = codewords(version) - COUNTS[version - 1] * CORRECTIONS[version - 1];
            if (bytes <= room - headLength(version)) {
                return version;
            }
        }
        throw new IllegalArgumentException("no QR code holds " + bytes + " bytes");
    }

    int dataLength() {
        return codewords - count * correction;
    }

    /** Bytes that the mode and the count take, rounded up: content follows them half a byte off. */
    static int headLength(int version) {
        return version < LONG_COUNT_FROM ? 2 : 3;
    }

    private static int codewords(int version) {
        int modules = (16 * version + 128) * version + 64;
        if (version >= 2) {
            int alignments = version / 7 + 2;
            modules -= (25 * alignments - 10) * alignments - 55;
        }
        if (version >= 7) {
            modules -= 36;
        }
        return modules / Byte.SIZE;
    }

    private static byte[] multiples(int degree) {
        byte[] generator = new byte[degree];
        generator[degree - 1] = 1;
        int root = 1;
        for (int factor = 0; factor < degree; factor++) {
            for (int index = 0; index < degree; index++) {
                int next = index + 1 < degree ? generator[index + 1] : 0;
                generator[index] = (byte) (multiply(generator[index] & 0xFF, root) ^ next);
            }
            root = multiply(root, 2);
        }
        byte[] multiples = new byte[BYTE_VALUES * degree];
        for (int value = 0; value < BYTE_VALUES; value++) {
            for (int index = 0; index < degree; index++) {
                multiples[value * degree + index] = (byte) multiply(generator[index] & 0xFF, value);
            }
        }
        return multiples;
    }

    private static int multiply(int one, int other) {
        int product = 0;
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
            product = product << 1 ^ (product >> 7) * FIELD;
            product ^= (other >> bit & 1) * one;
        }
        return product;
    }
}
