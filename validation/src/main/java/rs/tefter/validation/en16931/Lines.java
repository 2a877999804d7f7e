package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.inCents;
import static rs.tefter.validation.rules.Tests.attribute;
import static rs.tefter.validation.rules.Tests.both;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;
import static rs.tefter.validation.rules.Tests.filled;

import java.util.List;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/** Invoice lines (BG-25), their prices (BG-29) and items (BG-31). */
final class Lines {
    private static final Path PRICE = Path.of("cac:Price/cbc:PriceAmount");
    private static final Path GROSS_PRICE = Path.of("cac:Price/cac:AllowanceCharge/cbc:BaseAmount");

    static final List<Group> GROUPS = List.of(
            Group.at("cac:InvoiceLine | cac:CreditNoteLine",
                    fatal("BR-21", filled("cbc:ID")),
                    fatal("BR-22", either(exists("cbc:InvoicedQuantity"), exists("cbc:CreditedQuantity"))),
                    fatal("BR-23", either(hasUnit("cbc:InvoicedQuantity"), hasUnit("cbc:CreditedQuantity"))),
                    fatal("BR-24", exists("cbc:LineExtensionAmount")),
                    fatal("BR-25", filled("cac:Item/cbc:Name")),
                    fatal("BR-26", exists("cac:Price/cbc:PriceAmount")),
                    fatal("BR-27", (sheet, line) -> isAnyNotNegative(sheet, line, PRICE)),
                    fatal("BR-28", (sheet, line) -> !sheet.has(line, GROSS_PRICE) || isAnyNotNegative(sheet, line, GROSS_PRICE)),
                    fatal("BR-CO-04", Vat.existsForOneScheme("cac:Item/cac:ClassifiedTaxCategory", "cbc:ID")),
                    inCents("BR-DEC-23", "cbc:LineExtensionAmount")));

    static final List<Group> ITEMS = List.of(
            Group.at("cac:AdditionalItemProperty", fatal("BR-54", both(exists("cbc:Name"), exists("cbc:Value")))),
            Group.at("cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"
                    + " | cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
                    fatal("BR-65", attribute("listID"))),
            Group.at("cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID"
                    + " | cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID",
                    fatal("BR-64", attribute("schemeID"))));

    private Lines() {}

    private static Test hasUnit(String quantity) {
        Path path = Path.of(quantity);
        return (sheet, line) -> {
            for (int node : sheet.nodes(line, path)) {
                if (sheet.document().attribute(node, "unitCode").isPresent()) return true;
            }
            return false;
        };
    }

    private static boolean isAnyNotNegative(Sheet sheet, int line, Path path) {
        for (int price : sheet.nodes(line, path)) {
            if (sheet.isNotNegative(price)) return true;
        }
        return false;
    }
}
