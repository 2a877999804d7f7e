package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.TransactionType;
import rs.tefter.platform.Time;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Refunding;
import tools.jackson.databind.JsonNode;

/** Reads what is ordered out of requests; what is read is complete only after {@link Fields#done} of the whole request. */
final class OrderFields {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 2048;
    private static final int LONGEST_GTIN = 14;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_METADATA = 4096;
    private static final int MOST_ITEMS = 500;
    private static final String REFERENCE = "[a-zA-Z0-9]{8}-[a-zA-Z0-9]{8}-\\d+";

    private OrderFields() {}

    /** A receipt that is asked for as such; done is called. */
    static Asked issue(Fields body) {
        var type = body.choice("invoiceType", Words.ORDERED, Words::of).required();
        var transaction = body.choice("transactionType", List.of(TransactionType.values()), Words::of).required();
        Buyer buyer = buyer(body, transaction.optional().filter(TransactionType.REFUND::equals).isPresent());
        Payments payments = payments(body, true);
        List<Asked.Wanted> items = items(body, true);
        var percent = body.number("discount").mustBe(OrderFields::isPercent, "must be between 0 and 100");
        var amount = body.money("discountAmount");
        if (percent.isGiven() && percent.orElse(BigDecimal.ZERO).signum() > 0 && amount.isGiven()) {
            amount.violates("is not allowed");
        }
        var number = body.text("referentDocumentNumber", 50).mustBe(text -> text.matches(REFERENCE), "fails to match the required pattern");
        Field<Instant> time = body.time("referentDocumentDT");
        if (time.isGiven() && !number.isGiven()) {
            time.violates("is not allowed");
        }
        var unknownAmount = body.flag("unknownAmountAdvance");
        Optional<OffsetDateTime> posTime = posTime(body);
        Map<String, BigDecimal> specification = specification(body);
        Optional<String> text = additionalText(body);
        var cashier = body.filledText("cashier", 50);
        body.id("cashierId");
        var metadata = body.object("metadata");
        Optional<String> own = body.any("metadata").optional().map(JsonNode::toString);
        if (own.filter(json -> json.length() > LONGEST_METADATA).isPresent()) {
            metadata.violates("length must be less than or equal to " + LONGEST_METADATA + " characters long");
        }
        metadata.optional().ifPresent(object -> object.names().forEach(object::any));
        body.done();
        return new Asked.Issue(new ReceiptKind(type.get(), transaction.get()), buyer, payments, items,
            new Discounts(percent.orElse(BigDecimal.ZERO), amount.optional()),
            number.optional().map(given -> new Asked.ByHand(given, time.optional().map(OrderFields::inBelgrade))), posTime,
            unknownAmount.optional(), specification, text, cashier.optional(), own);
    }

    /** A further payment of an advance; done is called. */
    static Asked advancePayment(String original, Fields body) {
        Asked asked = new Asked.AdvancePayment(original, buyer(body, false), payments(body, true), posTime(body), specification(body),
            additionalText(body));
        body.done();
        return asked;
    }

    /** The end of an advance; done is called. */
    static Asked closeAdvance(String original, Fields body) {
        Asked asked = new Asked.CloseAdvance(original, buyer(body, false), payments(body, false), items(body, false), additionalText(body));
        body.done();
        return asked;
    }

    /** A copy; done is called. */
    static Asked copy(String original, Fields body) {
        body.done();
        return new Asked.Copy(original);
    }

    /** A refund; done is called. */
    static Asked refund(String original, Fields body) {
        Asked asked = new Asked.Refund(original, buyer(body, true), payments(body, false), refunded(body), specification(body), additionalText(body));
        body.done();
        return asked;
    }

    private static Buyer buyer(Fields body, boolean required) {
        return new Buyer(body.filledText("buyerId", 20).requiredIf(required).optional(), body.filledText("buyerCostCenterId", 50).optional());
    }

    private static Payments payments(Fields body, boolean filled) {
        Field<Fields> object = body.object("payments").required()
            .mustBe(payments -> !filled || !payments.names().isEmpty(), "is not allowed to be empty");
        Map<PaymentType, BigDecimal> amounts = new EnumMap<>(PaymentType.class);
        object.optional().ifPresent(payments -> Words.ways()
            .forEach(way -> payments.money(Words.of(way)).optional().ifPresent(amount -> amounts.put(way, amount))));
        return new Payments(amounts);
    }

    private static List<Asked.Wanted> items(Fields body, boolean required) {
        Field<List<Fields>> items = list(body, required);
        List<Asked.Wanted> wanted = new ArrayList<>();
        for (Fields item : items.orElse(List.of())) {
            Optional<Long> sku = sku(item);
            var price = item.money("unitPrice").requiredIf(sku.isEmpty());
            var label = item.filledText("taxRateLabel", LONGEST_LABEL).requiredIf(sku.isEmpty());
            var name = item.filledText("name", LONGEST_NAME).requiredIf(sku.isEmpty());
            var gtin = item.filledText("gtin", LONGEST_GTIN).mustBe(text -> text.matches("\\d{8,14}"), "fails to match the required pattern");
            var discount = item.number("discount").mustBe(OrderFields::isPercent, "must be between 0 and 100");
            wanted.add(new Asked.Wanted("items[" + wanted.size() + "]", sku, item.quantity("quantity").required().orElse(BigDecimal.ONE),
                price.optional(), label.optional(), name.optional(), gtin.optional(), discount.orElse(BigDecimal.ZERO)));
        }
        return wanted;
    }

    private static List<Refunding.Wanted> refunded(Fields body) {
        List<Refunding.Wanted> wanted = new ArrayList<>();
        for (Fields item : list(body, false).orElse(List.of())) {
            Optional<Long> sku = sku(item);
            Optional<String> name = item.filledText("name", LONGEST_NAME).optional();
            if (sku.isEmpty() && name.isEmpty()) {
                item.number("sku").required();
            }
            wanted.add(new Refunding.Wanted(sku, name, item.quantity("quantity").required().orElse(BigDecimal.ONE)));
        }
        return wanted;
    }

    private static Field<List<Fields>> list(Fields body, boolean required) {
        return body.objects("items").requiredIf(required).mustBe(items -> !items.isEmpty(), "is not allowed to be empty")
            .mustBe(items -> items.size() <= MOST_ITEMS, "must have at most " + MOST_ITEMS + " elements");
    }

    private static Optional<Long> sku(Fields item) {
        return item.number("sku").mustBe(number -> number.stripTrailingZeros().scale() <= 0, "must be a whole number").optional()
            .map(BigDecimal::longValue);
    }

    private static Optional<OffsetDateTime> posTime(Fields body) {
        return body.time("posTime").optional().map(OrderFields::inBelgrade);
    }

    /** Amounts by label, as an object or as a list of labels with amounts. */
    private static Map<String, BigDecimal> specification(Fields body) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        if (body.any("advanceSpecification").optional().filter(JsonNode::isArray).isPresent()) {
            for (Fields entry : body.objects("advanceSpecification").orElse(List.of())) {
                var label = entry.filledText("taxRateLabel", LONGEST_LABEL);
                var alias = entry.filledText("label", LONGEST_LABEL);
                if (label.optional().isEmpty() && alias.optional().isEmpty()) {
                    label.required();
                }
                amounts.put(label.optional().or(alias::optional).orElse(""), entry.money("amount").required().orElse(BigDecimal.ZERO));
            }
            return amounts;
        }
        body.object("advanceSpecification").optional()
            .ifPresent(object -> object.names().forEach(label -> amounts.put(label, object.money(label).orElse(BigDecimal.ZERO))));
        return amounts;
    }

    private static Optional<String> additionalText(Fields body) {
        return body.text("additionalText", LONGEST_TEXT).optional().filter(text -> !text.isBlank());
    }

    private static boolean isPercent(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
    }

    private static OffsetDateTime inBelgrade(Instant time) {
        return time.atZone(Time.BELGRADE).toOffsetDateTime();
    }
}
