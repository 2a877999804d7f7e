package rs.tefter.rendering.ledger;

import java.math.BigInteger;
import java.util.Optional;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.IpsQr;
import rs.tefter.rendering.QrSquare;
import rs.tefter.rendering.ledger.LedgerDocument.Fiscal;
import rs.tefter.rendering.ledger.LedgerDocument.Kind;
import rs.tefter.rendering.ledger.LedgerDocument.Party;

/** How to pay, with the code that a bank's application reads; or that it is paid, with the code of the fiscal receipt. */
final class Paying {

    private static final float CODE = 84;
    private static final String DINAR = "RSD";
    private static final String LETTERS_OF_SERBIA = "2728";

    private final LedgerDocument document;
    private final Labels labels;
    private final Flow flow;

    private Paying(LedgerDocument document, Labels labels, Flow flow) {
        this.document = document;
        this.labels = labels;
        this.flow = flow;
    }

    static void draw(LedgerDocument document, Labels labels, Flow flow) {
        Paying paying = new Paying(document, labels, flow);
        document.fiscal().ifPresent(paying::fiscal);
        if (asksForTransfer(document) && !hasSlip(document)) {
            paying.details();
        }
    }

    private static boolean asksForTransfer(LedgerDocument document) {
        return !document.kind().givesBack() && !document.payment().settled() && !document.payment().account().isEmpty();
    }

    /** Whether it is paid with a slip, which only dinars are. */
    static boolean hasSlip(LedgerDocument document) {
        return document.payment().slip() && asksForTransfer(document) && document.sums().currency().equals(DINAR);
    }

    /** The order that this document asks for; empty where no bank could pay it, and for a draft, which nobody shall pay. */
    static Optional<IpsQr> order(LedgerDocument document, Labels labels) {
        if (document.draft() || !document.sums().currency().equals(DINAR)) {
            return Optional.empty();
        }
        return IpsQr.of(new IpsQr.Order(side(document.seller()), side(document.buyer()), document.payment().account(),
            document.sums().gross().subtract(document.sums().paid()), document.payment().code(), purpose(document, labels),
            document.payment().reference()));
    }

    static String purpose(LedgerDocument document, Labels labels) {
        return labels.words().get(document.kind() == Kind.PROFORMA ? "slip.forProforma" : "slip.forInvoice") + " " + document.number();
    }

    private static IpsQr.Side side(Party party) {
        return new IpsQr.Side(party.name(), party.street(), party.city());
    }

    private void details() {
        Block text = new Block(Flow.WIDTH - CODE - 10).add(labels.get("ledger.payment"), Style.HEAD);
        boolean fromAbroad = !document.sums().currency().equals(DINAR);
        line(text, fromAbroad ? "ledger.iban" : "ledger.payTo", fromAbroad ? iban(document.payment().account())
            : Format.account(document.payment().account()));
        line(text, "ledger.reference", Format.reference(document.payment().reference()));
        besideCode(text, order(document, labels).flatMap(IpsQr::code).map(QrSquare::of), labels.get("ledger.qr"));
    }

    /** The account as banks abroad know it (ISO 13616). */
    private static String iban(String account) {
        BigInteger rest = new BigInteger(account + LETTERS_OF_SERBIA + "00").mod(BigInteger.valueOf(97));
        return "RS" + (98 - rest.intValue()) + account;
    }

    private void fiscal(Fiscal fiscal) {
        Block text = new Block(Flow.WIDTH - CODE - 10).add(labels.get("ledger.fiscal"), Style.HEAD);
        line(text, "ledger.pfrNumber", fiscal.number());
        line(text, "ledger.pfrTime", Format.time(fiscal.time()));
        line(text, "ledger.counter", fiscal.counter());
        text.add(labels.sentence("ledger.scan"), Style.DETAIL);
        besideCode(text, Optional.of(QrSquare.of(fiscal.verificationUrl())), "");
    }

    private void line(Block block, String key, String value) {
        if (!value.isEmpty()) {
            block.add(labels.get(key), Style.LABEL).add(value, Style.STRONG);
        }
    }

    private void besideCode(Block text, Optional<QrSquare> code, String below) {
        float height = Math.max(text.height(), code.isPresent() ? CODE + 10 : 0);
        flow.need(height + 4);
        code.ifPresent(drawn -> {
            flow.page().qr(drawn, Flow.LEFT - 6, flow.y(), CODE);
            new Block(CODE - 12, Block.Side.MIDDLE).add(below, Style.FOOT).draw(flow.page(), Flow.LEFT, flow.y() + CODE - 4);
        });
        text.draw(flow.page(), Flow.LEFT + (code.isPresent() ? CODE : 0), flow.y() + 5);
        flow.skip(height + 6);
    }
}
