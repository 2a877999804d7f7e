package rs.tefter.retail.delivery;

import java.util.Arrays;
import rs.tefter.rendering.receipt.ReceiptPdf;

/** What a PDF is made for, by its name on the wire. */
public enum Paper {
    MM80("80mm", ReceiptPdf.Paper.MM80), A4("a4", ReceiptPdf.Paper.A4);

    private final String wire;
    private final ReceiptPdf.Paper rendered;

    Paper(String wire, ReceiptPdf.Paper rendered) {
        this.wire = wire;
        this.rendered = rendered;
    }

    public String wire() {
        return wire;
    }

    ReceiptPdf.Paper rendered() {
        return rendered;
    }

    static Paper stored(String wire) {
        return Arrays.stream(values()).filter(paper -> paper.wire.equals(wire)).findFirst().orElseThrow();
    }
}
