package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.Optional;

/** Whose word counts for the amounts that the system states, by period and by the day of recording (the specification's part 5). */
final class SystemFields {

    private static final LocalDate LAST_DAY_OF_OLD_PERIODS = LocalDate.of(2024, 12, 31);
    private static final LocalDate DECREASES_CALCULATED_SINCE = LocalDate.of(2025, 7, 1);

    private SystemFields() {}

    /** What goes into a record of that period that is made on that day. */
    static Amounts settle(TaxPeriod period, LocalDate today, Amounts stated, Amounts calculated) {
        Amounts settled = stated;
        for (Leaf leaf : Leaves.ALL) {
            settled = switch (leaf.source()) {
                case COMPANY -> settled;
                case SYSTEM_SINCE_JULY_2025 -> calculatesDecreases(period) ? settled.with(leaf, calculated.of(leaf)) : settled;
                case SYSTEM -> system(settled, leaf, period, today, calculated);
            };
        }
        return settled;
    }

    private static Amounts system(Amounts stated, Leaf leaf, TaxPeriod period, LocalDate today, Amounts calculated) {
        if (isInTime(period, today)) {
            return stated.with(leaf, calculated.of(leaf));
        }
        return isOld(period) ? stated : stated.with(leaf, Optional.empty());
    }

    private static boolean isOld(TaxPeriod period) {
        return !period.lastDay().isAfter(LAST_DAY_OF_OLD_PERIODS);
    }

    private static boolean isInTime(TaxPeriod period, LocalDate today) {
        return !today.isAfter(isOld(period) ? period.collectionDay() : period.lastCalculationDay());
    }

    /** Whether what the company states of it does not count. */
    static boolean isOfSystem(Leaf leaf, TaxPeriod period, LocalDate today) {
        return switch (leaf.source()) {
            case COMPANY -> false;
            case SYSTEM_SINCE_JULY_2025 -> calculatesDecreases(period);
            case SYSTEM -> !isOld(period) || isInTime(period, today);
        };
    }

    /** Whether a record that is made on that day goes without what the system has calculated. */
    static boolean isLate(TaxPeriod period, LocalDate today) {
        return !isOld(period) && !isInTime(period, today);
    }

    static boolean calculatesDecreases(TaxPeriod period) {
        return !period.firstDay().isBefore(DECREASES_CALCULATED_SINCE);
    }
}
