package rs.tefter.rendering.ledger;

import java.util.List;
import rs.tefter.rendering.ledger.Block.Side;

/** Rows below a head, which is repeated on each page; a row is broken only where it would fill a good part of a page. */
final class Table {

    private static final float GAP = 7;
    private static final float PADDING = 3.2f;
    private static final float HIGH = 240;
    private static final float LEAST = 30;

    /** A column; its title is broken into lines like any text. */
    record Column(String title, float width, Side side) {

        private Block block() {
            return new Block(width, side);
        }
    }

    private final Flow flow;
    private final float left;
    private final List<Column> columns;

    Table(Flow flow, float left, List<Column> columns) {
        this.flow = flow;
        this.left = left;
        this.columns = List.copyOf(columns);
    }

    /** What is left for a column beside others of these widths. */
    static float rest(float width, List<Column> others) {
        float taken = 0;
        for (Column other : others) {
            taken += other.width + GAP;
        }
        return width - taken;
    }

    /** Blocks of a row, one for each column, to be filled. */
    List<Block> row() {
        return columns.stream().map(Column::block).toList();
    }

    float width() {
        return rest(0, columns) * -1 - GAP;
    }

    void head() {
        List<Block> titles = row();
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).add(columns.get(i).title, Style.LABEL);
        }
        float height = height(titles);
        flow.need(height + LEAST);
        float x = left;
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).draw(flow.page(), x, flow.y() + height - titles.get(i).height());
            x += columns.get(i).width + GAP;
        }
        flow.skip(height + PADDING);
        rule(0.8f, Style.STRONG_RULE);
    }

    void draw(List<Block> cells) {
        float height = height(cells) + 2 * PADDING;
        if (height > flow.room() && (height <= HIGH || flow.room() < LEAST)) {
            turn();
        }
        List<Block> rest = cells;
        while (height(rest) + 2 * PADDING > flow.room()) {
            float room = flow.room() - 2 * PADDING;
            drawWhole(rest.stream().map(cell -> cell.take(room)).toList());
            turn();
        }
        drawWhole(rest);
        rule(0.5f, Style.RULE);
    }

    private void turn() {
        flow.turn();
        head();
    }

    private void drawWhole(List<Block> cells) {
        float x = left;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).draw(flow.page(), x, flow.y() + PADDING);
            x += columns.get(i).width + GAP;
        }
        flow.skip(height(cells) + 2 * PADDING);
    }

    private void rule(float thickness, int colour) {
        flow.page().line(left, flow.y(), left + width(), flow.y(), thickness, colour);
    }

    private static float height(List<Block> cells) {
        float height = 0;
        for (Block cell : cells) {
            height = Math.max(height, cell.height());
        }
        return height;
    }
}
