package rs.tefter.rendering.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.rendering.ledger.Block.Side;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;

/** A document of the ledger as PDF. The same document makes the same bytes, whenever and wherever. */
public final class LedgerPdf {

    private static final Style WATERMARK = new Style(Face.BOLD, 130, Style.WATERMARK);

    private final LedgerDocument document;
    private final Labels labels;
    private final Flow flow;

    private LedgerPdf(LedgerDocument document) {
        this.document = document;
        this.labels = new Labels(document.letterhead());
        this.flow = new Flow(this::background, this::runningHead);
    }

    /** The file, PDF/A-3 with its fonts in it. */
    public static byte[] of(LedgerDocument document) {
        LedgerPdf pdf = new LedgerPdf(document);
        pdf.draw();
        return PdfFile.of(pdf.flow, Masthead.inOneLine(document, pdf.labels), pdf.labels.language().tag(), document.dates().issued(),
            document.letterhead().logo());
    }

    private void draw() {
        Masthead.draw(document, labels, flow);
        Facts.draw(document, labels, flow);
        text(document.texts().above());
        Rows.draw(document, labels, flow);
        if (document.kind() == Kind.DELIVERY_NOTE) {
            text(document.texts().below());
            handovers();
        } else {
            Money.draw(document, labels, flow);
            Paying.draw(document, labels, flow);
            grounds();
            text(document.texts().below());
            remarks();
            Slip.drawIfWanted(document, labels, flow);
        }
        feet();
    }

    private void background(Canvas page) {
        if (document.draft()) {
            page.across(WATERMARK, WATERMARK.face().shown(labels.words().get("ledger.draft")));
        }
    }

    private void runningHead(Flow pages) {
        Block head = new Block(Flow.WIDTH).add(Masthead.inOneLine(document, labels) + " · " + document.seller().name(), Style.LABEL);
        head.take(Style.LABEL.lineHeight()).draw(pages.page(), Flow.LEFT, pages.y() - 8);
        pages.skip(10);
    }

    private void text(String text) {
        if (!text.isBlank()) {
            flow.text(new Block(Flow.WIDTH).add(text, Style.BODY));
            flow.skip(8);
        }
    }

    private void grounds() {
        Set<String> grounds = Grounds.of(document, labels);
        if (!grounds.isEmpty()) {
            flow.need(30);
            flow.text(new Block(Flow.WIDTH).add(labels.get("ledger.grounds"), Style.HEAD).add(String.join("\n", grounds), Style.BODY));
            flow.skip(8);
        }
    }

    private void remarks() {
        Block remarks = new Block(Flow.WIDTH);
        remark(remarks, "ledger.reason", document.texts().reason());
        remark(remarks, "ledger.issuedBy", document.texts().issuedBy());
        if (document.kind() == Kind.PROFORMA) {
            remarks.add(labels.sentence("ledger.isNoInvoice"), Style.DETAIL);
        }
        remarks.add(labels.sentence("ledger.noSeal"), Style.DETAIL);
        flow.text(remarks);
        flow.skip(8);
    }

    private void remark(Block remarks, String key, String text) {
        if (!text.isBlank()) {
            remarks.add(labels.get(key) + ": " + text, Style.BODY);
        }
    }

    /** Lines for those who hand the goods on to sign. */
    private void handovers() {
        float width = (Flow.WIDTH - 40) / 3;
        flow.need(70);
        flow.skip(44);
        float x = Flow.LEFT;
        for (String key : new String[] {"ledger.handedOver", "ledger.carried", "ledger.received"}) {
            flow.page().line(x, flow.y(), x + width, flow.y(), 0.6f, Style.STRONG_RULE);
            new Block(width, Side.MIDDLE).add(labels.get(key), Style.LABEL).draw(flow.page(), x, flow.y() + 3);
            x += width + 20;
        }
    }

    /** Known only at the end: how many pages there are. */
    private void feet() {
        int number = 1;
        for (Canvas page : flow.pages()) {
            page.line(Flow.LEFT, Flow.BOTTOM + 14, Flow.RIGHT, Flow.BOTTOM + 14, 0.5f, Style.RULE);
            Block who = new Block(Flow.WIDTH - 80).add(whose(), Style.FOOT);
            who.take(Style.FOOT.lineHeight()).draw(page, Flow.LEFT, Flow.BOTTOM + 18);
            String count = labels.words().get("page") + " " + number++ + " / " + flow.pages().size();
            new Block(Flow.WIDTH, Side.RIGHT).add(count, Style.FOOT).draw(page, Flow.LEFT, Flow.BOTTOM + 18);
        }
    }

    private String whose() {
        Party seller = document.seller();
        return Stream.of(seller.name(), seller.pib().isEmpty() ? "" : labels.words().get("ledger.pib") + " " + seller.pib(),
            document.letterhead().website()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
