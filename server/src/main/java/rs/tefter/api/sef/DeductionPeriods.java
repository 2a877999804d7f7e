package rs.tefter.api.sef;

import java.util.Optional;
import java.util.function.Function;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** Tax periods as the records of input VAT name them: a year, a range and a period in it, the last two as names or numbers. */
final class DeductionPeriods {

    static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 9999;
    private static final String MONTHLY = "Monthly";
    private static final String MONTHLY_CODE = "1";
    private static final String QUARTERLY = "Quarterly";
    private static final String QUARTERLY_CODE = "4";

    private DeductionPeriods() {}

    static String range(TaxPeriod period) {
        return period.isQuarter() ? QUARTERLY : MONTHLY;
    }

    /** @param field gives the text of a field or parameter of the call */
    static TaxPeriod read(Function<String, Optional<String>> field) {
        int year = year(field.apply("Year").orElseThrow(() -> DeductionJson.missing("Year")));
        String range = field.apply("VatPeriodRange").orElseThrow(() -> DeductionJson.missing("VatPeriodRange"));
        String name = field.apply("VatPeriod").orElseThrow(() -> DeductionJson.missing("VatPeriod"));
        return TaxPeriod.read(year, name)
            .filter(period -> range.equalsIgnoreCase(range(period)) || range.equals(period.isQuarter() ? QUARTERLY_CODE : MONTHLY_CODE))
            .orElseThrow(() -> invalid("VatPeriod", "There is no period " + name + " in the range " + range));
    }

    static int year(String text) {
        return number(text, "Year", FIRST_YEAR, LAST_YEAR);
    }

    static int number(String text, String field, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(field, "'" + text + "' is not a whole number");
        }
        throw invalid(field, field + " must be from " + least + " to " + most);
    }

    private static Refusal invalid(String field, String message) {
        return Problem.refused("VatDeductionPeriodIsNotValid", field, message).refusal();
    }
}
