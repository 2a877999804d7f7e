package rs.tefter.api.sef;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** The lines of a document as rows of the InvoiceDto; a line has no id of its own here, its order number serves. */
final class InvoiceRows {

    private static final Name LINE = Name.cac("InvoiceLine");
    private static final Name CREDIT_LINE = Name.cac("CreditNoteLine");
    private static final Name QUANTITY = Name.cbc("InvoicedQuantity");
    private static final Name CREDITED_QUANTITY = Name.cbc("CreditedQuantity");
    private static final Name NET = Name.cbc("LineExtensionAmount");
    private static final Name ITEM = Name.cac("Item");
    private static final Name ITEM_NAME = Name.cbc("Name");
    private static final Name SELLERS_ITEM = Name.cac("SellersItemIdentification");
    private static final Name ID = Name.cbc("ID");
    private static final Name TAX_CATEGORY = Name.cac("ClassifiedTaxCategory");
    private static final Name PERCENT = Name.cbc("Percent");
    private static final Name PRICE = Name.cac("Price");
    private static final Name PRICE_AMOUNT = Name.cbc("PriceAmount");
    private static final Name ALLOWANCE = Name.cac("AllowanceCharge");
    private static final Name CHARGE_INDICATOR = Name.cbc("ChargeIndicator");
    private static final Name AMOUNT = Name.cbc("Amount");
    private static final Name FACTOR = Name.cbc("MultiplierFactorNumeric");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A row in the order of its fields on the wire. */
    record RowDto(long rowId, long invoiceId, int orderNo, String code, String description, String unit, BigDecimal unitPrice, BigDecimal quantity,
                  BigDecimal discountPercentage, BigDecimal discountAmount, BigDecimal sumWithoutVat,
                  BigDecimal vatRate, BigDecimal vatSum, BigDecimal sumWithVat,
                  boolean vatNotCalculated, String vatCategoryCode, String classificationCode,
                  List<Object> allowances, String despatchAdviceId, String receiptAdviceId) {}

    private InvoiceRows() {}

    static List<RowDto> of(long invoiceId, Document document) {
        Name line = document.isCreditNote() ? CREDIT_LINE : LINE;
        List<RowDto> rows = new ArrayList<>();
        for (int node = document.child(document.root(), line); node != Document.NONE; node = document.next(node, line)) {
            rows.add(row(invoiceId, rows.size() + 1, document, node));
        }
        return rows;
    }

    private static RowDto row(long invoiceId, int order, Document document, int line) {
        Name quantityName = document.isCreditNote() ? CREDITED_QUANTITY : QUANTITY;
        int quantity = document.child(line, quantityName);
        Optional<String> unit = quantity == Document.NONE ? Optional.empty() : document.attribute(quantity, "unitCode");
        BigDecimal net = number(document, line, NET);
        BigDecimal rate = number(document, line, ITEM, TAX_CATEGORY, PERCENT);
        BigDecimal vat = net.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        int allowance = allowance(document, line);
        return new RowDto(order, invoiceId, order,
            document.value(line, ITEM, SELLERS_ITEM, ID).orElse(null), document.value(line, ITEM, ITEM_NAME).orElse(null),
            unit.orElse(null), number(document, line, PRICE, PRICE_AMOUNT), number(document, line, quantityName),
            allowance == Document.NONE ? BigDecimal.ZERO : number(document, allowance, FACTOR),
            allowance == Document.NONE ? BigDecimal.ZERO : number(document, allowance, AMOUNT),
            net, rate, vat, net.add(vat), rate.signum() == 0, document.value(line, ITEM, TAX_CATEGORY, ID).orElse(null), null, List.of(), null, null);
    }

    /** The first allowance of a line; charges are no discount. */
    private static int allowance(Document document, int line) {
        int node = document.child(line, ALLOWANCE);
        while (node != Document.NONE && document.value(node, CHARGE_INDICATOR).filter("false"::equals).isEmpty()) {
            node = document.next(node, ALLOWANCE);
        }
        return node;
    }

    private static BigDecimal number(Document document, int node, Name... path) {
        return document.value(node, path).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }
}
