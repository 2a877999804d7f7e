package rs.tefter.rendering.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.ledger.LedgerDocument.Party;

/** The top of the first page: who issues, at the left below the logo, and what it is and for whom, at the right. */
final class Masthead {

    private static final float LOGO_WIDTH = 165;
    private static final float LOGO_HEIGHT = 56;
    private static final float COLUMN = 238;
    private static final float RIGHT_COLUMN = Flow.RIGHT - COLUMN;
    private static final float PADDING = 9;

    private final LedgerDocument document;
    private final Labels labels;
    private final Canvas page;
    private final float top;

    Masthead(LedgerDocument document, Labels labels, Flow flow) {
        this.document = document;
        this.labels = labels;
        this.page = flow.page();
        this.top = flow.y();
    }

    static void draw(LedgerDocument document, Labels labels, Flow flow) {
        Masthead head = new Masthead(document, labels, flow);
        flow.skip(Math.max(head.seller(head.logo()), head.buyer(head.title())) - flow.y() + 12);
    }

    private float logo() {
        return document.letterhead().logo().map(logo -> {
            float scale = Math.min(LOGO_WIDTH / logo.width(), LOGO_HEIGHT / logo.height());
            page.logo(Flow.LEFT, top, logo.width() * scale, logo.height() * scale);
            return top + logo.height() * scale + 10;
        }).orElse(top + 3);
    }

    private float seller(float y) {
        Party seller = document.seller();
        Letterhead letterhead = document.letterhead();
        Block block = new Block(COLUMN - 20).add(seller.name(), Style.NAME);
        address(block, seller);
        together(block, COLUMN - 20, numbers(seller));
        block.add(labelled("ledger.account", Format.account(document.payment().account())), Style.BODY);
        together(block, COLUMN - 20, List.of(labelled("ledger.phone", letterhead.phone()), letterhead.email(), letterhead.website()));
        block.draw(page, Flow.LEFT, y);
        return y + block.height();
    }

    private float title() {
        String key = "ledger." + document.kind();
        Block title = new Block(COLUMN).add(labels.heading(key), Style.TITLE).add(labels.englishHeading(key), Style.HEAD)
            .add(document.number(), Style.NUMBER);
        title.draw(page, RIGHT_COLUMN, top - 4);
        return top + title.height() + 4;
    }

    /** The buyer on a coloured ground, with the place of delivery where it is another. */
    private float buyer(float y) {
        Block block = new Block(COLUMN - 2 * PADDING).add(labels.get("ledger.buyer"), Style.HEAD).add(document.buyer().name(), Style.NAME);
        address(block, document.buyer());
        together(block, COLUMN - 2 * PADDING, numbers(document.buyer()));
        Block delivery = new Block(COLUMN - 2 * PADDING);
        document.delivery().ifPresent(place -> {
            delivery.add(labels.get("ledger.delivery"), Style.HEAD).add(place.name(), Style.STRONG);
            address(delivery, place);
        });
        float gap = delivery.isEmpty() ? 0 : 6;
        float height = block.height() + gap + delivery.height() + 2 * PADDING;
        page.box(RIGHT_COLUMN, y, COLUMN, height, Style.PALE);
        page.box(RIGHT_COLUMN, y, 2, height, Style.ACCENT);
        block.draw(page, RIGHT_COLUMN + PADDING, y + PADDING);
        delivery.draw(page, RIGHT_COLUMN + PADDING, y + PADDING + block.height() + gap);
        return y + height;
    }

    private static void address(Block block, Party party) {
        block.add(party.street(), Style.BODY).add((party.postalCode() + " " + party.city()).strip(), Style.BODY).add(party.country(), Style.BODY);
    }

    private List<String> numbers(Party party) {
        return List.of(labelled("ledger.pib", party.pib()), labelled("ledger.mb", party.mb()), labelled("ledger.jbkjs", party.jbkjs()));
    }

    private String labelled(String key, String value) {
        return value.isEmpty() ? "" : labels.get(key) + " " + value;
    }

    /** As many of the parts on one line as it takes. */
    private static void together(Block block, float width, List<String> parts) {
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() || part.isEmpty() ? line + part : line + " · " + part;
            if (Style.BODY.width(Style.BODY.face().shown(longer)) > width) {
                block.add(line, Style.BODY);
                longer = part;
            }
            line = longer;
        }
        block.add(line, Style.BODY);
    }

    /** What each page says of itself at its head or foot. */
    static String inOneLine(LedgerDocument document, Labels labels) {
        return Stream.of(labels.words().get("ledger." + document.kind()), document.number()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    }
}
