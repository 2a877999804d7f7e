package rs.tefter.vat;

import java.time.LocalDate;
import rs.tefter.registry.VatPeriodKind;

/** A tax period within a year: a month or a quarter. */
public enum VatPeriod implements Coded {
    JANUARY("January"), FEBRUARY("February"), MARCH("March"), APRIL("April"), MAY("May"), JUNE("June"), JULY("July"), AUGUST("August"),
    SEPTEMBER("September"), OCTOBER("October"), NOVEMBER("November"), DECEMBER("December"),
    FIRST_QUARTER("FirstQuarter"), SECOND_QUARTER("SecondQuarter"), THIRD_QUARTER("ThirdQuarter"), FOURTH_QUARTER("FourthQuarter");

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final String wire;

    VatPeriod(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public int code() {
        return ordinal() + 1;
    }

    public VatPeriodKind kind() {
        return code() <= MONTHS ? VatPeriodKind.MONTHLY : VatPeriodKind.QUARTERLY;
    }

    public LocalDate firstDay(int year) {
        return LocalDate.of(year, kind() == VatPeriodKind.MONTHLY ? code() : (code() - MONTHS - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    }

    public LocalDate lastDay(int year) {
        return firstDay(year).plusMonths(kind() == VatPeriodKind.MONTHLY ? 1 : MONTHS_OF_A_QUARTER).minusDays(1);
    }
}
