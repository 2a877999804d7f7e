package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Amounts;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** Decimals as written: a price has at most four, every other amount two; {@code 1.000} has three. */
final class Decimals {
    private static final int OF_A_PRICE = 4;
    private static final int OF_AN_AMOUNT = 2;
    private static final String AMOUNT = "Amount";
    private static final Name PRICE_AMOUNT = Name.cbc("PriceAmount");

    static final Rule PRICE = Rule.upload("SEF-30", "BT-146").refuses("UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted",
            "Invoice line price amount has more decimals than permitted");
    static final Rule OTHER = Rule.upload("SEF-31").refuses(Amounts.GROSS);

    static final List<Rule> RULES = List.of(PRICE, OTHER);

    private Decimals() {}

    static void check(Submission s, Findings out) {
        Document document = s.document();
        for (int node = document.root(); node < document.nodeCount(); node++) {
            Name name = document.name(node);
            if (name.local().endsWith(AMOUNT) && document.firstChild(node) == Document.NONE) {
                int decimals = decimals(document.text(node));
                if (decimals > OF_AN_AMOUNT && !name.equals(PRICE_AMOUNT)) {
                    out.at(OTHER, node, "limit", Integer.toString(OF_AN_AMOUNT));
                } else if (decimals > OF_A_PRICE) {
                    out.at(PRICE, node, "limit", Integer.toString(OF_A_PRICE));
                }
            }
        }
    }

    private static int decimals(String text) {
        String trimmed = text.strip();
        int point = trimmed.indexOf('.');
        return point < 0 ? 0 : trimmed.length() - point - 1;
    }
}
