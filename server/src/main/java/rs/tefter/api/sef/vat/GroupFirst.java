package rs.tefter.api.sef.vat;

import java.util.List;
import java.util.Map;
import rs.tefter.api.sef.JsonFields;
import rs.tefter.api.vat.FieldReader;
import rs.tefter.api.vat.OlderFields;
import rs.tefter.platform.Time;
import rs.tefter.vat.Entry;
import rs.tefter.vat.Form;
import rs.tefter.vat.VatRecord;

/** GroupVatAddDto, GroupVatDto and GroupVatListDto: group records of the first generation. */
final class GroupFirst implements Layout {

    private final Time time;
    private final FirstGenerationTimes times;

    GroupFirst(Time time, FirstGenerationTimes times) {
        this.time = time;
        this.times = times;
    }

    @Override
    public Form form() {
        return Form.GROUP_FIRST;
    }

    @Override
    public Entry read(JsonFields body) {
        FirstGenerationFields.checkTurnoverDate(body);
        return OlderFields.group(body, FirstGenerationFields.year(body, new FieldReader(body), time.today().getYear()));
    }

    @Override
    public Map<String, Object> whole(VatRecord record) {
        return fields(record).nothing("GroupVatVersionHistory").fields();
    }

    @Override
    public Map<String, Object> made(VatRecord record, List<VatRecord> versions) {
        return fields(record).put("GroupVatVersionHistory", versions.stream().map(this::version).toList()).fields();
    }

    private Map<String, Object> version(VatRecord record) {
        return new Row().put("CalculationNumber", record.entry().calculationNumber()).put("VatRecordingStatus", record.status().wire())
            .put("StatusChangeDate", times.statusChange(record)).put("TurnoverDate", times.turnover(record)).fields();
    }

    private Row fields(VatRecord record) {
        Entry entry = record.entry();
        Row row = new Row().put("GroupVatId", record.id()).put("CompanyId", record.companyId()).put("Year", record.year())
            .name("VatPeriod", entry.period()).put("VatRecordingStatus", record.status().wire());
        for (int i = 0; i < OlderFields.TURNOVERS.size(); i++) {
            row.within(entry.values(), OlderFields.TURNOVERS.get(i), TurnoverIds.of(record, i), OlderFields.TURNOVER_AMOUNTS,
                OlderFields.TURNOVER_TEXTS);
        }
        return row.amounts(entry.values(), OlderFields.PREVIOUS_PERIOD.toArray(String[]::new)).nothing("SendDate")
            .put("CalculationNumber", entry.calculationNumber())
            .put("VatRecordingVersion", FirstGenerationFields.VERSION).put("CreatedDateUtc", times.created(record))
            .put("StatusChangeDateUtc", times.statusChange(record)).put("TurnoverDate", times.turnover(record));
    }

    @Override
    public Map<String, Object> item(VatRecord record) {
        Entry entry = record.entry();
        return new Row().put("GroupVatId", record.id()).put("CompanyId", record.companyId()).put("Year", record.year())
            .name("VatPeriod", entry.period()).put("VatRecordingStatus", record.status().wire()).nothing("SendDate")
            .put("VatRecordingVersion", FirstGenerationFields.VERSION).put("CalculationNumber", entry.calculationNumber())
            .put("CreatedUtc", times.created(record)).put("StatusChangeDate", times.statusChange(record)).fields();
    }
}
