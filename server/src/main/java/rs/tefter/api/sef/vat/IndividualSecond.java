package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.sef.SefTimes;
import rs.tefter.api.vat.IndividualFields;
import rs.tefter.vat.Document;
import rs.tefter.vat.DocumentDirection;
import rs.tefter.vat.DocumentType;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.InternalInvoiceOption;
import rs.tefter.vat.Related;
import rs.tefter.vat.RelatedInternalInvoiceOption;
import rs.tefter.vat.RelatedInvoiceOption;
import rs.tefter.vat.Relation;
import rs.tefter.vat.Section;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;

/** IndividualVatRecordDto and its replies: individual records of the second generation. */
final class IndividualSecond implements Layout {

    @Override
    public Form form() {
        return Form.INDIVIDUAL_SECOND;
    }

    @Override
    public Entry read(JsonFields body) {
        return IndividualFields.read(body);
    }

    @Override
    public Map<String, Object> made(VatRecord record, List<VatRecord> versions) {
        return whole(record);
    }

    @Override
    public Map<String, Object> whole(VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        Values values = entry.values();
        Row row = new Row().put("IndividualVatId", record.id()).put("VatRecordingStatus", record.status().code())
            .put("StatusChangeDate", SefTimes.utc(record.statusChangedAt())).put("Year", record.year())
            .put("CalculationNumber", entry.calculationNumber()).put("DocumentNumber", document.number())
            .put("RecordingDate", SefTimes.utc(record.recordedAt())).code("VatPeriod", entry.period())
            .code("DocumentDirection", document.direction()).code("DocumentType", document.type())
            .put("InternalInvoiceOption", document.option().code()).put("RelatedPartyIdentifier", entry.relatedParty())
            .texts(values, "registrationCode", "vatRegistrationCode");
        for (Section section : Section.values()) {
            row.texts(values, section.description()).amounts(values, section.base(), section.vat());
        }
        return row.put("TotalCalculatedVat", values.totalVat()).time(values, "prepaymentDate")
            .put("RelatedInvoiceOption", document.invoices().code())
            .put("RelatedVatRecords", record.relations().stream().filter(relation -> !relation.related().outside())
                .map(IndividualSecond::relation).toList())
            .put("RelatedVatRecordOutOfSystem", record.relations().stream().map(Relation::related).filter(Related::outside)
                .flatMap(related -> related.documentNumber().stream()).toList())
            .time(values, "relatedInvoiceIssueDateFrom").time(values, "relatedInvoiceIssueDateTo")
            .put("RelatedInternalInvoiceOption", document.internalInvoices().code()).put("InternalInvoiceNumber", document.internalNumber())
            .texts(values, "basisForPrepayment").put("CreatedUtc", SefTimes.utc(record.recordedAt())).fields();
    }

    private static Map<String, Object> relation(Relation relation) {
        Related related = relation.related();
        return new Row().put("RelatedIndividualVatRecordId", relation.id()).put("IndividualVatRecordId", related.recordId())
            .put("DocumentNumber", related.documentNumber()).put("InternalInvoiceNumber", related.internalInvoiceNumber()).fields();
    }

    @Override
    public Map<String, Object> item(VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        return new Row().put("IndividualVatId", record.id()).put("Year", record.year()).put("CalculationNumber", entry.calculationNumber())
            .put("DocumentNumber", document.number()).put("RecordingDate", SefTimes.utc(record.recordedAt())).code("VatPeriod", entry.period())
            .put("VatRecordingStatus", record.status().code()).code("DocumentDirection", document.direction())
            .code("DocumentType", document.type()).put("InternalInvoiceOption", document.option().code())
            .put("RelatedPartyIdentifier", entry.relatedParty()).put("StatusChangeDate", SefTimes.utc(record.statusChangedAt()))
            .put("TotalCalculatedVat", entry.values().totalVat()).time(entry.values(), "prepaymentDate")
            .put("RelatedInvoiceOption", document.invoices().code()).put("RelatedInternalInvoiceOption", document.internalInvoices().code())
            .put("InternalInvoiceNumber", document.internalNumber()).texts(entry.values(), "basisForPrepayment")
            .put("CreatedUtc", SefTimes.utc(record.recordedAt())).fields();
    }
}
