package rs.tefter.vat;

import java.time.Instant;
import java.util.List;

/**
 * One version of a record.
 *
 * @param chainId the id of the first version, which all versions bear
 * @param year of the tax period
 */
public record VatRecord(
        long companyId, long id, long chainId, Form form, VatStatus status, int year,
        Instant recordedAt, Instant statusChangedAt, Entry entry, List<Relation> relations) {

    boolean isRecorded() {
        return status == VatStatus.RECORDED;
    }
}
