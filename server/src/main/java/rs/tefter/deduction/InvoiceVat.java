package rs.tefter.deduction;

import static rs.tefter.ubl.Name.cac;
import static rs.tefter.ubl.Name.cbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The bases and VAT of an invoice by rate, in dinars, less the advances that it settles. */
final class InvoiceVat {

    private static final String DINAR = "RSD";
    private static final String STANDARD_CATEGORY = "S";
    private static final Name[] EXTENSION = {Name.cec("UBLExtensions"), Name.cec("UBLExtension"), Name.cec("ExtensionContent"), Name.sbt("SrbDtExt")};
    /** Live clients write the extension's children in either namespace. */
    private static final List<Name> REDUCED = List.of(Name.sbt("ReducedTotals"), Name.of("http://www.w3.org/2001/XMLSchema", "ReducedTotals"));
    private static final Name TAX_TOTAL = cac("TaxTotal");
    private static final Name TAX_SUBTOTAL = cac("TaxSubtotal");
    private static final Name TAX_CATEGORY = cac("TaxCategory");
    private static final Name TAX_AMOUNT = cbc("TaxAmount");
    private static final Name TAXABLE_AMOUNT = cbc("TaxableAmount");
    private static final Name ID = cbc("ID");
    private static final Name PERCENT = cbc("Percent");

    private final Document document;

    private InvoiceVat(Document document) {
        this.document = document;
    }

    static Map<Rate, Entry.Amount> of(Document document) {
        return new InvoiceVat(document).byRate();
    }

    private Map<Rate, Entry.Amount> byRate() {
        Map<Rate, Entry.Amount> amounts = new EnumMap<>(Rate.class);
        BigDecimal rateOfExchange = dinars();
        int totals = totals();
        for (int total = document.child(totals, TAX_TOTAL); total != Document.NONE; total = document.next(total, TAX_TOTAL)) {
            for (int row = document.child(total, TAX_SUBTOTAL); row != Document.NONE; row = document.next(row, TAX_SUBTOTAL)) {
                int subtotal = row;
                rate(subtotal).ifPresent(rate -> amounts.merge(rate, new Entry.Amount(
                    inDinars(subtotal, TAXABLE_AMOUNT, rateOfExchange), inDinars(subtotal, TAX_AMOUNT, rateOfExchange)), Entry.Amount::plus));
            }
        }
        return amounts;
    }

    /** Where the totals stand: in the extension if advances are settled, else in the document itself. */
    private int totals() {
        int extension = document.find(document.root(), EXTENSION);
        if (extension != Document.NONE) {
            for (Name name : REDUCED) {
                int reduced = document.child(extension, name);
                if (reduced != Document.NONE) {
                    return reduced;
                }
            }
        }
        return document.root();
    }

    private Optional<Rate> rate(int subtotal) {
        return document.value(subtotal, TAX_CATEGORY, ID).filter(STANDARD_CATEGORY::equals)
            .flatMap(_ -> document.value(subtotal, TAX_CATEGORY, PERCENT)).map(BigDecimal::new).flatMap(Rate::of);
    }

    private BigDecimal inDinars(int subtotal, Name name, BigDecimal rateOfExchange) {
        BigDecimal amount = document.value(subtotal, name).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        return amount.multiply(rateOfExchange).setScale(2, RoundingMode.HALF_UP);
    }

    /** A document in a foreign currency states its VAT in dinars too (BT-111); the bases follow in proportion. */
    private BigDecimal dinars() {
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal dinars = BigDecimal.ZERO;
        for (int total = document.child(document.root(), TAX_TOTAL); total != Document.NONE; total = document.next(total, TAX_TOTAL)) {
            int amount = document.child(total, TAX_AMOUNT);
            BigDecimal value = amount == Document.NONE ? BigDecimal.ZERO : new BigDecimal(document.value(amount).orElse("0"));
            if (amount != Document.NONE && document.attribute(amount, "currencyID").filter(DINAR::equals).isPresent()) {
                dinars = value;
            } else {
                own = value;
            }
        }
        return own.signum() == 0 || dinars.signum() == 0 ? BigDecimal.ONE : dinars.divide(own, 10, RoundingMode.HALF_UP);
    }
}
