package rs.tefter.api.vat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.vat.Document;
import rs.tefter.vat.DocumentDirection;
import rs.tefter.vat.DocumentType;
import rs.tefter.vat.Entry;
import rs.tefter.vat.InternalInvoiceOption;
import rs.tefter.vat.Related;
import rs.tefter.vat.RelatedInternalInvoiceOption;
import rs.tefter.vat.RelatedInvoiceOption;
import rs.tefter.vat.Section;
import rs.tefter.vat.VatPeriod;

/** Reads individual records of the second generation. */
public final class IndividualFields {

    private IndividualFields() {}

    public static Entry read(RecordFields body) {
        FieldReader fields = new FieldReader(body);
        Document document = new Document(fields.coded("documentDirection", DocumentDirection.values()),
            fields.coded("documentType", DocumentType.values()), fields.coded("internalInvoiceOption", InternalInvoiceOption.values()),
            body.text("documentNumber"), body.text("internalInvoiceNumber"),
            fields.coded("relatedInvoiceOption", RelatedInvoiceOption.values()),
            fields.coded("relatedInternalInvoiceOption", RelatedInternalInvoiceOption.values()));
        for (Section section : Section.values()) {
            fields.textAsGiven(section.description());
            fields.amounts(section.base(), section.vat());
        }
        fields.time("prepaymentDate");
        fields.time("relatedInvoiceIssueDateFrom");
        fields.time("relatedInvoiceIssueDateTo");
        fields.text("basisForPrepayment");
        return new Entry(fields.integer("year"), fields.coded("vatPeriod", VatPeriod.values()), body.text("calculationNumber"),
            body.text("relatedPartyIdentifier"), document, fields.values(), related(body));
    }

    private static List<Related> related(RecordFields body) {
        return Stream.concat(
            body.objects("relatedVatRecords").stream().map(IndividualFields::relatedRecord),
            body.texts("relatedVatRecordOutOfSystem").stream().map(Related::outside)).toList();
    }

    private static Related relatedRecord(RecordFields record) {
        Optional<Long> id = record.integer("individualVatRecordId").or(() -> record.integer("relatedIndividualVatRecordId"));
        return new Related(false, id, record.text("documentNumber"), record.text("internalInvoiceNumber"));
    }
}
