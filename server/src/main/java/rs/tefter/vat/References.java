package rs.tefter.vat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rs.tefter.platform.Problem;

/** How individual records refer to each other: business rules 16 and 17 of the official description. */
final class References {

    private static final String FIELD = "relatedVatRecords";

    private final VatStore store;

    References(VatStore store) {
        this.store = store;
    }

    /** The same references with the records they lead to; one that leads nowhere, or to the wrong record, is refused. */
    List<Related> resolved(long companyId, Entry entry) {
        return entry.related().stream().map(related -> related.outside() ? related : resolved(companyId, entry.document(), related)).toList();
    }

    /** Rule 17: a document is named by the number it was recorded under, or by the id of its record. */
    private Related resolved(long companyId, Document document, Related wanted) {
        Optional<String> number = document.isOutbound() ? wanted.documentNumber() : wanted.internalInvoiceNumber();
        List<VatRecord> named = number.map(text -> store.ofDocument(companyId, document.isOutbound(), text))
            .or(() -> wanted.recordId().map(id -> store.find(companyId, VatKind.INDIVIDUAL, id).stream().toList()))
            .orElse(List.of());
        String name = number.or(() -> wanted.recordId().map(id -> "of record " + id)).orElse("without a number");
        List<VatRecord> ofDirection = keep(named, record -> record.entry().document().direction().equals(document.direction()),
            "RelatedVatRecordDoesNotExist", "There is no record of the document " + name);
        List<VatRecord> recorded = keep(ofDirection, VatRecord::isRecorded,
            "RelatedVatRecordMustBeRecorded", "The record of the document " + name + " was replaced or cancelled");
        List<VatRecord> ofType = keep(recorded, record -> fitsType(document, record.entry().document()),
            "CannotHaveThisDocumentTypeOfRelatedVatRecord", "The document " + name + " is of another type than the option says");
        List<VatRecord> ofOption = keep(ofType, record -> fitsOption(document, record.entry().document()),
            "InvalidInternalInvoiceOptionOfRelatedVatRecord", "The internal account " + name + " was made for something else than the option says");
        VatRecord found = ofOption.getFirst();
        Document referred = found.entry().document();
        return new Related(false, Optional.of(found.id()), referred.number(), referred.internalNumber());
    }

    private static List<VatRecord> keep(List<VatRecord> records, Predicate<VatRecord> wanted, String code, String message) {
        List<VatRecord> kept = records.stream().filter(wanted).toList();
        if (kept.isEmpty()) {
            throw Breach.at(code, FIELD, message).problem().refusal();
        }
        return kept;
    }

    private static boolean fitsType(Document document, Document referred) {
        if (document.isInbound()) {
            return referred.type().equals(document.type());
        }
        DocumentType wanted = document.invoices() == RelatedInvoiceOption.PREPAYMENT_INVOICE ? DocumentType.PREPAYMENT_INVOICE : DocumentType.INVOICE;
        return referred.type().filter(wanted::equals).isPresent();
    }

    private static boolean fitsOption(Document document, Document referred) {
        return document.isOutbound() || referred.option() == (document.internalInvoices() == RelatedInternalInvoiceOption.FOR_PREPAYMENT
            ? InternalInvoiceOption.PREPAYMENT : InternalInvoiceOption.TURNOVER);
    }

    /** Rule 16: what another live record refers to stays; any version of it counts. */
    void demandNone(VatRecord record) {
        if (referring(record).isPresent()) {
            throw Problem.refused("CannotCancelBeacuseOfRelatedVatRecords", record.form().kind().idName(),
                "Another record refers to it; cancel that one first (business rule 16)").refusal();
        }
    }

    Optional<Long> referring(VatRecord record) {
        return store.referring(record.companyId(), record.chainId());
    }
}
