package rs.tefter.fiscal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GifTest {
    private static final int PALETTE_END = 19;
    private static final int IMAGE_END = PALETTE_END + 10;

    @Test
    void aPictureThatFillsTheDictionaryIsReadByOthers() throws IOException {
        boolean[][] noise = noise(new Random(5), 400);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Gif.encode(noise, 1)));
        for (int y = 0; y < noise.length; y++) {
            for (int x = 0; x < noise.length; x++) {
                assertThat(picture.getRGB(x, y) == 0xFF000000).as("%d, %d", x, y).isEqualTo(noise[y][x]);
            }
        }
    }

    @Test
    void eachPictureHasItsPixelsAndThenItsEnd() {
        Random random = new Random(20261121);
        for (int side = 1; side <= 120; side++) {
            for (int scale = 1; scale <= 4; scale++) {
                boolean[][] noise = noise(random, side);
                assertThat(pixels(Gif.encode(noise, scale))).as("%d points of %d pixels", side, scale).isEqualTo(enlarged(noise, scale));
            }
        }
    }

    private static boolean[][] noise(Random random, int side) {
        boolean[][] noise = new boolean[side][side];
        for (boolean[] row : noise) {
            for (int x = 0; x < side; x++) {
                row[x] = random.nextBoolean();
            }
        }
        return noise;
    }

    private static String enlarged(boolean[][] black, int scale) {
        StringBuilder pixels = new StringBuilder();
        for (boolean[] row : black) {
            StringBuilder line = new StringBuilder();
            for (boolean isBlack : row) {
                line.append((isBlack ? "1" : "0").repeat(scale));
            }
            pixels.append(line.toString().repeat(scale));
        }
        return pixels.toString();
    }

    /** Reads as the format is written down, without mercy: the end code must come as wide as it is due, and the file must end with it. */
    private static String pixels(byte[] gif) {
        assertThat(gif[IMAGE_END]).isEqualTo((byte) 2);
        byte[] codes = blocks(gif);
        List<String> dictionary = new ArrayList<>(List.of("0", "1", "2", "3", "clear", "end"));
        StringBuilder pixels = new StringBuilder();
        String before = "";
        int bits = 3;
        int position = 0;
        while (true) {
            int code = 0;
            for (int bit = 0; bit < bits; bit++, position++) {
                code |= (codes[position / 8] >> position % 8 & 1) << bit;
            }
            if (code == 5) {
                assertThat((position + 7) / 8).isEqualTo(codes.length);
                return pixels.toString();
            }
            if (code != 4) {
                String run = code < dictionary.size() ? dictionary.get(code) : before + before.charAt(0);
                if (!before.isEmpty() && dictionary.size() < 4096) {
                    dictionary.add(before + run.charAt(0));
                    bits = Math.min(12, 32 - Integer.numberOfLeadingZeros(dictionary.size()));
                }
                pixels.append(run);
                before = run;
            }
        }
    }

    private static byte[] blocks(byte[] gif) {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        int position = IMAGE_END + 1;
        while (gif[position] != 0) {
            int length = gif[position] & 0xFF;
            codes.write(gif, position + 1, length);
            position += 1 + length;
        }
        assertThat(gif[position + 1]).isEqualTo((byte) ';');
        assertThat(gif).hasSize(position + 2);
        return codes.toByteArray();
    }
}
