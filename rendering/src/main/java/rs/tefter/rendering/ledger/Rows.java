package rs.tefter.rendering.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.ledger.Block.Side;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Row;
import rs.tefter.rendering.ledger.Table.Column;

/** The table of goods and services; on a delivery note without anything about money. */
final class Rows {

    private static final int PRICE_DECIMALS = 4;
    private static final float LEAST_CODES = 26;
    private static final float MOST_CODES = 72;

    private final LedgerDocument document;
    private final Labels labels;
    private final float codes;
    private final boolean prices;
    private final boolean discounts;

    private Rows(LedgerDocument document, Labels labels) {
        this.document = document;
        this.labels = labels;
        this.codes = codes();
        this.prices = document.kind() != Kind.DELIVERY_NOTE;
        this.discounts = prices && (document.sums().rebatePercent().signum() != 0 || document.rows().stream()
            .anyMatch(row -> row.discount().signum() != 0 || row.discountPercent().signum() != 0));
    }

    /** As wide as the widest code, within limits; nothing when no row has one. */
    private float codes() {
        double widest = document.rows().stream().filter(row -> !row.code().isBlank())
            .mapToDouble(row -> Style.BODY.width(Style.BODY.face().shown(row.code()))).max().orElse(0);
        return widest == 0 ? 0 : (float) Math.clamp(widest + 1, LEAST_CODES, MOST_CODES);
    }

    static void draw(LedgerDocument document, Labels labels, Flow flow) {
        Rows rows = new Rows(document, labels);
        Table table = new Table(flow, Flow.LEFT, rows.columns());
        flow.skip(4);
        table.head();
        document.rows().forEach(row -> {
            List<Block> cells = table.row();
            rows.fill(cells, row);
            table.draw(cells);
        });
        flow.skip(8);
    }

    private List<Column> columns() {
        boolean withVat = document.sums().pricesWithVat();
        List<Column> others = new ArrayList<>();
        others.add(column("ledger.quantity", prices ? 46 : 70, Side.RIGHT));
        others.add(column("ledger.unit", 24, Side.LEFT));
        if (prices) {
            others.add(column(withVat ? "ledger.priceWithVat" : "ledger.price", 58, Side.RIGHT));
            if (discounts) {
                others.add(column("ledger.discount", 46, Side.RIGHT));
            }
            others.add(column("ledger.vatRate", 32, Side.RIGHT));
            others.add(column(withVat ? "ledger.gross" : "ledger.net", 70, Side.RIGHT));
        }
        List<Column> first = new ArrayList<>(List.of(column("ledger.no", 22, Side.RIGHT)));
        if (codes > 0) {
            first.add(column("ledger.code", codes, Side.LEFT));
        }
        List<Column> all = new ArrayList<>(first);
        all.add(column("ledger.name", Table.rest(Flow.WIDTH, Stream.concat(first.stream(), others.stream()).toList()), Side.LEFT));
        all.addAll(others);
        return all;
    }

    private Column column(String key, float width, Side side) {
        return new Column(labels.column(key), width, side);
    }

    private void fill(List<Block> cells, Row row) {
        int at = 0;
        cells.get(at++).add(Integer.toString(row.number()), Style.QUIET);
        if (codes > 0) {
            cells.get(at++).add(row.code(), Style.BODY);
        }
        name(cells.get(at++), row);
        cells.get(at++).add(Format.quantity(row.quantity()), Style.BODY);
        cells.get(at++).add(row.unit(), Style.BODY);
        if (prices) {
            cells.get(at++).add(price(row.price()), Style.BODY);
            if (discounts) {
                discount(cells.get(at++), row);
            }
            cells.get(at++).add(Format.quantity(row.vatPercent()), Style.BODY);
            cells.get(at).add(Format.amount(row.amount()), Style.BODY);
        }
    }

    private void name(Block cell, Row row) {
        cell.add(row.name(), Style.BODY);
        detail(cell, "ledger.serial", row.serial());
        detail(cell, "ledger.batch", row.batch());
        if (!row.description().equals(row.name())) {
            cell.add(row.description(), Style.DETAIL);
        }
    }

    private void detail(Block cell, String key, String value) {
        if (!value.isBlank()) {
            cell.add(labels.get(key) + ": " + value, Style.DETAIL);
        }
    }

    /** A price can have more decimals than anybody reads; as many are printed as stand on an e-invoice. */
    private static String price(BigDecimal price) {
        return Format.amount(price.setScale(Math.min(PRICE_DECIMALS, Math.max(0, price.scale())), RoundingMode.HALF_UP));
    }

    private void discount(Block cell, Row row) {
        if (row.discountPercent().signum() != 0) {
            cell.add(Format.quantity(row.discountPercent()) + "%", Style.BODY);
        }
        if (row.discount().signum() != 0) {
            cell.add(Format.amount(row.discount()), Style.BODY);
        }
        if (document.sums().rebatePercent().signum() != 0) {
            cell.add("+ " + Format.quantity(document.sums().rebatePercent()) + "%", Style.DETAIL);
        }
    }
}
