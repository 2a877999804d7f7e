package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.registry.VatPeriodKind;
import rs.tefter.vat.Coded;
import rs.tefter.vat.VatPeriod;

/** A tax period of a year, and the days in the month after it that matter to the record of input VAT. */
public record TaxPeriod(int year, VatPeriod period) {

    private static final int COLLECTION_DAY = 10;
    private static final int LAST_CALCULATION_DAY = 12;

    /** The period of that name in any case, or of that number; empty when there is none. */
    public static Optional<TaxPeriod> read(int year, String period) {
        return Coded.read(VatPeriod.values(), period).map(read -> new TaxPeriod(year, read));
    }

    public boolean isQuarter() {
        return period.kind() == VatPeriodKind.QUARTERLY;
    }

    public String name() {
        return period.wire();
    }

    public LocalDate firstDay() {
        return period.firstDay(year);
    }

    public LocalDate lastDay() {
        return period.lastDay(year);
    }

    /** The last day of which documents count: the tenth after the period. */
    public LocalDate collectionDay() {
        return lastDay().plusDays(COLLECTION_DAY);
    }

    /** The last day on which records of periods since 2025 get what the system has calculated. */
    public LocalDate lastCalculationDay() {
        return lastDay().plusDays(LAST_CALCULATION_DAY);
    }
}
