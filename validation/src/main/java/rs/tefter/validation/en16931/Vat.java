package rs.tefter.validation.en16931;

import java.util.Locale;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/** What makes a tax scheme the VAT. */
public final class Vat {
    static final Name TAX_CATEGORY = Name.cac("TaxCategory");
    static final Name CLASSIFIED_TAX_CATEGORY = Name.cac("ClassifiedTaxCategory");
    static final Path ID = Path.of("cbc:ID");

    private static final String VAT = "VAT";
    private static final Name TAX_SCHEME = Name.cac("TaxScheme");
    private static final Path SCHEME = Path.of("cac:TaxScheme");
    private static final byte YES = 1;
    private static final byte NO = 2;
    /** What is known of each element: nothing, or that its scheme is the VAT, or that it is not. */
    private static final Fact<byte[]> KNOWN = new Fact<>(sheet -> new byte[sheet.document().nodeCount()]);

    private Vat() {}

    /** {@code cac:TaxScheme/normalize-space(upper-case(cbc:ID)) = 'VAT'} of a category or a party's tax scheme. */
    public static boolean is(Sheet sheet, int node) {
        byte[] known = KNOWN.of(sheet);
        if (known[node] == 0) known[node] = hasVat(sheet, node) ? YES : NO;
        return known[node] == YES;
    }

    /** The category in {@code normalize-space(cbc:ID)} if it has rules of its own. */
    static Optional<Category> category(Sheet sheet, int node) {
        return Category.of(sheet.normalized(node, ID));
    }

    private static boolean hasVat(Sheet sheet, int node) {
        Document document = sheet.document();
        for (int scheme = document.child(node, TAX_SCHEME); scheme != Document.NONE; scheme = document.next(scheme, TAX_SCHEME)) {
            if (sheet.upperCase(scheme, ID).equals(VAT)) return true;
        }
        return false;
    }

    /** {@code cac:TaxScheme/upper-case(cbc:ID) = 'VAT'}, white space counting; {@code otherwise} asks for one that differs. */
    static boolean isExactly(Sheet sheet, int node, boolean otherwise) {
        Document document = sheet.document();
        for (int scheme = document.child(node, TAX_SCHEME); scheme != Document.NONE; scheme = document.next(scheme, TAX_SCHEME)) {
            if (sheet.string(scheme, ID).toUpperCase(Locale.ROOT).equals(VAT) != otherwise) return true;
        }
        return false;
    }

    /** {@code exists(path[cac:TaxScheme/normalize-space(upper-case(cbc:ID)) = 'VAT']/below)}. */
    static Test exists(String path, String below) {
        Path where = Path.of(path);
        Path what = Path.of(below);
        return (sheet, node) -> exists(sheet, sheet.nodes(node, where), what);
    }

    static boolean exists(Sheet sheet, int[] nodes, Path below) {
        for (int node : nodes) {
            if (is(sheet, node) && sheet.has(node, below)) return true;
        }
        return false;
    }

    /** {@code exists(path[cac:TaxScheme/(normalize-space(upper-case(cbc:ID)) = 'VAT')]/below)}: several schemes give no answer. */
    static Test existsForOneScheme(String path, String below) {
        Path where = Path.of(path);
        Path what = Path.of(below);
        return (sheet, node) -> existsForOneScheme(sheet, sheet.nodes(node, where), what);
    }

    static boolean existsForOneScheme(Sheet sheet, int[] nodes, Path below) {
        for (int node : nodes) {
            if (sheet.only(node, SCHEME) != Document.NONE && is(sheet, node) && sheet.has(node, below)) return true;
        }
        return false;
    }
}
