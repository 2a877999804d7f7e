package rs.tefter.vat;

import java.util.List;
import java.util.stream.Stream;

/** What an individual record must fulfil by itself, of each generation. Rules 16 and 17 are about other records: {@link References}. */
final class IndividualRules {

    static final List<Rule> SECOND_GENERATION = Stream.concat(Stream.concat(Stream.of(
            Rule.unnumbered(IndividualRules::somethingIsSaid),
            Rule.unnumbered(GeneralRules::year),
            Rule.unnumbered(GeneralRules::calculationNumber),
            Rule.unnumbered(GeneralRules::period),
            Rule.unnumbered(DocumentRules::directionAndTypeAreSaid),
            Rule.numbered("1", DocumentRules::monthlyPeriod),
            Rule.numbered("2", DocumentRules::quarterlyPeriod),
            GeneralRules.notInTheFuture("IndividualVatRecordCannotSelectFutureTaxPeriod"),
            Rule.numbered("3", DocumentRules::typesOfOutbound),
            Rule.numbered("4", DocumentRules::typesOfInbound),
            Rule.numbered("5", DocumentRules::optionOfForeigner),
            Rule.numbered("6", DocumentRules::optionOfVatPayer),
            Rule.unnumbered(DocumentRules::noOptionOfOutbound),
            Rule.unnumbered(DocumentRules::numberOfOutbound),
            Rule.unnumbered(DocumentRules::numberOfInbound)),
        RelationRules.ALL.stream()), Stream.of(
            Rule.numbered("18", SectionRules::realEstateAlone),
            Rule.unnumbered(SectionRules::someAmount),
            Rule.unnumbered(SectionRules::wholeSections),
            Rule.unnumbered(SectionRules::withoutChargeOnlyForInternalTurnover),
            Rule.unnumbered(SectionRules::prepaymentDate),
            Rule.unnumbered(SectionRules::basisForPrepayment),
            Rule.unnumbered(GeneralRules::twoDecimals),
            GeneralRules.amountsInRange("AmountNotInRange"),
            Rule.unnumbered(GeneralRules::textLengths)))
        .toList();

    static final List<Rule> FIRST_GENERATION = List.of(
        Rule.unnumbered(IndividualRules::year),
        Rule.unnumbered(GeneralRules::twoDecimals),
        GeneralRules.amountsInRange("AmountNotInRange"),
        Rule.unnumbered(GeneralRules::textLengths));

    private IndividualRules() {}

    private static Stream<Breach> somethingIsSaid(Entry entry, Circumstances now) {
        return entry.isBlank() ? Stream.of(Breach.of("IndividualVatRecordObjectEmpty", "The record is empty")) : Stream.empty();
    }

    private static Stream<Breach> year(Entry entry, Circumstances now) {
        return entry.year().isPresent() ? Stream.empty() : Stream.of(Breach.at("IndividualVatYearRequired", "year", "The year is missing"));
    }
}
