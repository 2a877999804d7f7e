package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.sef.SefTimes;
import rs.tefter.api.vat.GroupFields;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.VatPeriod;
import rs.tefter.vat.VatRecord;

/** GroupVatRecordDto and its reply: group records of the second generation. */
final class GroupSecond implements Layout {

    @Override
    public Form form() {
        return Form.GROUP_SECOND;
    }

    @Override
    public Entry read(JsonFields body) {
        return GroupFields.read(body);
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
            .put("StatusChangeDate", SefTimes.utc(record.statusChangedAt())).amounts(entry.values(), GroupFields.AMOUNTS.toArray(String[]::new));
        for (int i = 0; i < GroupFields.TURNOVERS.size(); i++) {
            GroupFields.Turnover turnover = GroupFields.TURNOVERS.get(i);
            row.within(entry.values(), turnover.name(), TurnoverIds.of(record, i), turnover.amounts(), List.of());
        }
        return row.fields();
    }
}
