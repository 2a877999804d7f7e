package rs.tefter.vat;

import static rs.tefter.vat.DocumentType.CREDIT_NOTE;
import static rs.tefter.vat.DocumentType.DEBIT_NOTE;
import static rs.tefter.vat.DocumentType.INTERNAL_ACCOUNT_OF_FOREIGNER;
import static rs.tefter.vat.DocumentType.INVOICE;
import static rs.tefter.vat.DocumentType.OTHER_INTERNAL_STATEMENT;
import static rs.tefter.vat.DocumentType.PREPAYMENT_INVOICE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rs.tefter.registry.VatPeriodKind;

/** Which document an individual record may be about, and under which number. */
final class DocumentRules {

    private static final Set<DocumentType> OUTBOUND = EnumSet.of(INVOICE, PREPAYMENT_INVOICE, DEBIT_NOTE, CREDIT_NOTE);
    private static final Set<DocumentType> INBOUND = EnumSet.of(INTERNAL_ACCOUNT_OF_FOREIGNER, OTHER_INTERNAL_STATEMENT);

    private DocumentRules() {}

    static Stream<Breach> directionAndTypeAreSaid(Entry entry, Circumstances now) {
        return Stream.concat(
            said(entry.document().direction(), "documentDirection", "0 or 1"),
            said(entry.document().type(), "documentType", "380, 381, 383, 386, 400 or 401"));
    }

    private static Stream<Breach> said(Optional<?> value, String field, String allowed) {
        return value.isPresent() ? Stream.empty() : Stream.of(Breach.at("EnumValueNotDefined", field, field + " is missing; it is " + allowed));
    }

    static Stream<Breach> monthlyPeriod(Entry entry, Circumstances now) {
        return periodOf(VatPeriodKind.MONTHLY, entry, now);
    }

    static Stream<Breach> quarterlyPeriod(Entry entry, Circumstances now) {
        return periodOf(VatPeriodKind.QUARTERLY, entry, now);
    }

    private static Stream<Breach> periodOf(VatPeriodKind kind, Entry entry, Circumstances now) {
        boolean holds = now.periodKind().filter(kind::equals).isEmpty() || entry.period().filter(period -> period.kind() != kind).isEmpty();
        return holds ? Stream.empty()
            : Stream.of(Breach.at("TaxPeriodWrongType", "vatPeriod",
                "The company declares VAT " + kind.wire() + "; the tax period is of the other kind"));
    }

    static Stream<Breach> typesOfOutbound(Entry entry, Circumstances now) {
        return type(entry.document().isOutbound(), OUTBOUND, entry.document(), "An outbound record is about 380, 381, 383 or 386");
    }

    static Stream<Breach> typesOfInbound(Entry entry, Circumstances now) {
        return type(entry.document().isInbound(), INBOUND, entry.document(), "An inbound record is about 400 or 401");
    }

    private static Stream<Breach> type(boolean asked, Set<DocumentType> allowed, Document document, String message) {
        return asked && document.type().filter(type -> !allowed.contains(type)).isPresent()
            ? Stream.of(Breach.at("InvalidDocumentType", "documentType", message)) : Stream.empty();
    }

    static Stream<Breach> optionOfForeigner(Entry entry, Circumstances now) {
        return optionOf(INTERNAL_ACCOUNT_OF_FOREIGNER, entry.document());
    }

    static Stream<Breach> optionOfVatPayer(Entry entry, Circumstances now) {
        return optionOf(OTHER_INTERNAL_STATEMENT, entry.document());
    }

    private static Stream<Breach> optionOf(DocumentType type, Document document) {
        return document.type().filter(type::equals).isPresent() && document.option() == InternalInvoiceOption.NONE
            ? Stream.of(Breach.at("EmptyInternalInvoiceOption", "internalInvoiceOption", "An internal account needs an option, 1 to 4"))
            : Stream.empty();
    }

    static Stream<Breach> noOptionOfOutbound(Entry entry, Circumstances now) {
        return entry.document().isOutbound() && entry.document().option() != InternalInvoiceOption.NONE
            ? Stream.of(Breach.at("CannotHaveValueForInternalInvoiceOption", "internalInvoiceOption", "An outbound document has no internal option"))
            : Stream.empty();
    }

    static Stream<Breach> numberOfOutbound(Entry entry, Circumstances now) {
        return entry.document().isOutbound()
            ? Stream.concat(
                needed(entry.document().number(), "DocumentNumberRequired", "documentNumber"),
                forbidden(entry.document().internalNumber(), "CannotPopulateInternalInvoiceNumber", "internalInvoiceNumber"))
            : Stream.empty();
    }

    static Stream<Breach> numberOfInbound(Entry entry, Circumstances now) {
        return entry.document().isInbound()
            ? Stream.concat(
                needed(entry.document().internalNumber(), "InternalInvoiceNumberRequired", "internalInvoiceNumber"),
                forbidden(entry.document().number(), "CannotPopulateDocumentNumber", "documentNumber"))
            : Stream.empty();
    }

    private static Stream<Breach> needed(Optional<String> value, String code, String field) {
        return value.isPresent() ? Stream.empty() : Stream.of(Breach.at(code, field, field + " is missing"));
    }

    private static Stream<Breach> forbidden(Optional<String> value, String code, String field) {
        return value.isEmpty() ? Stream.empty() : Stream.of(Breach.at(code, field, field + " has no place in a record of this direction"));
    }
}
