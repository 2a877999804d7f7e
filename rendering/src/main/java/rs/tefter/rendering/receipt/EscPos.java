package rs.tefter.rendering.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rs.tefter.rendering.QrSquare;

/** A receipt as the bytes of a thermal printer of 80 mm that speaks ESC/POS (576 dots a line). */
public final class EscPos {

    /** How a printer writes letters beyond ASCII; the number is the one it knows the table by. */
    public enum CodePage {
        CYRILLIC("windows-1251", 46),
        LATIN("IBM852", 18);

        private final Charset charset;
        private final int number;

        CodePage(String charset, int number) {
            this.charset = Charset.forName(charset);
            this.number = number;
        }
    }

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int DOTS = 576;
    private static final int DOTS_OF_LETTER = 12;
    private static final int LEFT_MARGIN = (DOTS - Layout.COLUMNS * DOTS_OF_LETTER) / 2;
    /** 40 mm at 8 dots a millimetre, the least a code may have. */
    private static final int LEAST_CODE = 320;
    private static final int LINES_BEFORE_CUT = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CodePage usual;
    private CodePage current;

    private EscPos(CodePage usual) {
        this.usual = usual;
        this.current = usual;
    }

    /** @param usual the code page to begin with; letters that it lacks are written in the other one */
    public static byte[] of(Receipt receipt, CodePage usual) {
        EscPos printer = new EscPos(usual);
        printer.begin();
        for (Block block : Layout.marked(receipt, Layout.all(receipt))) {
            switch (block) {
                case Block.Line line -> printer.line(line);
                case Block.Code(QrSquare square) -> printer.code(square);
            }
        }
        printer.cut();
        return printer.out.toByteArray();
    }

    private void begin() {
        bytes(ESC, '@');
        bytes(GS, 'L', LEFT_MARGIN & 0xFF, LEFT_MARGIN >> 8);
        use(usual);
    }

    private void line(Block.Line line) {
        if (line.doubled()) {
            bytes(ESC, 'a', 1, GS, '!', 0x11);
        }
        line.text().codePoints().forEach(this::letter);
        bytes('\n');
        if (line.doubled()) {
            bytes(GS, '!', 0, ESC, 'a', 0);
        }
    }

    private void letter(int letter) {
        if (letter < ' ') {
            bytes(' ');
            return;
        }
        for (CodePage page : List.of(current, usual, CodePage.CYRILLIC, CodePage.LATIN)) {
            Optional<byte[]> encoded = encoded(letter, page);
            if (encoded.isPresent()) {
                if (page != current) {
                    use(page);
                }
                out.writeBytes(encoded.get());
                return;
            }
        }
        bytes('?');
    }

    private static Optional<byte[]> encoded(int letter, CodePage page) {
        try {
            ByteBuffer bytes = page.charset.newEncoder().encode(CharBuffer.wrap(Character.toChars(letter)));
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private void use(CodePage page) {
        current = page;
        bytes(ESC, 't', page.number);
    }

    /** A picture of its own, because not every printer can make a code as large; its quiet zone is blank paper. */
    private void code(QrSquare square) {
        int module = Math.max(1, Math.min(DOTS / square.sizeWithZone(), Math.ceilDiv(LEAST_CODE, square.size())));
        int bytesOfRow = Math.ceilDiv(square.sizeWithZone() * module, Byte.SIZE);
        int rows = square.sizeWithZone() * module;
        bytes(GS, 'L', 0, 0, ESC, 'a', 1);
        bytes(GS, 'v', '0', 0, bytesOfRow & 0xFF, bytesOfRow >> 8, rows & 0xFF, rows >> 8);
        for (int row = 0; row < rows; row++) {
            out.writeBytes(dots(square, row / module - QrSquare.QUIET_ZONE, module, bytesOfRow));
        }
        bytes(ESC, 'a', 0, GS, 'L', LEFT_MARGIN & 0xFF, LEFT_MARGIN >> 8);
    }

    private static byte[] dots(QrSquare square, int row, int module, int bytesOfRow) {
        byte[] dots = new byte[bytesOfRow];
        if (row >= 0 && row < square.size()) {
            for (int dot = 0; dot < square.size() * module; dot++) {
                if (square.isDark(dot / module, row)) {
                    int place = dot + QrSquare.QUIET_ZONE * module;
                    dots[place / Byte.SIZE] |= (byte) (0x80 >> place % Byte.SIZE);
                }
            }
        }
        return dots;
    }

    private void cut() {
        bytes(ESC, 'd', LINES_BEFORE_CUT, GS, 'V', 'B', 0);
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
