package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.inCents;
import static rs.tefter.validation.rules.Tests.exists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Undecidable;

/** The VAT total (BT-110) and its breakdown by category and rate (BG-23). */
final class VatBreakdown {
    /** An amount of tax may differ by less than this from the computed one. */
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits behind the point that XPath keeps at least when it divides. */
    private static final int DIVISION_SCALE = 18;
    private static final String OUTSIDE_SCOPE = "O";

    private static final Path SUBTOTAL = Path.of("cac:TaxSubtotal");
    private static final Path SUBTOTAL_TAX = Path.of("cac:TaxSubtotal/cbc:TaxAmount");
    private static final Path CATEGORY = Path.of("cac:TaxCategory");
    private static final Path TAX_AMOUNT = Path.of("cbc:TaxAmount");
    private static final Path TAXABLE_AMOUNT = Path.of("cbc:TaxableAmount");
    private static final Path PERCENT = Path.of("cbc:Percent");

    static final List<Group> GROUPS = List.of(
            Group.at("/*/cac:TaxTotal", fatal("BR-CO-14", VatBreakdown::isSumOfRows)),
            Group.at("cac:TaxTotal/cac:TaxSubtotal",
                    fatal("BR-45", exists("cbc:TaxableAmount")),
                    fatal("BR-46", exists("cbc:TaxAmount")),
                    fatal("BR-47", Vat.exists("cac:TaxCategory", "cbc:ID")),
                    fatal("BR-48", VatBreakdown::hasRate),
                    fatal("BR-CO-17", VatBreakdown::isTaxOfTheRate),
                    inCents("BR-DEC-19", "cbc:TaxableAmount"),
                    inCents("BR-DEC-20", "cbc:TaxAmount")));

    private VatBreakdown() {}

    private static boolean isSumOfRows(Sheet sheet, int total) {
        if (!sheet.has(total, SUBTOTAL)) return true;
        Optional<BigDecimal> stated = sheet.decimal(total, TAX_AMOUNT);
        if (stated.isEmpty()) return false;
        BigDecimal sum = BigDecimal.ZERO;
        for (int row : sheet.nodes(total, SUBTOTAL)) {
            Optional<BigDecimal> tax = sheet.decimal(row, TAX_AMOUNT);
            if (tax.isPresent()) sum = sum.add(tax.get());
        }
        return stated.get().compareTo(Sheet.cents(sum)) == 0;
    }

    private static boolean hasRate(Sheet sheet, int row) {
        if (Vat.exists(sheet, sheet.nodes(row, CATEGORY), PERCENT)) return true;
        for (int category : sheet.nodes(row, CATEGORY)) {
            if (Vat.is(sheet, category) && sheet.normalized(category, Vat.ID).equals(OUTSIDE_SCOPE)) return true;
        }
        return false;
    }

    private static boolean isTaxOfTheRate(Sheet sheet, int row) {
        Optional<BigDecimal> tax = sheet.decimal(row, TAX_AMOUNT);
        if (tax.isEmpty()) return false;
        boolean isZero = Sheet.round(tax.get()).signum() == 0;
        if (!isZero && !sheet.has(row, TAXABLE_AMOUNT)) return false;
        Optional<BigDecimal> rate = rate(sheet, row);
        boolean none = rate.isEmpty() || Sheet.round(rate.get()).signum() == 0;
        return none ? isZero : isNear(tax, sheet.decimal(row, TAXABLE_AMOUNT), rate);
    }

    private static Optional<BigDecimal> rate(Sheet sheet, int row) {
        int found = Document.NONE;
        for (int category : sheet.nodes(row, CATEGORY)) {
            int percent = Vat.is(sheet, category) ? sheet.only(category, PERCENT) : Document.NONE;
            if (percent == Document.NONE) continue;
            if (found != Document.NONE) throw Undecidable.twice("cac:TaxCategory/cbc:Percent");
            found = percent;
        }
        return found == Document.NONE ? Optional.empty() : Optional.of(sheet.decimal(found));
    }

    /** Whether a tax lies within less than one of base times rate; false where one of the three is missing. */
    static boolean isNear(Optional<BigDecimal> tax, Optional<BigDecimal> base, Optional<BigDecimal> rate) {
        if (tax.isEmpty() || base.isEmpty() || rate.isEmpty()) return false;
        BigDecimal share = rate.get().divide(HUNDRED, Math.max(DIVISION_SCALE, rate.get().scale()), RoundingMode.HALF_DOWN);
        BigDecimal expected = Sheet.cents(base.get().abs().multiply(share));
        return tax.get().abs().subtract(expected).abs().compareTo(TOLERANCE) < 0;
    }
}
