package rs.tefter.fiscal.wire;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import rs.tefter.fiscal.TaxCategory;
import rs.tefter.fiscal.TaxCategoryType;
import rs.tefter.fiscal.TaxGroup;
import rs.tefter.fiscal.TaxRate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tax group in JSON, as the status of a device and files of rates have it. */
public final class TaxGroupJson {

    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private TaxGroupJson() {}

    /** The groups of a list; empty when the bytes are no list of tax groups. */
    public static List<TaxGroup> readAll(byte[] bytes) {
        return Json.read(bytes).filter(JsonNode::isArray).map(list -> groups(list.valueStream().toList())).orElse(List.of());
    }

    static List<TaxGroup> groups(List<JsonNode> list) {
        return list.stream().filter(JsonNode::isObject).map(node -> read(new Members(node))).toList();
    }

    private static TaxGroup read(Members json) {
        return new TaxGroup(
            json.integer("groupId").orElse(0),
            json.time("validFrom").orElse(ALWAYS),
            json.elements("taxCategories").stream().filter(JsonNode::isObject).map(node -> category(new Members(node))).toList());
    }

    private static TaxCategory category(Members json) {
        return new TaxCategory(
            json.textOrNothing("name"),
            categoryType(json),
            json.integer("orderId").orElse(0),
            json.elements("taxRates").stream().filter(JsonNode::isObject).map(node -> rate(new Members(node))).toList());
    }

    private static TaxRate rate(Members json) {
        return new TaxRate(json.textOrNothing("label"), json.number("rate").orElse(BigDecimal.ZERO));
    }

    /** By number; anything else is taken for the tax on the net amount, as VAT is. */
    static TaxCategoryType categoryType(Members json) {
        Optional<Integer> number = json.integer("categoryType");
        return number.filter(known -> known >= 0 && known < TaxCategoryType.values().length)
            .map(known -> TaxCategoryType.values()[known]).orElse(TaxCategoryType.TAX_ON_NET);
    }

    static void write(TaxGroup group, ObjectNode json) {
        json.put("validFrom", WireTime.withoutFraction(group.validFrom()));
        json.put("groupId", group.groupId());
        ArrayNode categories = json.putArray("taxCategories");
        group.categories().forEach(category -> write(category, categories.addObject()));
    }

    private static void write(TaxCategory category, ObjectNode json) {
        json.put("name", category.name());
        json.put("categoryType", category.type().number());
        ArrayNode rates = json.putArray("taxRates");
        category.rates().forEach(rate -> rates.addObject().put("rate", ResultJson.atLeast(1, rate.rate())).put("label", rate.label()));
        json.put("orderId", category.orderId());
    }
}
