package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.vat.FieldReader;
import rs.tefter.api.vat.OlderFields;
import rs.tefter.platform.Time;
import rs.tefter.vat.Document;
import rs.tefter.vat.DocumentDirection;
import rs.tefter.vat.DocumentType;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.InternalInvoiceOption;
import rs.tefter.vat.Relation;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;

/** IndividualVatAddDto, IndividualVatDto and IndividualVatListDto: individual records of the first generation. */
final class IndividualFirst implements Layout {

    private final Time time;
    private final FirstGenerationTimes times;

    IndividualFirst(Time time, FirstGenerationTimes times) {
        this.time = time;
        this.times = times;
    }

    @Override
    public Form form() {
        return Form.INDIVIDUAL_FIRST;
    }

    @Override
    public Entry read(JsonFields body) {
        FirstGenerationFields.checkTurnoverDate(body);
        return OlderFields.individual(body, FirstGenerationFields.year(body, new FieldReader(body), time.today().getYear()));
    }

    @Override
    public Map<String, Object> whole(VatRecord record) {
        return fields(record).nothing("IndividualVatHistory").fields();
    }

    @Override
    public Map<String, Object> made(VatRecord record, List<VatRecord> versions) {
        return fields(record).put("IndividualVatHistory", versions.stream().map(this::version).toList()).fields();
    }

    private Map<String, Object> version(VatRecord record) {
        return new Row().put("CalculationNumber", record.entry().calculationNumber()).put("VatRecordingStatus", record.status().wire())
            .put("StatusChangeDate", times.statusChange(record)).fields();
    }

    private Row fields(VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        Values values = entry.values();
        return new Row().put("IndividualVatId", record.id()).put("CompanyId", record.companyId()).put("Year", record.year())
            .put("DocumentNumber", document.number()).put("VatRecordingStatus", record.status().wire()).nothing("SendDate")
            .put("TurnoverDate", times.turnover(record)).time(values, "paymentDate").name("DocumentType", document.type())
            .texts(values, "turnoverDescription")
            .amounts(values, OlderFields.AMOUNTS.toArray(String[]::new))
            .texts(values, OlderFields.DEDUCTION_RIGHT).put("RelatedDocuments", record.relations().stream().map(IndividualFirst::relation).toList())
            .texts(values, "basisForPrepayment").name("DocumentDirection", document.direction())
            .put("RelatedPartyIdentifier", entry.relatedParty()).put("ForeignDocument", values.text("foreignDocument").map(Boolean::valueOf))
            .texts(values, "turnoverDescription20", "turnoverDescription10").name("VatPeriod", entry.period())
            .name("InternalInvoiceOption", document.internalOption()).put("CalculationNumber", entry.calculationNumber())
            .put("VatRecordingVersion", FirstGenerationFields.VERSION).put("CreatedDateUtc", times.created(record))
            .put("StatusChangeDateUtc", times.statusChange(record));
    }

    private static Map<String, Object> relation(Relation relation) {
        return new Row().put("RelatedVatDocumentId", relation.id()).put("DocumentNumber", relation.related().documentNumber()).fields();
    }

    @Override
    public Map<String, Object> item(VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        Values values = entry.values();
        return new Row().put("IndividualVatId", record.id()).put("Year", record.year()).put("DocumentNumber", document.number())
            .put("VatRecordingStatus", record.status().wire()).nothing("SendDate").name("DocumentType", document.type())
            .amounts(values, "turnoverAmount", "vatAmount", "vatAmount10", "vatAmount20").texts(values, OlderFields.DEDUCTION_RIGHT, "basisForPrepayment")
            .name("DocumentDirection", document.direction()).put("RelatedPartyIdentifier", entry.relatedParty())
            .put("ForeignDocument", values.text("foreignDocument").map(Boolean::valueOf))
            .put("VatRecordingVersion", FirstGenerationFields.VERSION).put("CalculationNumber", entry.calculationNumber())
            .name("InternalInvoiceOption", document.internalOption()).name("VatPeriod", entry.period())
            .put("CreatedUtc", times.created(record)).put("StatusChangeDate", times.statusChange(record)).fields();
    }
}
