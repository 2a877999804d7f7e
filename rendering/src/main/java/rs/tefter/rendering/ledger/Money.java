package rs.tefter.rendering.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.ledger.Block.Side;
import rs.tefter.rendering.ledger.LedgerDocument.Accounting;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Sums;
import rs.tefter.rendering.ledger.LedgerDocument.Tax;
import rs.tefter.rendering.ledger.Table.Column;

/** VAT by kind at the left, and the sums down to what is to be paid at the right. */
final class Money {

    private static final float SUMS = 206;
    private static final float TAXES = Flow.WIDTH - SUMS - 22;
    private static final float LINE = 15.5f;
    private static final float BOX = 23;

    private record Line(String label, BigDecimal amount) {}

    private final LedgerDocument document;
    private final Labels labels;
    private final Flow flow;

    private Money(LedgerDocument document, Labels labels, Flow flow) {
        this.document = document;
        this.labels = labels;
        this.flow = flow;
    }

    static void draw(LedgerDocument document, Labels labels, Flow flow) {
        new Money(document, labels, flow).draw();
    }

    private void draw() {
        List<Line> lines = lines();
        float line = labels.withEnglish() ? 2 * LINE - 5 : LINE;
        float sums = lines.size() * line + (labels.withEnglish() ? BOX + 9 : BOX);
        flow.need(sums + 4);
        float top = flow.y();
        sums(lines, line, top);
        Canvas page = flow.page();
        taxes();
        if (flow.page() == page) {
            flow.skip(Math.max(0, top + sums - flow.y()));
        }
        flow.skip(10);
    }

    private List<Line> lines() {
        Sums sums = document.sums();
        List<Line> lines = new ArrayList<>();
        BigDecimal afterDiscount = sums.pricesWithVat() ? sums.gross() : sums.net();
        BigDecimal discount = sums.beforeDiscount().subtract(afterDiscount);
        if (discount.signum() != 0) {
            lines.add(new Line(labels.column("ledger.beforeDiscount"), sums.beforeDiscount()));
            lines.add(new Line(labels.column("ledger.allDiscounts"), discount.negate()));
        }
        lines.add(new Line(labels.column("ledger.total.net"), sums.net()));
        lines.add(new Line(labels.column("ledger.total.vat"), sums.vat()));
        if (!lastLabel().equals("ledger.total.gross")) {
            lines.add(new Line(labels.column("ledger.total.gross"), sums.gross()));
        }
        if (sums.paid().signum() != 0) {
            lines.add(new Line(labels.column("ledger.paid"), sums.paid()));
        }
        return lines;
    }

    private void sums(List<Line> lines, float height, float top) {
        float left = Flow.RIGHT - SUMS;
        float y = top;
        for (Line line : lines) {
            sumLabel(line.label, Style.BODY, Style.LABEL).draw(flow.page(), left + 8, y + 2);
            new Block(SUMS - 16, Side.RIGHT).add(Format.amount(line.amount), Style.BODY).draw(flow.page(), left + 8, y + 2);
            y += height;
            flow.page().line(left, y, Flow.RIGHT, y, 0.5f, Style.RULE);
        }
        flow.page().box(left, y, SUMS, labels.withEnglish() ? BOX + 9 : BOX, Style.ACCENT);
        sumLabel(labels.column(lastLabel()), Style.SUM_LABEL, Style.SUM_SMALL).draw(flow.page(), left + 8, y + 5);
        new Block(SUMS - 16, Side.RIGHT).add(Format.amount(last()) + " " + document.sums().currency(), Style.SUM).draw(flow.page(), left + 8, y + 4);
    }

    /** English, where there is any, smaller below. */
    private static Block sumLabel(String label, Style style, Style small) {
        String[] lines = label.split("\n");
        return new Block(SUMS - 16).add(lines[0], style).add(lines.length > 1 ? lines[1] : "", small);
    }

    private String lastLabel() {
        if (document.kind().givesBack()) {
            return document.kind() == Kind.CREDIT_NOTE ? "ledger.credited" : "ledger.reversed";
        }
        return document.payment().settled() && document.sums().paid().signum() == 0 ? "ledger.total.gross" : "ledger.payable";
    }

    private BigDecimal last() {
        return document.sums().gross().subtract(document.sums().paid());
    }

    private void taxes() {
        Table table = new Table(flow, Flow.LEFT, columns());
        table.head();
        for (Tax tax : document.taxes()) {
            List<Block> cells = table.row();
            cells.get(0).add(kind(tax), Style.BODY).add(codes(tax), Style.DETAIL);
            cells.get(1).add(Format.quantity(tax.percent()) + "%", Style.BODY);
            cells.get(2).add(Format.amount(tax.base()), Style.BODY);
            cells.get(3).add(Format.amount(tax.vat()), Style.BODY);
            table.draw(cells);
        }
        document.sums().inDinars().ifPresent(dinars -> {
            flow.skip(5);
            inDinars("ledger.exchangeRate", "1 " + document.sums().currency() + " = " + Format.amount(dinars.rate()) + " RSD");
            inDinars("ledger.inDinars.net", Format.amount(dinars.net()) + " RSD");
            inDinars("ledger.inDinars.vat", Format.amount(dinars.vat()) + " RSD");
            inDinars("ledger.inDinars.gross", Format.amount(dinars.gross()) + " RSD");
        });
    }

    private List<Column> columns() {
        List<Column> amounts = List.of(new Column(labels.column("ledger.rate"), 34, Side.RIGHT),
            new Column(labels.column("ledger.base"), 72, Side.RIGHT), new Column(labels.column("ledger.vat"), 66, Side.RIGHT));
        List<Column> all = new ArrayList<>();
        all.add(new Column(labels.column("ledger.taxes"), Table.rest(TAXES, amounts), Side.LEFT));
        all.addAll(amounts);
        return all;
    }

    private String kind(Tax tax) {
        return tax.category().isEmpty() ? labels.column("vat.none") : labels.column("vat." + tax.category());
    }

    private static String codes(Tax tax) {
        return Stream.concat(Stream.of(tax.reasonCode()), tax.accounting().stream().map(Accounting::type)).filter(code -> !code.isEmpty())
            .collect(Collectors.joining(", "));
    }

    private void inDinars(String key, String value) {
        flow.need(Style.BODY.lineHeight());
        new Block(TAXES / 2).add(labels.get(key), Style.LABEL).draw(flow.page(), Flow.LEFT, flow.y() + 1.5f);
        new Block(TAXES, Side.RIGHT).add(value, Style.BODY).draw(flow.page(), Flow.LEFT, flow.y());
        flow.skip(Style.BODY.lineHeight());
    }
}
