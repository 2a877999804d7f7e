package rs.tefter.vat;

import java.util.List;
import java.util.stream.Stream;

/** What a group record must fulfil by itself, of each generation. */
final class GroupRules {

    static final List<Rule> SECOND_GENERATION = List.of(
        Rule.unnumbered(GeneralRules::year),
        Rule.unnumbered(GeneralRules::calculationNumber),
        Rule.unnumbered(GeneralRules::period),
        GeneralRules.notInTheFuture("GroupVatRecordCannotSelectFutureTaxPeriod"),
        GeneralRules.notTheCurrentPeriod("GroupVatRecordCannotSelectCurrentTaxPeriod"),
        Rule.unnumbered(GroupRules::someAmount),
        Rule.unnumbered(GeneralRules::twoDecimals),
        GeneralRules.amountsInRange("ValueIsNotInADefinedRange"),
        Rule.unnumbered(GeneralRules::textLengths));

    static final List<Rule> FIRST_GENERATION = List.of(
        Rule.unnumbered(GroupRules::year),
        Rule.unnumbered(GroupRules::calculationNumber),
        Rule.unnumbered(GeneralRules::twoDecimals),
        GeneralRules.amountsInRange("ValueIsNotInADefinedRange"),
        Rule.unnumbered(GeneralRules::textLengths));

    private GroupRules() {}

    private static Stream<Breach> someAmount(Entry entry, Circumstances now) {
        return entry.values().amounts().isEmpty() ? Stream.of(Breach.of("AllFieldsAreEmpty", "The record has no amount at all")) : Stream.empty();
    }

    private static Stream<Breach> year(Entry entry, Circumstances now) {
        return entry.year().isPresent() ? Stream.empty() : Stream.of(Breach.at("GroupVatYearRequired", "year", "The year is missing"));
    }

    private static Stream<Breach> calculationNumber(Entry entry, Circumstances now) {
        return entry.calculationNumber().isPresent() ? Stream.empty()
            : Stream.of(Breach.at("CalculationNumberRequired", "calculationNumber", "The number of the calculation is missing"));
    }
}
