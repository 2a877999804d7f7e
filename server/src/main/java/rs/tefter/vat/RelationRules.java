package rs.tefter.vat;

import static rs.tefter.vat.DocumentType.INTERNAL_ACCOUNT_OF_FOREIGNER;
import static rs.tefter.vat.DocumentType.OTHER_INTERNAL_STATEMENT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an individual record may refer to, and how often, by the kind of its document. */
final class RelationRules {

    private static final String INVOICES = "relatedInvoiceOption";
    private static final String INTERNAL = "relatedInternalInvoiceOption";
    private static final String RECORDS = "relatedVatRecords";
    private static final String FROM = "relatedInvoiceIssueDateFrom";
    private static final String TO = "relatedInvoiceIssueDateTo";

    /** The seven official rules on relations, then what their lists leave to be inferred. */
    static final List<Rule> ALL = List.of(
        Rule.numbered("7", outbound(DocumentType.INVOICE, false, RelatedInvoiceOption.PREPAYMENT_INVOICE)),
        Rule.numbered("8", outbound(DocumentType.DEBIT_NOTE, true, RelatedInvoiceOption.INVOICE, RelatedInvoiceOption.PERIOD)),
        Rule.numbered("9", outbound(DocumentType.CREDIT_NOTE, true, RelatedInvoiceOption.INVOICE, RelatedInvoiceOption.PERIOD,
            RelatedInvoiceOption.PREPAYMENT_INVOICE)),
        Rule.numbered("10", turnover(INTERNAL_ACCOUNT_OF_FOREIGNER)),
        Rule.numbered("11", increase(INTERNAL_ACCOUNT_OF_FOREIGNER)),
        Rule.numbered("12", reduction(INTERNAL_ACCOUNT_OF_FOREIGNER)),
        Rule.numbered("13", turnover(OTHER_INTERNAL_STATEMENT)),
        Rule.numbered("14", increase(OTHER_INTERNAL_STATEMENT)),
        Rule.numbered("15", reduction(OTHER_INTERNAL_STATEMENT)),
        Rule.unnumbered(RelationRules::advancesReferToNothing),
        Rule.unnumbered(RelationRules::optionsOfTheOtherDirection),
        Rule.unnumbered(RelationRules::recordsAsTheOptionSays),
        Rule.unnumbered(RelationRules::periodAsTheOptionSays));

    private RelationRules() {}

    private static Rule.Check outbound(DocumentType type, boolean oneAtMost, RelatedInvoiceOption... allowed) {
        Set<RelatedInvoiceOption> options = EnumSet.of(RelatedInvoiceOption.NONE, allowed);
        return (entry, _) -> {
            Document document = entry.document();
            if (!document.isOutbound() || document.type().filter(type::equals).isEmpty()) {
                return Stream.empty();
            }
            return Stream.concat(
                options.contains(document.invoices()) ? Stream.empty() : Stream.of(Breach.at("InvalidValueOfRelatedInvoiceOption", INVOICES,
                    "A document of type " + type.code() + " cannot refer to " + document.invoices().wire())),
                oneAtMost ? atMostOne(entry) : Stream.empty());
        };
    }

    private static Rule.Check turnover(DocumentType type) {
        return internal(type, InternalInvoiceOption.TURNOVER, false, RelatedInternalInvoiceOption.FOR_PREPAYMENT);
    }

    private static Rule.Check increase(DocumentType type) {
        return internal(type, InternalInvoiceOption.INCREASE, true, RelatedInternalInvoiceOption.FOR_TURNOVER);
    }

    private static Rule.Check reduction(DocumentType type) {
        return internal(type, InternalInvoiceOption.REDUCTION, true, RelatedInternalInvoiceOption.FOR_TURNOVER,
            RelatedInternalInvoiceOption.FOR_PREPAYMENT);
    }

    private static Rule.Check internal(DocumentType type, InternalInvoiceOption option, boolean oneAtMost, RelatedInternalInvoiceOption... allowed) {
        Set<RelatedInternalInvoiceOption> options = EnumSet.of(RelatedInternalInvoiceOption.NONE, allowed);
        return (entry, _) -> {
            Document document = entry.document();
            if (!document.isInbound() || document.type().filter(type::equals).isEmpty() || document.option() != option) {
                return Stream.empty();
            }
            return Stream.concat(
                options.contains(document.internalInvoices()) ? Stream.empty() : Stream.of(Breach.at("InvalidRelatedInternalInvoiceOption", INTERNAL,
                    "An internal account for " + option.wire() + " cannot refer to " + document.internalInvoices().wire())),
                oneAtMost ? atMostOne(entry) : Stream.empty());
        };
    }

    private static Stream<Breach> atMostOne(Entry entry) {
        return entry.related().size() <= 1 ? Stream.empty()
            : Stream.of(Breach.at("CannotHaveManyRelatedVatRecords", RECORDS, "This document refers to one other at most"));
    }

    private static Stream<Breach> advancesReferToNothing(Entry entry, Circumstances now) {
        Document document = entry.document();
        boolean refers = refersToRecords(document) || document.invoices() == RelatedInvoiceOption.PERIOD || !entry.related().isEmpty();
        return isAdvance(document) && refers
            ? Stream.of(Breach.at("CannotHaveRelatedVatRecords", RECORDS, "An advance refers to no other document")) : Stream.empty();
    }

    private static boolean isAdvance(Document document) {
        return document.isOutbound() && document.type().filter(DocumentType.PREPAYMENT_INVOICE::equals).isPresent()
            || document.isInbound() && document.option() == InternalInvoiceOption.PREPAYMENT;
    }

    private static boolean refersToRecords(Document document) {
        return document.invoices() == RelatedInvoiceOption.INVOICE || document.invoices() == RelatedInvoiceOption.PREPAYMENT_INVOICE
            || document.internalInvoices() != RelatedInternalInvoiceOption.NONE;
    }

    private static Stream<Breach> optionsOfTheOtherDirection(Entry entry, Circumstances now) {
        Document document = entry.document();
        if (document.isOutbound() && document.internalInvoices() != RelatedInternalInvoiceOption.NONE) {
            return Stream.of(Breach.at("PropertyShouldBeEmpty", INTERNAL, "An outbound document does not refer to internal accounts"));
        }
        return document.isInbound() && document.invoices() != RelatedInvoiceOption.NONE
            ? Stream.of(Breach.at("PropertyShouldBeEmpty", INVOICES, "An internal account does not refer to invoices")) : Stream.empty();
    }

    private static Stream<Breach> recordsAsTheOptionSays(Entry entry, Circumstances now) {
        Document document = entry.document();
        if (refersToRecords(document) && entry.related().isEmpty()) {
            return Stream.of(Breach.at("RelatedVatRecordDoesNotExist", RECORDS, "The document that this one refers to is not named"));
        }
        return !refersToRecords(document) && !isAdvance(document) && !entry.related().isEmpty()
            ? Stream.of(Breach.at("CannotHaveRelatedVatRecords", RECORDS, "Documents are named that the option does not refer to")) : Stream.empty();
    }

    private static Stream<Breach> periodAsTheOptionSays(Entry entry, Circumstances now) {
        Optional<Instant> from = entry.values().time(FROM);
        Optional<Instant> to = entry.values().time(TO);
        if (entry.document().invoices() != RelatedInvoiceOption.PERIOD) {
            return from.or(() -> to).isEmpty() ? Stream.empty()
                : Stream.of(Breach.at("CannotHaveDefinedPeriod", from.isPresent() ? FROM : TO,
                    "A period is given that the option does not refer to"));
        }
        boolean right = from.isPresent() && to.isPresent() && !from.get().isAfter(to.get());
        return right ? Stream.empty()
            : Stream.of(Breach.at("InvalidRangePeriod", from.isPresent() ? TO : FROM, "A period has a first day and a last, in this order"));
    }
}
