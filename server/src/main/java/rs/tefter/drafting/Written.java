package rs.tefter.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.ubl.writing.OutgoingInvoice.TaxSubtotal;
import rs.tefter.ubl.writing.OutgoingVat;

/** Reads lines and VAT out of documents that the exchange has taken, to write others after them. */
final class Written {

    private static final Name TAX_TOTAL = Name.cac("TaxTotal");
    private static final Name TAX_SUBTOTAL = Name.cac("TaxSubtotal");
    private static final Name TAX_CATEGORY = Name.cac("TaxCategory");
    private static final Name CLASSIFIED = Name.cac("ClassifiedTaxCategory");
    private static final Name ITEM = Name.cac("Item");
    private static final Name PRICE = Name.cac("Price");
    private static final Name ALLOWANCE = Name.cac("AllowanceCharge");
    private static final Name ID = Name.cbc("ID");
    private static final int PERCENT_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Document document;

    Written(Document document) {
        this.document = document;
    }

    /** Base and VAT of each category and rate. */
    List<TaxSubtotal> taxes() {
        List<TaxSubtotal> taxes = new ArrayList<>();
        for (int total = document.child(document.root(), TAX_TOTAL); total != Document.NONE; total = document.next(total, TAX_TOTAL)) {
            for (int row = document.child(total, TAX_SUBTOTAL); row != Document.NONE; row = document.next(row, TAX_SUBTOTAL)) {
                int category = document.child(row, TAX_CATEGORY);
                taxes.add(new TaxSubtotal(vat(category, document.value(category, Name.cbc("TaxExemptionReasonCode"))),
                    number(row, Name.cbc("TaxableAmount")), number(row, Name.cbc("TaxAmount"))));
            }
        }
        return List.copyOf(taxes);
    }

    List<SalesDraft.Line> lines() {
        List<TaxSubtotal> taxes = taxes();
        Name element = Name.cac(document.isCreditNote() ? "CreditNoteLine" : "InvoiceLine");
        List<SalesDraft.Line> lines = new ArrayList<>();
        for (int line = document.child(document.root(), element); line != Document.NONE; line = document.next(line, element)) {
            lines.add(line(line, taxes));
        }
        return List.copyOf(lines);
    }

    private SalesDraft.Line line(int line, List<TaxSubtotal> taxes) {
        int quantityNode = document.child(line, Name.cbc(document.isCreditNote() ? "CreditedQuantity" : "InvoicedQuantity"));
        BigDecimal quantity = new BigDecimal(document.text(quantityNode).strip());
        BigDecimal price = number(line, PRICE, Name.cbc("PriceAmount"));
        BigDecimal per = document.value(line, PRICE, Name.cbc("BaseQuantity")).map(BigDecimal::new).orElse(BigDecimal.ONE);
        BigDecimal each = per.compareTo(BigDecimal.ONE) == 0 ? price : price.divide(per, PERCENT_DECIMALS, RoundingMode.HALF_UP);
        int item = document.child(line, ITEM);
        OutgoingVat plain = vat(document.child(item, CLASSIFIED), Optional.empty());
        Optional<String> reason = taxes.stream().map(TaxSubtotal::vat).filter(vat -> vat.category().equals(plain.category()))
            .flatMap(vat -> vat.exemptionCode().stream()).findFirst();
        return new SalesDraft.Line(document.value(item, Name.cbc("Name")).orElse(""), document.value(item, Name.cac("SellersItemIdentification"), ID),
            quantity, document.attribute(quantityNode, "unitCode").orElse("H87"), each, discount(line, quantity.multiply(each)),
            new OutgoingVat(plain.category(), plain.percent(), reason));
    }

    private BigDecimal discount(int line, BigDecimal gross) {
        BigDecimal off = BigDecimal.ZERO;
        for (int node = document.child(line, ALLOWANCE); node != Document.NONE; node = document.next(node, ALLOWANCE)) {
            boolean charge = document.value(node, Name.cbc("ChargeIndicator")).filter("true"::equals).isPresent();
            BigDecimal amount = number(node, Name.cbc("Amount"));
            off = charge ? off.subtract(amount) : off.add(amount);
        }
        return gross.signum() == 0 ? BigDecimal.ZERO
            : off.multiply(HUNDRED).divide(gross, PERCENT_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private OutgoingVat vat(int category, Optional<String> reason) {
        return new OutgoingVat(document.value(category, ID).orElse("S"),
            document.value(category, Name.cbc("Percent")).map(BigDecimal::new).orElse(BigDecimal.ZERO), reason);
    }

    private BigDecimal number(int node, Name... path) {
        return document.value(node, path).map(String::strip).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }
}
