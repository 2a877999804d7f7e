package rs.tefter.api.sef.vat;

import java.util.Optional;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.vat.FieldReader;
import rs.tefter.platform.Problem;

/** What both kinds of record of the first generation have in common on the wire. */
final class FirstGenerationFields {

    private static final String YEAR = "year";
    private static final String TURNOVER_DATE = "turnoverDate";

    /** Each record is of the third version of the form, the last one. */
    static final String VERSION = "Third";

    private FirstGenerationFields() {}

    /** The year; an empty text, as the official sample has it, means the current one. */
    static Optional<Integer> year(JsonFields body, FieldReader fields, int currentYear) {
        return body.given(YEAR).filter(String::isBlank).map(_ -> currentYear).or(() -> fields.integer(YEAR));
    }

    /** A given date of turnover is replaced, but it may not be an empty text. */
    static void checkTurnoverDate(JsonFields body) {
        if (body.given(TURNOVER_DATE).filter(String::isBlank).isPresent()) {
            throw Problem.refused("SomeOfInputParametarsNotDefined", TURNOVER_DATE, "turnoverDate is empty; leave it out or give a date").refusal();
        }
    }
}
