package rs.tefter.validation.en16931;

import java.util.Optional;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Undecidable;

/**
 * How often each VAT category occurs at some place of a document. An occurrence that cannot be read leaves those behind it
 * uncertain: a count is undecidable then, and so is the existence of a category that was not seen before it.
 */
final class Tally {
    private static final int OTHER = Category.values().length;
    private static final Path BREAKDOWN_CATEGORIES = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory");
    private static final Path OF_DOCUMENT = Path.of("cac:AllowanceCharge");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");

    /** {@code //cac:TaxCategory[VAT]/cbc:ID}. */
    static final Fact<Tally> TAX_CATEGORY_IDS = new Fact<>(sheet -> new Tally().ids(sheet, sheet.all(Vat.TAX_CATEGORY)));
    /** {@code //cac:ClassifiedTaxCategory[VAT]/cbc:ID}. */
    static final Fact<Tally> CLASSIFIED_IDS = new Fact<>(sheet -> new Tally().ids(sheet, sheet.all(Vat.CLASSIFIED_TAX_CATEGORY)));
    /** {@code cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory[VAT]/cbc:ID} of the document. */
    static final Fact<Tally> BREAKDOWN_IDS = new Fact<>(sheet ->
            new Tally().ids(sheet, sheet.nodes(sheet.root(), BREAKDOWN_CATEGORIES)));
    /** {@code cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory[VAT]} of the document. */
    static final Fact<Tally> BREAKDOWN = new Fact<>(sheet ->
            new Tally().categories(sheet, sheet.nodes(sheet.root(), BREAKDOWN_CATEGORIES), true));
    /** The same with whatever tax scheme. */
    static final Fact<Tally> BREAKDOWN_OF_ANY_TAX = new Fact<>(sheet ->
            new Tally().categories(sheet, sheet.nodes(sheet.root(), BREAKDOWN_CATEGORIES), false));
    /** {@code //cac:ClassifiedTaxCategory[VAT]}. */
    static final Fact<Tally> CLASSIFIED = new Fact<>(sheet ->
            new Tally().categories(sheet, sheet.all(Vat.CLASSIFIED_TAX_CATEGORY), true));
    /** {@code //cac:ClassifiedTaxCategory}. */
    static final Fact<Tally> CLASSIFIED_OF_ANY_TAX = new Fact<>(sheet ->
            new Tally().categories(sheet, sheet.all(Vat.CLASSIFIED_TAX_CATEGORY), false));
    /** {@code //cac:AllowanceCharge[cbc:ChargeIndicator = false()]/cac:TaxCategory[VAT]}. */
    static final Fact<Tally> ALLOWANCES = new Fact<>(sheet -> new Tally().allowances(sheet, anywhere(sheet), false));
    /** {@code //cac:AllowanceCharge[cbc:ChargeIndicator = true()]/cac:TaxCategory[VAT]}. */
    static final Fact<Tally> CHARGES = new Fact<>(sheet -> new Tally().allowances(sheet, anywhere(sheet), true));
    /** The allowances of the document itself. */
    static final Fact<Tally> DOCUMENT_ALLOWANCES = new Fact<>(sheet -> new Tally().allowances(sheet, ofDocument(sheet), false));
    /** The charges of the document itself. */
    static final Fact<Tally> DOCUMENT_CHARGES = new Fact<>(sheet -> new Tally().allowances(sheet, ofDocument(sheet), true));
    /** {@code //cac:AllowanceCharge/cac:TaxCategory[VAT]}. */
    static final Fact<Tally> ALLOWANCES_AND_CHARGES = new Fact<>(sheet -> new Tally().ofAll(sheet, true));
    /** {@code //cac:AllowanceCharge/cac:TaxCategory}. */
    static final Fact<Tally> ALLOWANCES_AND_CHARGES_OF_ANY_TAX = new Fact<>(sheet -> new Tally().ofAll(sheet, false));

    private final int[] counts = new int[OTHER + 1];
    private final Undecidable[] failures = new Undecidable[OTHER + 1];
    private final boolean[] seenBefore = new boolean[OTHER + 1];

    boolean exists(Category category) {
        int slot = category.ordinal();
        if (failures[slot] != null && !seenBefore[slot]) throw failures[slot];
        return counts[slot] > 0;
    }

    int count(Category category) {
        return count(category.ordinal());
    }

    /** Number of occurrences with any other category, known or not. */
    int countOthers(Category category) {
        int count = 0;
        for (int slot = 0; slot <= OTHER; slot++) {
            if (slot != category.ordinal()) count += count(slot);
        }
        return count;
    }

    private int count(int slot) {
        if (failures[slot] != null) throw failures[slot];
        return counts[slot];
    }

    private static int[] anywhere(Sheet sheet) {
        return sheet.all(AllowanceSum.ALLOWANCE_CHARGE);
    }

    private static int[] ofDocument(Sheet sheet) {
        return sheet.nodes(sheet.root(), OF_DOCUMENT);
    }

    private Tally ids(Sheet sheet, int[] categories) {
        try {
            for (int category : categories) {
                if (!Vat.is(sheet, category)) continue;
                for (int id : sheet.nodes(category, Vat.ID)) counts[slot(Category.of(sheet.normalized(id)))]++;
            }
        } catch (Undecidable reason) {
            fail(reason);
        }
        return this;
    }

    private Tally allowances(Sheet sheet, int[] allowances, boolean charges) {
        try {
            for (int allowance : allowances) {
                if (AllowanceSum.says(sheet, allowance, charges)) categories(sheet, sheet.nodes(allowance, CATEGORY), true);
            }
        } catch (Undecidable reason) {
            fail(reason);
        }
        return this;
    }

    private Tally ofAll(Sheet sheet, boolean vat) {
        for (int allowance : anywhere(sheet)) categories(sheet, sheet.nodes(allowance, CATEGORY), vat);
        return this;
    }

    private Tally categories(Sheet sheet, int[] categories, boolean vat) {
        for (int category : categories) {
            try {
                int slot = slot(Vat.category(sheet, category));
                if (!vat || isVat(sheet, category, slot)) counts[slot]++;
            } catch (Undecidable reason) {
                fail(reason);
            }
        }
        return this;
    }

    private boolean isVat(Sheet sheet, int category, int slot) {
        try {
            return Vat.is(sheet, category);
        } catch (Undecidable reason) {
            fail(slot, reason);
            return false;
        }
    }

    private void fail(Undecidable reason) {
        for (int slot = 0; slot <= OTHER; slot++) fail(slot, reason);
    }

    private void fail(int slot, Undecidable reason) {
        if (failures[slot] != null) return;
        failures[slot] = reason;
        seenBefore[slot] = counts[slot] > 0;
    }

    private static int slot(Optional<Category> category) {
        return category.isPresent() ? category.get().ordinal() : OTHER;
    }
}
