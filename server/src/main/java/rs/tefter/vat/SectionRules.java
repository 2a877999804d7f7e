package rs.tefter.vat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Which amounts an individual record may carry, and the fields that only some documents have. */
final class SectionRules {

    private SectionRules() {}

    static Stream<Breach> someAmount(Entry entry, Circumstances now) {
        return sections(entry).findAny().isPresent() ? Stream.empty() : Stream.of(Breach.of("AllFieldsAreEmpty", "The record has no amount at all"));
    }

    static Stream<Breach> wholeSections(Entry entry, Circumstances now) {
        return sections(entry).flatMap(section -> Stream.of(section.description(), section.base(), section.vat()))
            .filter(field -> !entry.values().has(field))
            .map(field -> Breach.at("AllAmountsInSectionMustBePopulated", field, field + " is missing; a block has all its three fields or none"));
    }

    static Stream<Breach> realEstateAlone(Entry entry, Circumstances now) {
        Optional<Section> realEstate = sections(entry).filter(Section::isRealEstate).findFirst();
        return realEstate.isPresent() && !sections(entry).allMatch(Section::isRealEstate)
            ? Stream.of(Breach.at("CannotHaveRealEstateAndNoRealEstateValues", realEstate.get().base(),
                "First transfers of newly built objects and other supplies need records of their own"))
            : Stream.empty();
    }

    static Stream<Breach> withoutChargeOnlyForInternalTurnover(Entry entry, Circumstances now) {
        Document document = entry.document();
        boolean allowed = document.isInbound() && document.option() == InternalInvoiceOption.TURNOVER;
        return sections(entry).filter(section -> section.isWithoutCharge() && !allowed)
            .map(section -> Breach.at("PropertyShouldBeEmpty", section.base(), "Supplies without charge belong to internal accounts for turnover"));
    }

    static Stream<Breach> prepaymentDate(Entry entry, Circumstances now) {
        Document document = entry.document();
        boolean allowed = isPrepaymentInvoice(document) || document.isInbound() && document.option() == InternalInvoiceOption.PREPAYMENT;
        return entry.values().has("prepaymentDate") && !allowed
            ? Stream.of(Breach.at("CannotHavePrepaymentDate", "prepaymentDate", "Only an advance has a date of prepayment"))
            : Stream.empty();
    }

    static Stream<Breach> basisForPrepayment(Entry entry, Circumstances now) {
        return entry.values().has("basisForPrepayment") && !isPrepaymentInvoice(entry.document())
            ? Stream.of(Breach.at("PropertyShouldBeEmpty", "basisForPrepayment", "Only an advance invoice has a basis for prepayment"))
            : Stream.empty();
    }

    private static boolean isPrepaymentInvoice(Document document) {
        return document.isOutbound() && document.type().filter(DocumentType.PREPAYMENT_INVOICE::equals).isPresent();
    }

    private static Stream<Section> sections(Entry entry) {
        return Arrays.stream(Section.values()).filter(section -> section.isIn(entry.values()));
    }
}
