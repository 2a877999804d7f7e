package rs.tefter.deduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tax period: a month, or a quarter, of a year.
 *
 * @param code 1 to 12 for the months, 13 to 16 for the quarters
 */
public record TaxPeriod(int year, int code) {

    private static final List<String> NAMES = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December", "FirstQuarter", "SecondQuarter", "ThirdQuarter", "FourthQuarter");
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int COLLECTION_DAY = 10;
    private static final int LAST_CALCULATION_DAY = 12;

    /** The period of that name, or of that number, in any case; empty when there is none. */
    public static Optional<TaxPeriod> read(int year, String period) {
        for (int code = 1; code <= NAMES.size(); code++) {
            if (NAMES.get(code - 1).equalsIgnoreCase(period) || Integer.toString(code).equals(period)) {
                return Optional.of(new TaxPeriod(year, code));
            }
        }
        return Optional.empty();
    }

    public boolean isQuarter() {
        return code > MONTHS;
    }

    public String name() {
        return NAMES.get(code - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, isQuarter() ? (code - MONTHS - 1) * MONTHS_OF_A_QUARTER + 1 : code, 1);
    }

    public LocalDate lastDay() {
        return nextMonth().minusDays(1);
    }

    private LocalDate nextMonth() {
        return firstDay().plusMonths(isQuarter() ? MONTHS_OF_A_QUARTER : 1);
    }

    /** The last day of which documents count: the tenth after the period. */
    public LocalDate collectionDay() {
        return nextMonth().withDayOfMonth(COLLECTION_DAY);
    }

    /** The last day on which records of periods since 2025 get what the system has calculated. */
    LocalDate lastCalculationDay() {
        return nextMonth().withDayOfMonth(LAST_CALCULATION_DAY);
    }
}
