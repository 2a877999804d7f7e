package rs.tefter.api.mojeracun;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.mojeracun.body.Fields;
import rs.tefter.api.vat.OlderFields;
import rs.tefter.vat.Coded;
import rs.tefter.vat.Document;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Values;
import rs.tefter.vat.VatKind;
import rs.tefter.vat.VatRecord;

/** Records in the form of periods before September 2024: by what they are known, and how they are written. */
final class OlderVatRows {

    private static final List<String> OF_INDIVIDUAL = Stream.concat(OlderFields.AMOUNTS.stream(), Stream.of("turnoverDescription",
        "turnoverDescription20", "turnoverDescription10", OlderFields.DEDUCTION_RIGHT, "foreignDocument", "paymentDate", "relatedDocuments"))
        .toList();
    private static final List<String> OF_GROUP = Stream.concat(OlderFields.TURNOVERS.stream(), OlderFields.PREVIOUS_PERIOD.stream()).toList();

    private OlderVatRows() {}

    /** Whether a member says something that only the older form has. */
    static boolean isOlder(VatKind kind, Fields record) {
        return (kind == VatKind.INDIVIDUAL ? OF_INDIVIDUAL : OF_GROUP).stream()
            .anyMatch(name -> record.text(name).isPresent() || record.object(name).isPresent() || !record.objects(name).isEmpty());
    }

    static Row individual(Row row, VatRecord record) {
        Entry entry = record.entry();
        Document document = entry.document();
        Values values = entry.values();
        row.put("DocumentNumber", document.number()).put("TurnoverDate", VatForm.utc(record.recordedAt()))
            .put("PaymentDate", values.time("paymentDate").map(VatForm::utc)).put("DocumentType", document.type().map(Coded::code))
            .put("TurnoverDescription", values.text("turnoverDescription"));
        OlderFields.AMOUNTS.forEach(name -> row.put(VatForm.pascal(name), values.amount(name)));
        return row.put("VatDeductionRight", values.text(OlderFields.DEDUCTION_RIGHT))
            .put("RelatedDocuments", entry.related().stream()
                .map(related -> new Row().put("DocumentNumber", related.documentNumber()).members()).toList())
            .put("DocumentDirection", document.direction().map(Coded::code)).put("RelatedPartyIdentifier", entry.relatedParty())
            .put("ForeignDocument", values.text("foreignDocument").map(Boolean::valueOf))
            .put("TurnoverDescription20", values.text("turnoverDescription20")).put("TurnoverDescription10", values.text("turnoverDescription10"))
            .put("VatPeriod", entry.period().map(Coded::code)).put("InternalInvoiceOption", document.option().code())
            .put("CalculationNumber", entry.calculationNumber()).put("BasisForPrepayment", values.text("basisForPrepayment"))
            .put("CreatedUtc", VatForm.utc(record.recordedAt()));
    }

    static Row group(Row row, VatRecord record) {
        Entry entry = record.entry();
        row.put("VatPeriod", entry.period().map(Coded::code));
        OlderFields.TURNOVERS.forEach(name -> row.put(VatForm.pascal(name), turnover(entry.values(), name)));
        row.put("TurnoverDate", VatForm.utc(record.recordedAt()));
        OlderFields.PREVIOUS_PERIOD.forEach(name -> row.put(VatForm.pascal(name), entry.values().amount(name)));
        return row.put("CalculationNumber", entry.calculationNumber()).put("CreatedUtc", VatForm.utc(record.recordedAt()));
    }

    /** Nothing when nothing of it was said. */
    private static Optional<Map<String, Object>> turnover(Values values, String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        OlderFields.TURNOVER_AMOUNTS.forEach(amount -> members.put(VatForm.pascal(amount), values.amount(name + "." + amount).orElse(null)));
        OlderFields.TURNOVER_TEXTS.forEach(text -> members.put(VatForm.pascal(text), values.text(name + "." + text).orElse(null)));
        return Optional.of(members).filter(each -> each.values().stream().anyMatch(value -> value != null));
    }
}
