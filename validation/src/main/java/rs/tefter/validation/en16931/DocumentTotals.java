package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.inCents;
import static rs.tefter.validation.rules.Tests.exists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Fact;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Document totals (BG-22): how the sums of an invoice follow from each other. */
final class DocumentTotals {
    private static final Name INVOICE_LINE = Name.cac("InvoiceLine");
    private static final Name CREDIT_NOTE_LINE = Name.cac("CreditNoteLine");
    private static final Path LINE_EXTENSION = Path.of("cbc:LineExtensionAmount");
    private static final Path ALLOWANCES = Path.of("cbc:AllowanceTotalAmount");
    private static final Path CHARGES = Path.of("cbc:ChargeTotalAmount");
    private static final Path EXCLUSIVE = Path.of("cbc:TaxExclusiveAmount");
    private static final Path INCLUSIVE = Path.of("cbc:TaxInclusiveAmount");
    private static final Path PREPAID = Path.of("cbc:PrepaidAmount");
    private static final Path ROUNDING = Path.of("cbc:PayableRoundingAmount");
    private static final Path PAYABLE = Path.of("cbc:PayableAmount");

    /** Sum of the net amounts of all lines, wherever they stand. */
    private static final Fact<BigDecimal> SUM_OF_LINES = new Fact<>(sheet ->
            sumOf(sheet, sheet.all(INVOICE_LINE)).add(sumOf(sheet, sheet.all(CREDIT_NOTE_LINE))));

    static final List<Group> GROUPS = List.of(Group.at("cac:LegalMonetaryTotal",
            fatal("BR-12", exists("cbc:LineExtensionAmount")),
            fatal("BR-13", exists("cbc:TaxExclusiveAmount")),
            fatal("BR-14", exists("cbc:TaxInclusiveAmount")),
            fatal("BR-15", exists("cbc:PayableAmount")),
            fatal("BR-CO-10", DocumentTotals::isSumOfLines),
            fatal("BR-CO-11", (sheet, totals) -> isSumOf(sheet, totals, ALLOWANCES, false)),
            fatal("BR-CO-12", (sheet, totals) -> isSumOf(sheet, totals, CHARGES, true)),
            fatal("BR-CO-13", DocumentTotals::isExclusiveRight),
            fatal("BR-CO-16", DocumentTotals::isPayableRight),
            inCents("BR-DEC-09", "cbc:LineExtensionAmount"),
            inCents("BR-DEC-10", "cbc:AllowanceTotalAmount"),
            inCents("BR-DEC-11", "cbc:ChargeTotalAmount"),
            inCents("BR-DEC-12", "cbc:TaxExclusiveAmount"),
            inCents("BR-DEC-14", "cbc:TaxInclusiveAmount"),
            inCents("BR-DEC-16", "cbc:PrepaidAmount"),
            inCents("BR-DEC-17", "cbc:PayableRoundingAmount"),
            inCents("BR-DEC-18", "cbc:PayableAmount")));

    private DocumentTotals() {}

    private static BigDecimal sumOf(Sheet sheet, int[] lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line : lines) {
            Optional<BigDecimal> amount = sheet.decimal(line, LINE_EXTENSION);
            if (amount.isPresent()) sum = sum.add(amount.get());
        }
        return sum;
    }

    private static boolean isSumOfLines(Sheet sheet, int totals) {
        Optional<BigDecimal> stated = sheet.decimal(totals, LINE_EXTENSION);
        return stated.isPresent() && equal(stated.get(), Sheet.cents(SUM_OF_LINES.of(sheet)));
    }

    private static boolean isSumOf(Sheet sheet, int totals, Path total, boolean charges) {
        AllowanceSum sum = AllowanceSum.beside(sheet, totals, charges);
        Optional<BigDecimal> stated = sheet.decimal(totals, total);
        return stated.isEmpty() ? sum.isOfNothing() : equal(stated.get(), Sheet.cents(sum.total()));
    }

    private static boolean isExclusiveRight(Sheet sheet, int totals) {
        Optional<BigDecimal> lines = sheet.decimal(totals, LINE_EXTENSION);
        Optional<BigDecimal> charges = sheet.decimal(totals, CHARGES);
        Optional<BigDecimal> allowances = sheet.decimal(totals, ALLOWANCES);
        Optional<BigDecimal> exclusive = sheet.decimal(totals, EXCLUSIVE);
        if (lines.isEmpty() || exclusive.isEmpty()) return false;
        if (charges.isEmpty() && allowances.isEmpty()) return equal(exclusive.get(), lines.get());
        BigDecimal sum = lines.get().add(charges.orElse(BigDecimal.ZERO)).subtract(allowances.orElse(BigDecimal.ZERO));
        return equal(exclusive.get(), Sheet.cents(sum));
    }

    private static boolean isPayableRight(Sheet sheet, int totals) {
        Optional<BigDecimal> prepaid = sheet.decimal(totals, PREPAID);
        Optional<BigDecimal> rounding = sheet.decimal(totals, ROUNDING);
        Optional<BigDecimal> payable = sheet.decimal(totals, PAYABLE);
        Optional<BigDecimal> inclusive = sheet.decimal(totals, INCLUSIVE);
        if (payable.isEmpty() || inclusive.isEmpty()) return false;
        BigDecimal left = rounding.map(cents -> Sheet.cents(payable.get().subtract(cents))).orElseGet(payable::get);
        BigDecimal right = prepaid.map(paid -> Sheet.cents(inclusive.get().subtract(paid))).orElseGet(inclusive::get);
        return equal(left, right);
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
