package rs.tefter.fiscal.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.Item;
import rs.tefter.fiscal.Payment;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import tools.jackson.databind.JsonNode;

/** Reads an InvoiceRequest as a fiscal processor does: everything that is wrong is found at once. */
public final class RequestReader {

    private static final int MOST_ELEMENTS = 500;
    private static final int QUANTITY_DECIMALS = 3;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{8}-[A-Za-z0-9]{8}-[0-9]{1,10}");

    private final Function<Optional<OffsetDateTime>, Predicate<String>> labelsInForce;
    private final boolean strict;

    /**
     * @param labelsInForce which tax labels are possible now, given the time of the receipt that is refunded or copied if the request names one
     * @param strict whether a line must be quantity times price, and payments the sum of the lines
     */
    public RequestReader(Function<Optional<OffsetDateTime>, Predicate<String>> labelsInForce, boolean strict) {
        this.labelsInForce = labelsInForce;
        this.strict = strict;
    }

    public Reading read(byte[] body) {
        return Json.read(body).filter(JsonNode::isObject).map(this::read).orElseGet(Reading.Malformed::new);
    }

    private Reading read(JsonNode document) {
        List<Violation> violations = new ArrayList<>();
        InvoiceRequest request = request(new Fields(document, "", violations));
        return violations.isEmpty() ? new Reading.Accepted(request) : new Reading.Violated(DocumentOrder.sorted(violations, document));
    }

    private InvoiceRequest request(Fields fields) {
        ReceiptKind kind = new ReceiptKind(
            fields.choice("invoiceType", InvoiceType.values(), InvoiceType::wireName),
            fields.choice("transactionType", TransactionType.values(), TransactionType::wireName));
        if (needsReference(kind)) {
            fields.require("referentDocumentNumber");
            fields.require("referentDocumentDT");
        }
        Optional<OffsetDateTime> referenceTime = fields.time("referentDocumentDT");
        Predicate<String> labels = labelsInForce.apply(referenceTime.filter(_ -> needsReference(kind)));
        List<Item> items = fields.objects("items", MOST_ELEMENTS, item -> item(item, labels));
        if (sum(items, Item::totalAmount).compareTo(Fields.LIMIT) >= 0) {
            fields.violated("items", Violation.RANGE);
        }
        Fields options = fields.object("options");
        return new InvoiceRequest(
            fields.time("dateAndTimeOfIssue"),
            fields.text("cashier", 50),
            fields.text("buyerId", 20),
            fields.text("buyerCostCenterId", 50),
            kind,
            payments(fields, items),
            fields.text("invoiceNumber", 60),
            reference(fields),
            referenceTime,
            !options.flag("omitTextualRepresentation"),
            !options.flag("omitQRCodeGen"),
            items);
    }

    private static boolean needsReference(ReceiptKind kind) {
        return kind.type() == InvoiceType.COPY || kind.transaction() == TransactionType.REFUND;
    }

    private static Optional<String> reference(Fields fields) {
        Optional<String> number = fields.text("referentDocumentNumber", 50);
        if (number.isPresent() && !REFERENCE.matcher(number.get()).matches()) {
            fields.violated("referentDocumentNumber", Violation.FORMAT);
        }
        return number;
    }

    private List<Payment> payments(Fields fields, List<Item> items) {
        List<Payment> payments = fields.objects("payment", MOST_ELEMENTS, payment -> new Payment(
            payment.choice("paymentType", PaymentType.values(), PaymentType::wireName), payment.amount("amount")));
        if (strict && sum(payments, Payment::amount).compareTo(sum(items, Item::totalAmount)) != 0) {
            fields.violated("payment", Violation.RANGE);
        }
        return payments;
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Item item(Fields fields, Predicate<String> labelsInForce) {
        fields.require("name");
        Item item = new Item(
            gtin(fields),
            fields.text("name", 2048).orElse(""),
            fields.positive("quantity", QUANTITY_DECIMALS),
            labels(fields, labelsInForce),
            fields.amount("unitPrice"),
            fields.amount("totalAmount"));
        if (strict && item.quantity().multiply(item.unitPrice()).setScale(2, RoundingMode.HALF_UP).compareTo(item.totalAmount()) != 0) {
            fields.violated("totalAmount", Violation.RANGE);
        }
        return item;
    }

    private static Optional<String> gtin(Fields fields) {
        Optional<String> gtin = fields.text("gtin", Integer.MAX_VALUE);
        if (gtin.isPresent() && (gtin.get().length() < 8 || gtin.get().length() > 14)) {
            fields.violated("gtin", Violation.LENGTH);
        }
        return gtin;
    }

    private static List<String> labels(Fields fields, Predicate<String> inForce) {
        List<String> labels = new ArrayList<>();
        for (JsonNode node : fields.list("labels", MOST_ELEMENTS)) {
            String label = node.isString() ? node.stringValue() : "";
            String property = "labels[" + labels.size() + "]";
            if (label.codePointCount(0, label.length()) != 1) {
                fields.violated(property, Violation.INVALID);
            } else if (!inForce.test(label)) {
                fields.violated(property, Violation.LABEL);
            }
            labels.add(label);
        }
        return labels;
    }
}
