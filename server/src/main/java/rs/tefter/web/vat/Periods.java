package rs.tefter.web.vat;

import java.time.LocalDate;
import java.util.Optional;
import rs.tefter.api.http.Query;
import rs.tefter.deduction.TaxPeriod;
import rs.tefter.platform.Time;
import rs.tefter.vat.VatPeriod;

/** Reads years and tax periods that pages are asked for. */
public final class Periods {

    private final Time time;

    public Periods(Time time) {
        this.time = time;
    }

    public int thisYear() {
        return time.today().getYear();
    }

    /** The year that is asked for, else this one. */
    int year(Query fields) {
        return given(fields).orElse(thisYear());
    }

    private static Optional<Integer> given(Query fields) {
        return fields.get("year").filter(text -> text.matches("20\\d\\d")).map(Integer::valueOf);
    }

    /** The period that is asked for, else the month before this one. */
    TaxPeriod asked(Query fields) {
        LocalDate before = time.today().minusMonths(1);
        int year = given(fields).orElse(before.getYear());
        return fields.get("vatPeriod").flatMap(name -> TaxPeriod.read(year, name))
            .orElseGet(() -> new TaxPeriod(year, VatPeriod.values()[before.getMonthValue() - 1]));
    }
}
