package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.sef.SefTimes;
import rs.tefter.vat.Document;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;

/** GroupVatRecordDto and its reply: group records of the second generation. */
final class GroupSecond implements Layout {

    private static final String[] AMOUNTS = {
        "prepaymentAmount20", "prepaymentBaseAmount20", "prepaymentCalculatedVat20",
        "prepaymentAmount10", "prepaymentBaseAmount10", "prepaymentCalculatedVat10",
        "baseAmount20", "calculatedVat20", "baseAmount10", "calculatedVat10",
        "noChargeBaseAmount20", "noChargeCalculatedVat20", "noChargeBaseAmount10", "noChargeCalculatedVat10",
        "touristServicesBaseAmount20", "touristServicesCalculatedVat20",
        "prepaymentTouristServicesBaseAmount20", "prepaymentTouristServicesCalculatedVat20",
        "artAntiquesCollectibleGoodsBaseAmount20", "artAntiquesCollectibleGoodsCalculatedVat20",
        "artAntiquesCollectibleGoodsBaseAmount10", "artAntiquesCollectibleGoodsCalculatedVat10",
        "prepaymentArtAntiquesCollectibleGoodsBaseAmount20", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat20",
        "prepaymentArtAntiquesCollectibleGoodsBaseAmount10", "prepaymentArtAntiquesCollectibleGoodsCalculatedVat10",
    };

    private static final List<String> TURNOVER = List.of(
        "increaseBaseAmount20", "increaseVat20", "increaseBaseAmount10", "increaseVat10",
        "reductionBaseAmount20", "reductionVat20", "reductionBaseAmount10", "reductionVat10",
        "prepaymentReductionBaseAmount20", "prepaymentReductionVat20", "prepaymentReductionBaseAmount10", "prepaymentReductionVat10");

    private static final List<String> STORNO_TURNOVER = Stream.concat(TURNOVER.stream(), Stream.of(
        "prepaymentIncreaseBaseAmount20", "prepaymentIncreaseVat20", "prepaymentIncreaseBaseAmount10", "prepaymentIncreaseVat10")).toList();

    private record Turnover(String name, List<String> amounts) {}

    private static final List<Turnover> TURNOVERS = List.of(
        new Turnover("supplierTaxDebtorTurnover", TURNOVER), new Turnover("receiverTaxDebtorTurnover", TURNOVER),
        new Turnover("stornoSupplierTaxDebtorTurnover", STORNO_TURNOVER), new Turnover("stornoReceiverTaxDebtorTurnover", STORNO_TURNOVER));

    @Override
    public Form form() {
        return Form.GROUP_SECOND;
    }

    @Override
    public Entry read(JsonFields body) {
        FieldReader fields = new FieldReader(body);
        for (String name : AMOUNTS) {
            fields.amount(name, printed(name));
        }
        TURNOVERS.forEach(turnover -> fields.amountsWithin(turnover.name, turnover.amounts));
        return new Entry(fields.integer("year"), fields.coded("vatPeriod", VatPeriod.values()), body.text("calculationNumber"),
            body.text("relatedPartyIdentifier"), Document.NONE, fields.values(), List.of());
    }

    /** The official requests print some names in another form than the official replies. */
    private static String printed(String name) {
        return name.contains("rtAntiques") ? name.replace("BaseAmount", "BaseAmountVat").replace("CalculatedVat", "Vat") : name;
    }

    @Override
    public Map<String, Object> made(VatRecord record, List<VatRecord> versions) {
        return whole(record);
    }

    @Override
    public Map<String, Object> item(VatRecord record) {
        return whole(record);
    }

    @Override
    public Map<String, Object> whole(VatRecord record) {
        Entry entry = record.entry();
        Row row = new Row().put("GroupVatId", record.id()).put("Year", record.year()).put("CalculationNumber", entry.calculationNumber())
            .put("RecordingDate", SefTimes.utc(record.recordedAt())).code("VatPeriod", entry.period())
            .put("VatRecordingStatus", record.status().code()).put("RelatedPartyIdentifier", entry.relatedParty())
            .put("StatusChangeDate", SefTimes.utc(record.statusChangedAt())).amounts(entry.values(), AMOUNTS);
        for (int i = 0; i < TURNOVERS.size(); i++) {
            Turnover turnover = TURNOVERS.get(i);
            row.within(entry.values(), turnover.name, TurnoverIds.of(record, i), turnover.amounts, List.of());
        }
        return row.fields();
    }
}
