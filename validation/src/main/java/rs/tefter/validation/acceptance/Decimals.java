package rs.tefter.validation.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
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
    static final Rule OTHER = amount("Gross", "Gross amount");

    /** Rules by parent and element where the state has a code of its own. */
    private static final Map<Name, Map<Name, Rule>> BY_PARENT = Map.of(
            Names.TAX_TOTAL, Map.of(Names.TAX_AMOUNT, amount("UBLTax", "Tax amount")),
            Names.TAX_SUBTOTAL, Map.of(
                    Names.TAXABLE_AMOUNT, amount("UBLTaxSubtotalTaxable", "Tax subtotal taxable amount"),
                    Names.TAX_AMOUNT, amount("UBLTaxSubtotalTax", "Tax subtotal tax amount")),
            Name.cac("InvoiceLine"), Map.of(lineExtension(), amount("UBLInvoiceLineExtension", "Invoice line extension amount")),
            Name.cac("CreditNoteLine"), Map.of(lineExtension(), amount("UBLInvoiceLineExtension", "Invoice line extension amount")),
            Names.LEGAL_MONETARY_TOTAL, Map.of(
                    lineExtension(), amount("UBLLineExtension", "Line extension amount"),
                    Name.cbc("TaxExclusiveAmount"), amount("UBLTaxExclusive", "Tax exclusive amount"),
                    Name.cbc("TaxInclusiveAmount"), amount("UBLTaxInclusive", "Tax inclusive amount"),
                    Name.cbc("AllowanceTotalAmount"), amount("UBLAllowanceTotal", "Allowance total amount"),
                    Names.PREPAID_AMOUNT, amount("UBLPrepayed", "Prepaid amount"),
                    Name.cbc("PayableAmount"), amount("UBLPayable", "Payable amount")));

    static final List<Rule> RULES = rules();

    private Decimals() {}

    static void check(Submission s, Findings out) {
        Document document = s.document();
        for (int node = document.root(); node < document.nodeCount(); node++) {
            Name name = document.name(node);
            if (name.local().endsWith(AMOUNT) && document.firstChild(node) == Document.NONE) {
                int decimals = decimals(document.text(node));
                if (decimals > OF_AN_AMOUNT && !name.equals(PRICE_AMOUNT)) {
                    out.at(ruleOf(document, node, name), node, "limit", Integer.toString(OF_AN_AMOUNT));
                } else if (decimals > OF_A_PRICE) {
                    out.at(PRICE, node, "limit", Integer.toString(OF_A_PRICE));
                }
            }
        }
    }

    private static Rule ruleOf(Document document, int node, Name name) {
        Name parent = document.name(document.parent(node));
        return BY_PARENT.getOrDefault(parent, Map.of()).getOrDefault(name, OTHER);
    }

    private static int decimals(String text) {
        String trimmed = text.strip();
        int point = trimmed.indexOf('.');
        return point < 0 ? 0 : trimmed.length() - point - 1;
    }

    private static Name lineExtension() {
        return Name.cbc("LineExtensionAmount");
    }

    private static Rule amount(String code, String words) {
        return Rule.upload("SEF-31").refuses(code + "AmountMoreDecimalsThanPermitted", words + " has more decimals than permitted");
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(PRICE, OTHER));
        BY_PARENT.values().forEach(byName -> rules.addAll(byName.values()));
        return List.copyOf(rules);
    }
}
