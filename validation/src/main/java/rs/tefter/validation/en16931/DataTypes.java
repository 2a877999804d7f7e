package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.rule;
import static rs.tefter.validation.rules.Tests.attribute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Tests;

/** UBL-DT: decimals of amounts, attributes of attachments, and the attributes of UBL that EN 16931 does not use. */
final class DataTypes {
    private static final Name PRICE = Name.cac("Price");
    private static final Name ALLOWANCE_CHARGE = Name.cac("AllowanceCharge");
    private static final Name PAYMENT_MEANS_CODE = Name.cbc("PaymentMeansCode");

    /** How often each attribute without namespace stands in the document. */
    private static final Fact<Map<String, Integer>> ATTRIBUTES = new Fact<>(DataTypes::countAttributes);

    static final List<Check> CHECKS = List.of(
            unused("UBL-DT-08", "schemeName"),
            unused("UBL-DT-09", "schemeAgencyName"),
            unused("UBL-DT-10", "schemeDataURI"),
            unused("UBL-DT-11", "schemeURI"),
            unused("UBL-DT-12", "format"),
            unused("UBL-DT-13", "unitCodeListIdentifier"),
            unused("UBL-DT-14", "unitCodeListAgencyIdentifier"),
            unused("UBL-DT-15", "unitCodeListAgencyName"),
            unused("UBL-DT-16", "listAgencyName"),
            unused("UBL-DT-17", "listName"),
            unused("UBL-DT-18", "name", (sheet, _) -> count(sheet, "name") == namedMeans(sheet)),
            unused("UBL-DT-19", "languageID"),
            unused("UBL-DT-20", "listURI"),
            unused("UBL-DT-21", "listSchemeURI"),
            unused("UBL-DT-22", "languageLocaleID"),
            unused("UBL-DT-23", "uri"),
            unused("UBL-DT-24", "currencyCodeListVersionID"),
            unused("UBL-DT-25", "characterSetCode"),
            unused("UBL-DT-26", "encodingCode"),
            unused("UBL-DT-27", "schemeAgencyID"),
            unused("UBL-DT-28", "listAgencyID"));

    static final List<Group> GROUPS = List.of(
            Group.ending("Amount", fatal("UBL-DT-01", (sheet, amount) -> Tests.areCents(sheet.string(amount))))
                    .where((sheet, amount) -> !isPrice(sheet.document(), amount)),
            Group.ending("BinaryObject", fatal("UBL-DT-06", attribute("mimeCode")), fatal("UBL-DT-07", attribute("filename"))));

    private DataTypes() {}

    /** Whether the attribute stands anywhere. */
    static boolean isUsed(Sheet sheet, String attribute) {
        return ATTRIBUTES.of(sheet).containsKey(attribute);
    }

    private static Check unused(String id, String attribute) {
        return unused(id, attribute, (sheet, _) -> !isUsed(sheet, attribute));
    }

    private static Check unused(String id, String attribute, Test test) {
        return new Check(rule(Severity.WARNING, id).text("UBL-DT"), test, "attribute", attribute);
    }

    /** A price, or an amount of a price that has an allowance. */
    private static boolean isPrice(Document document, int amount) {
        if (document.name(amount).local().endsWith("PriceAmount")) return true;
        for (int at = document.parent(amount); at != Document.NONE; at = document.parent(at)) {
            if (document.nameId(at) == PRICE.id() && document.child(at, ALLOWANCE_CHARGE) != Document.NONE) return true;
        }
        return false;
    }

    private static int count(Sheet sheet, String attribute) {
        return ATTRIBUTES.of(sheet).getOrDefault(attribute, 0);
    }

    private static int namedMeans(Sheet sheet) {
        return (int) Arrays.stream(sheet.all(PAYMENT_MEANS_CODE))
                .filter(code -> sheet.document().attribute(code, "name").isPresent()).count();
    }

    private static Map<String, Integer> countAttributes(Sheet sheet) {
        Map<String, Integer> counts = new HashMap<>();
        Document document = sheet.document();
        for (int node : sheet.everything()) {
            for (int i = 0, n = document.attributeCount(node); i < n; i++) {
                Name name = document.attributeName(node, i);
                if (name.namespace().isEmpty()) counts.merge(name.local(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
