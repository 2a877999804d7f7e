package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.rule;
import static rs.tefter.validation.rules.Tests.attribute;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Severity;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Tests;

/** UBL-DT: decimals of amounts, attributes of attachments, and the attributes of UBL that EN 16931 does not use. */
final class DataTypes {
    private static final Name PRICE = Name.cac("Price");
    private static final Name ALLOWANCE_CHARGE = Name.cac("AllowanceCharge");
    private static final String NAME = "name";
    private static final Name PAYMENT_MEANS_CODE = Name.cbc("PaymentMeansCode");

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
            unused("UBL-DT-18", NAME, DataTypes::isOnlyOfPaymentMeans),
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

    private static Check unused(String id, String attribute) {
        return unused(id, attribute, (sheet, _) -> !Attributes.OF_DOCUMENT.of(sheet).has(attribute));
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

    /** The attribute {@code name} may stand with the code of payment means. */
    private static boolean isOnlyOfPaymentMeans(Sheet sheet, int root) {
        if (!Attributes.OF_DOCUMENT.of(sheet).has(NAME)) return true;
        for (int node : sheet.everything()) {
            if (sheet.document().nameId(node) != PAYMENT_MEANS_CODE.id() && sheet.document().attribute(node, NAME).isPresent()) return false;
        }
        return true;
    }
}
