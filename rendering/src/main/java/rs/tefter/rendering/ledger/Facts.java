package rs.tefter.rendering.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.ledger.LedgerDocument.Dates;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Reference;

/** When, where and by which means, in a row below the parties; then the documents that this one rests on. */
final class Facts {

    private static final int MOST_IN_A_ROW = 6;
    private static final float GAP = 10;
    private static final float PADDING = 5;

    private record Fact(String label, String value) {}

    private final LedgerDocument document;
    private final Labels labels;
    private final Flow flow;

    private Facts(LedgerDocument document, Labels labels, Flow flow) {
        this.document = document;
        this.labels = labels;
        this.flow = flow;
    }

    static void draw(LedgerDocument document, Labels labels, Flow flow) {
        Facts facts = new Facts(document, labels, flow);
        facts.draw(facts.list());
        facts.references();
    }

    private List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        Dates dates = document.dates();
        add(facts, "ledger.place", document.seller().city());
        boolean toTheMinute = document.fiscal().isPresent();
        add(facts, "ledger.issued", toTheMinute ? Format.time(dates.issued()) : Format.date(dates.issued().toLocalDate()));
        supply(facts, dates);
        if (document.kind() != Kind.DELIVERY_NOTE) {
            if (!document.kind().givesBack() && !document.payment().settled()) {
                add(facts, document.kind() == Kind.PROFORMA ? "ledger.validUntil" : "ledger.due", Format.date(dates.due()));
            }
            if (!document.kind().givesBack() || document.payment().settled()) {
                add(facts, "ledger.means", document.payment().means().stream().map(means -> labels.code("means", means))
                    .collect(Collectors.joining(", ")));
            }
            add(facts, "ledger.currency", document.sums().currency());
        }
        return facts;
    }

    private void supply(List<Fact> facts, Dates dates) {
        switch (document.kind()) {
            case PROFORMA -> { }
            case DELIVERY_NOTE -> add(facts, "ledger.delivered", Format.date(dates.supplyTo()));
            case ADVANCE -> add(facts, "ledger.paidOn", Format.date(dates.supplyTo()));
            default -> add(facts, dates.supplyFrom().equals(dates.supplyTo()) ? "ledger.supplied" : "ledger.period", days(dates));
        }
    }

    private static String days(Dates dates) {
        LocalDate from = dates.supplyFrom();
        return (from.equals(dates.supplyTo()) ? "" : Format.date(from) + " – ") + Format.date(dates.supplyTo());
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(labels.column(key), value));
        }
    }

    private void draw(List<Fact> facts) {
        int rows = (facts.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
        int columns = (facts.size() + rows - 1) / rows;
        float width = (Flow.WIDTH - (columns - 1) * GAP) / columns;
        flow.page().line(Flow.LEFT, flow.y(), Flow.RIGHT, flow.y(), 0.8f, Style.ACCENT);
        flow.skip(PADDING);
        for (int from = 0; from < facts.size(); from += columns) {
            List<Block> blocks = facts.subList(from, Math.min(from + columns, facts.size())).stream()
                .map(fact -> new Block(width).add(fact.label, Style.LABEL).add(fact.value, Style.STRONG)).toList();
            float x = Flow.LEFT;
            float height = 0;
            for (Block block : blocks) {
                block.draw(flow.page(), x, flow.y());
                x += width + GAP;
                height = Math.max(height, block.height());
            }
            flow.skip(height + PADDING);
        }
        flow.page().line(Flow.LEFT, flow.y(), Flow.RIGHT, flow.y(), 0.5f, Style.RULE);
        flow.skip(PADDING);
    }

    private void references() {
        String text = document.references().stream().map(this::reference).collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            flow.text(new Block(Flow.WIDTH).add(labels.get("ledger.references") + ": " + text, Style.BODY));
            flow.skip(PADDING);
        }
    }

    private String reference(Reference reference) {
        String kind = reference.type().isEmpty() ? labels.get("source") : labels.code("source", reference.type());
        return kind + " " + reference.number() + reference.date().map(day -> " " + labels.words().get("of") + " " + Format.date(day)).orElse("");
    }
}
