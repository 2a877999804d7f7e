package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Severity;
import rs.tefter.validation.data.Resources;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Failures;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Place;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/**
 * UBL-CR: elements and attributes of UBL that EN 16931 does not use. They stand in a table (rules/not-used.tsv); the few that
 * depend on a condition stand here.
 */
final class NotUsed {
    private static final String ANYWHERE = "//";
    private static final String LINES = "cac:InvoiceLine|cac:CreditNoteLine";
    private static final String FROM_ROOT = "/*/";
    private static final String INVOICE_OBJECT = "130";
    private static final Name OBJECT_REFERENCE = Name.cac("AdditionalDocumentReference");
    private static final Path DOCUMENT_TYPE = Path.of("cbc:DocumentTypeCode");
    private static final Path VERSION = Path.of("cbc:UBLVersionID");
    private static final Path PAYMENT_DUE_DATE = Path.of("cac:PaymentMeans/cbc:PaymentDueDate");
    private static final Path ID = Path.of("cbc:ID");

    private static final PathTable PATHS = new PathTable();
    /** The rules of plain paths, each at the number of its path: in the words of an invoice and of a credit note. */
    private static final List<Check> OF_PATHS = new ArrayList<>();
    private static final List<Check> OF_PATHS_IN_CREDIT_NOTE = new ArrayList<>();
    private static final List<Check> OTHERS = new ArrayList<>();

    static {
        for (Map<String, String> row : Resources.table("rules/not-used.tsv")) {
            addRow(row.get("rule"), row.get("path"), row.get("attribute"));
        }
        OTHERS.add(warning("UBL-CR-002", "cbc:UBLVersionID",
                (sheet, root) -> !sheet.has(root, VERSION) || sheet.anyIs(root, VERSION, "2.1")));
        OTHERS.add(warning("UBL-CR-412", "cac:PaymentMeans/cbc:PaymentDueDate",
                (sheet, root) -> sheet.document().isCreditNote() || !sheet.has(root, PAYMENT_DUE_DATE)));
        OTHERS.add(warning("UBL-CR-663", "@unitCodeListID", (sheet, _) -> !Attributes.OF_DOCUMENT.of(sheet).has("unitCodeListID")));
        OTHERS.add(warning("UBL-CR-665", "cac:AdditionalDocumentReference/cbc:ID/@schemeID",
                (sheet, _) -> hasSchemesOfObjectsOnly(sheet)));
        OTHERS.add(fatal("UBL-CR-666", absentFromObject(Path.of("cac:Attachment"))));
        OTHERS.add(fatal("UBL-CR-673", absentFromObject(Path.of("cbc:DocumentDescription"))));
    }

    private NotUsed() {}

    static List<Check> checks() {
        return Stream.concat(OF_PATHS.stream(), OTHERS.stream()).toList();
    }

    static void check(Sheet sheet, Failures out) {
        BitSet occurring = PATHS.occurring(sheet);
        List<Check> ofPaths = sheet.document().isCreditNote() ? OF_PATHS_IN_CREDIT_NOTE : OF_PATHS;
        for (int path = occurring.nextSetBit(0); path >= 0; path = occurring.nextSetBit(path + 1)) {
            out.failed(ofPaths.get(path), sheet.root());
        }
        for (Check check : OTHERS) check.at(sheet, sheet.root(), out);
    }

    private static void addRow(String id, String path, String attribute) {
        boolean anywhere = path.startsWith(ANYWHERE);
        String element = anywhere ? path.substring(ANYWHERE.length()) : path;
        if (!attribute.isEmpty()) {
            OTHERS.add(warning(id, element + "/@" + attribute, absent(Place.of(anywhere ? element : FROM_ROOT + element), attribute)));
        } else if (anywhere) {
            Place place = Place.of(element);
            OTHERS.add(warning(id, element, (sheet, _) -> !occurs(sheet, place, _ -> true)));
        } else {
            PATHS.add(path);
            OF_PATHS.add(warning(id, element.replace(LINES, "cac:InvoiceLine"), (_, _) -> false));
            OF_PATHS_IN_CREDIT_NOTE.add(warning(id, element.replace(LINES, "cac:CreditNoteLine"), (_, _) -> false));
        }
    }

    private static Check warning(String id, String element, Test test) {
        return new Check(rule(Severity.WARNING, id).text("UBL-CR"), test, "element", element);
    }

    private static Test absent(Place place, String attribute) {
        return (sheet, _) -> !Attributes.OF_DOCUMENT.of(sheet).has(attribute)
                || !occurs(sheet, place, node -> sheet.document().attribute(node, attribute).isPresent());
    }

    private static boolean occurs(Sheet sheet, Place place, IntPredicate further) {
        for (int node : sheet.all(place.last())) {
            if (place.matches(sheet.document(), node) && further.test(node)) return true;
        }
        return false;
    }

    private static boolean hasSchemesOfObjectsOnly(Sheet sheet) {
        for (int reference : sheet.all(OBJECT_REFERENCE)) {
            if (isOnlyObject(sheet, reference)) continue;
            for (int id : sheet.nodes(reference, ID)) {
                if (sheet.document().attribute(id, "schemeID").isPresent()) return false;
            }
        }
        return true;
    }

    private static boolean isOnlyObject(Sheet sheet, int reference) {
        int[] types = sheet.nodes(reference, DOCUMENT_TYPE);
        for (int type : types) {
            if (!sheet.string(type).equals(INVOICE_OBJECT)) return false;
        }
        return types.length > 0;
    }

    private static Test absentFromObject(Path path) {
        return (sheet, _) -> {
            for (int reference : sheet.all(OBJECT_REFERENCE)) {
                if (sheet.anyIs(reference, DOCUMENT_TYPE, INVOICE_OBJECT) && sheet.has(reference, path)) return false;
            }
            return true;
        };
    }
}
