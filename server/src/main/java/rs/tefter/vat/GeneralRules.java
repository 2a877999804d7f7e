package rs.tefter.vat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Demands that are not about one kind of document: year, number, tax period, the size of amounts and texts. */
final class GeneralRules {

    static final int MAX_TEXT = 200;
    static final int MAX_DESCRIPTION = 2000;
    static final int MAX_PARTY = 50;

    private static final int FIRST_YEAR = 2022;
    private static final int FOUR_DIGITS_FROM = 1000;
    private static final int FOUR_DIGITS_TO = 9999;
    private static final int DECIMALS = 2;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);

    private GeneralRules() {}

    static Stream<Breach> year(Entry entry, Circumstances now) {
        if (entry.year().isEmpty()) {
            return Stream.of(Breach.at("YearIsMandatory", "year", "The year is missing"));
        }
        int year = entry.year().get();
        if (year < FOUR_DIGITS_FROM || year > FOUR_DIGITS_TO) {
            return Stream.of(Breach.at("TheLengthOfTheYearValueMustBeFourDigitsLong", "year", "A year has four digits, not " + year));
        }
        return year >= FIRST_YEAR ? Stream.empty()
            : Stream.of(Breach.at("YearCannotBeLessThan2022", "year", "VAT is recorded from " + FIRST_YEAR + " on, not for " + year));
    }

    static Stream<Breach> calculationNumber(Entry entry, Circumstances now) {
        return entry.calculationNumber().isPresent() ? Stream.empty()
            : Stream.of(Breach.at("CalculationNumberIsMandatory", "calculationNumber", "The number of the calculation is missing"));
    }

    static Stream<Breach> period(Entry entry, Circumstances now) {
        return entry.period().isPresent() ? Stream.empty()
            : Stream.of(Breach.at("EnumValueNotDefined", "vatPeriod", "The tax period is missing; it is 1 to 16"));
    }

    /** A tax period that has not begun. */
    static Rule notInTheFuture(String code) {
        return Rule.unnumbered((entry, now) -> day(entry, VatPeriod::firstDay).filter(now.today()::isBefore)
            .map(begins -> Breach.at(code, "vatPeriod", "The tax period begins on " + begins)).stream());
    }

    /** A tax period that has begun and not ended. */
    static Rule notTheCurrentPeriod(String code) {
        return Rule.unnumbered((entry, now) -> day(entry, VatPeriod::firstDay).filter(begins -> !now.today().isBefore(begins))
            .flatMap(_ -> day(entry, VatPeriod::lastDay)).filter(ends -> now.periodMustHaveEnded() && !now.today().isAfter(ends))
            .map(ends -> Breach.at(code, "vatPeriod", "The tax period has not ended; it does on " + ends)).stream());
    }

    private interface Edge {
        LocalDate of(VatPeriod period, int year);
    }

    private static Optional<LocalDate> day(Entry entry, Edge edge) {
        return entry.period().flatMap(period -> entry.year().filter(year -> year >= 0 && year <= FOUR_DIGITS_TO).map(year -> edge.of(period, year)));
    }

    static Stream<Breach> twoDecimals(Entry entry, Circumstances now) {
        return amounts(entry, amount -> amount.stripTrailingZeros().scale() > DECIMALS,
            field -> Breach.at("ValuesShouldHaveMaximumTwoDecimalPlaces", field, field + " has more than " + DECIMALS + " decimals"));
    }

    static Rule amountsInRange(String code) {
        return Rule.unnumbered((entry, _) -> amounts(entry, amount -> amount.abs().compareTo(TOO_LARGE) >= 0,
            field -> Breach.at(code, field, field + " has more than 13 digits before the decimal point")));
    }

    private static Stream<Breach> amounts(Entry entry, Function<BigDecimal, Boolean> bad, Function<String, Breach> breach) {
        return entry.values().amounts().entrySet().stream().filter(each -> bad.apply(each.getValue())).map(Map.Entry::getKey).map(breach);
    }

    static Stream<Breach> textLengths(Entry entry, Circumstances now) {
        Document document = entry.document();
        return Stream.of(
                length("calculationNumber", entry.calculationNumber(), MAX_TEXT),
                length("documentNumber", document.number(), MAX_TEXT),
                length("internalInvoiceNumber", document.internalNumber(), MAX_TEXT),
                length("relatedPartyIdentifier", entry.relatedParty(), MAX_PARTY),
                entry.values().texts().entrySet().stream()
                    .flatMap(text -> length(text.getKey(), Optional.of(text.getValue()), longest(text.getKey()))),
                entry.related().stream().flatMap(GeneralRules::lengths))
            .flatMap(Function.identity());
    }

    private static int longest(String name) {
        return name.contains("escription") ? MAX_DESCRIPTION : MAX_TEXT;
    }

    private static Stream<Breach> lengths(Related related) {
        String field = related.outside() ? "relatedVatRecordOutOfSystem" : "relatedVatRecords";
        return Stream.concat(length(field, related.documentNumber(), MAX_TEXT), length(field, related.internalInvoiceNumber(), MAX_TEXT));
    }

    private static Stream<Breach> length(String field, Optional<String> text, int most) {
        return text.filter(value -> value.length() > most)
            .map(value -> Breach.at("MaximumLengthString", field, field + " has " + value.length() + " characters; at most " + most + " are allowed"))
            .stream();
    }
}
