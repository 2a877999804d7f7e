package rs.tefter.rendering.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Pages that are filled from top to bottom; what no longer fits begins on the next one. */
final class Flow {

    static final float LEFT = 45;
    static final float RIGHT = Canvas.WIDTH - LEFT;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = 40;
    static final float BOTTOM = Canvas.HEIGHT - 58;

    private final Map<Face, BitSet> used = Canvas.noLetters();
    private final List<Canvas> pages = new ArrayList<>();
    private final Consumer<Canvas> background;
    private final Consumer<Flow> runningHead;
    private float y;

    /**
     * Opens the first page.
     *
     * @param background  what lies below everything on each page
     * @param runningHead what stands at the top of each page but the first
     */
    Flow(Consumer<Canvas> background, Consumer<Flow> runningHead) {
        this.background = background;
        this.runningHead = runningHead;
        open();
    }

    private void open() {
        Canvas page = new Canvas(used);
        background.accept(page);
        pages.add(page);
        y = TOP;
    }

    void turn() {
        open();
        runningHead.accept(this);
    }

    Canvas page() {
        return pages.getLast();
    }

    List<Canvas> pages() {
        return pages;
    }

    Map<Face, BitSet> letters() {
        return used;
    }

    float y() {
        return y;
    }

    void skip(float height) {
        y += height;
    }

    /** What is left of the page. */
    float room() {
        return BOTTOM - y;
    }

    /** Goes on to the next page unless there is so much room on this one. */
    void need(float height) {
        if (room() < height) {
            turn();
        }
    }

    /** A text over the whole width, on as many pages as it takes. */
    void text(Block block) {
        while (!block.isEmpty()) {
            Block part = block.take(room());
            if (part.isEmpty()) {
                turn();
            } else {
                part.draw(page(), LEFT, y);
                y += part.height();
            }
        }
    }
}
