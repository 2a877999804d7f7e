package rs.tefter.rendering.ledger;

import rs.tefter.rendering.Format;
import rs.tefter.rendering.IpsQr;
import rs.tefter.rendering.QrSquare;
import rs.tefter.rendering.ledger.LedgerDocument.Party;
import rs.tefter.validation.id.PaymentReference;

/**
 * The order of payment at the foot of the page, to be cut off and handed to a bank: of a deposit for consumers, of a transfer for companies
 * (forms 1 and 3 of the rules of the National Bank on payment orders).
 */
final class Slip {

    private static final float HEIGHT = 218;
    private static final float LEFT_WIDTH = 212;
    private static final float MIDDLE = Flow.LEFT + LEFT_WIDTH + 14;
    private static final float CODE = 96;
    private static final float MIDDLE_WIDTH = Flow.RIGHT - MIDDLE - CODE - 8;
    private static final float FIELD = 17;
    private static final float STEP = 33;

    private final LedgerDocument document;
    private final Labels labels;
    private final Canvas page;
    private final float top;
    private final boolean transfer;

    private Slip(LedgerDocument document, Labels labels, Canvas page) {
        this.document = document;
        this.labels = labels;
        this.page = page;
        this.top = Flow.BOTTOM - HEIGHT + 16;
        this.transfer = !document.buyer().pib().isEmpty();
    }

    /** Draws the slip where the document is one that is paid with it. */
    static void drawIfWanted(LedgerDocument document, Labels labels, Flow flow) {
        if (Paying.hasSlip(document)) {
            flow.need(HEIGHT);
            new Slip(document, labels, flow.page()).draw();
            flow.skip(flow.room());
        }
    }

    private void draw() {
        page.dashed(0, Canvas.WIDTH, top - 10, Style.STRONG_RULE);
        new Block(Flow.WIDTH, Block.Side.RIGHT).add(labels.get(transfer ? "slip.transfer" : "slip.deposit"), Style.NAME)
            .draw(page, Flow.LEFT, top - 6);
        parties();
        numbers();
        Paying.order(document, labels).flatMap(IpsQr::code).map(QrSquare::of).ifPresent(code -> {
            page.qr(code, Flow.RIGHT - CODE + 4, top + 16, CODE);
            new Block(CODE, Block.Side.MIDDLE).add(labels.words().get("ledger.qr"), Style.FOOT).draw(page, Flow.RIGHT - CODE + 4, top + 14 + CODE);
        });
        signatures();
    }

    private void parties() {
        tall(transfer ? "slip.orderer" : "slip.payer", side(document.buyer()), 0);
        tall(transfer ? "slip.purposeOfTransfer" : "slip.purpose", Paying.purpose(document, labels), 1);
        tall(transfer ? "slip.creditor" : "slip.payee", side(document.seller()), 2);
    }

    private static String side(Party party) {
        return party.name() + "\n" + String.join(", ", party.street(), (party.postalCode() + " " + party.city()).strip());
    }

    private void tall(String key, String value, int place) {
        float height = 36;
        float y = top + 8 + place * (height + 13);
        new Block(LEFT_WIDTH).add(labels.get(key), Style.FOOT).draw(page, Flow.LEFT, y);
        page.frame(Flow.LEFT, y + 10, LEFT_WIDTH, height, Style.STRONG_RULE);
        new Block(LEFT_WIDTH - 10).add(value, Style.BODY).take(height - 1).draw(page, Flow.LEFT + 5, y + 11);
    }

    private void numbers() {
        field("slip.code", document.payment().code(), MIDDLE, 50, 0);
        field("slip.currency", document.sums().currency(), MIDDLE + 56, 34, 0);
        field("slip.amount", "= " + Format.amount(document.sums().gross().subtract(document.sums().paid())), MIDDLE + 96, MIDDLE_WIDTH - 96, 0);
        int row = 1;
        if (transfer) {
            field("slip.payerAccount", "", MIDDLE, MIDDLE_WIDTH, row++);
            reference("slip.debitReference", "", "", row++);
        }
        field(transfer ? "slip.creditorAccount" : "slip.account", Format.account(document.payment().account()), MIDDLE, MIDDLE_WIDTH, row++);
        PaymentReference reference = PaymentReference.parse(document.payment().reference());
        reference("slip.reference", reference.model().orElse(""), reference.number(), row);
    }

    private void reference(String key, String model, String number, int row) {
        field("slip.model", model, MIDDLE, 50, row);
        field(key, number, MIDDLE + 56, MIDDLE_WIDTH - 56, row);
    }

    private void field(String key, String value, float x, float width, int row) {
        float y = top + 8 + row * STEP;
        new Block(width + 30).add(labels.words().get(key), Style.FOOT).draw(page, x, y);
        page.frame(x, y + 10, width, FIELD, Style.STRONG_RULE);
        new Block(width - 8).add(value, Style.STRONG).draw(page, x + 4, y + 12.5f);
    }

    private void signatures() {
        float y = top + HEIGHT - 36;
        signature("slip.signature", Flow.LEFT, 110, y);
        signature("slip.received", Flow.LEFT + 122, 90, y);
        signature("slip.executed", MIDDLE, 110, y);
    }

    private void signature(String key, float x, float width, float y) {
        page.line(x, y, x + width, y, 0.6f, Style.STRONG_RULE);
        new Block(width).add(labels.words().get(key), Style.FOOT).draw(page, x, y + 2);
    }
}
