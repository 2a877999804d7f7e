package rs.tefter.rendering.ledger;

import java.util.ArrayList;
import java.util.List;

/** Lines of text below each other, broken so that none is wider than the block. */
final class Block {

    /** Where lines stand within the width. */
    enum Side { LEFT, RIGHT, MIDDLE }

    private record Line(String text, Style style) {}

    private final float width;
    private final Side side;
    private final List<Line> lines = new ArrayList<>();

    Block(float width, Side side) {
        this.width = width;
        this.side = side;
    }

    Block(float width) {
        this(width, Side.LEFT);
    }

    /** Adds a text, if there is any. */
    Block add(String text, Style style) {
        if (!text.isBlank()) {
            for (String line : Wrapped.lines(text, style, width)) {
                lines.add(new Line(line, style));
            }
        }
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    float height() {
        float height = 0;
        for (Line line : lines) {
            height += line.style.lineHeight();
        }
        return height;
    }

    void draw(Canvas canvas, float left, float top) {
        float y = top;
        for (Line line : lines) {
            float room = side == Side.LEFT ? 0 : width - line.style.width(line.text);
            canvas.text(line.style, left + (side == Side.MIDDLE ? room / 2 : room), y + line.style.ascent(), line.text);
            y += line.style.lineHeight();
        }
    }

    /** Takes as many lines away as fit into that height, and gives them. */
    Block take(float height) {
        Block taken = new Block(width, side);
        float left = height;
        while (!lines.isEmpty() && lines.getFirst().style.lineHeight() <= left) {
            left -= lines.getFirst().style.lineHeight();
            taken.lines.add(lines.removeFirst());
        }
        return taken;
    }
}
