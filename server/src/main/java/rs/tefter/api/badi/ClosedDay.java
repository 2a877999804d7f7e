package rs.tefter.api.badi;

import java.util.Optional;
import java.util.UUID;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;

/** The report of a closed day as it is kept, whoever closes the day: who asks for it again gets the same bytes. */
public final class ClosedDay {

    private ClosedDay() {}

    /** As the contract has it, in JSON. */
    public static byte[] json(Report report, Reports.Closing closing, UUID storeId) {
        return BadiJson.bytes(ReportJson.daily(report, Optional.of(storeId), Optional.of(closing)));
    }
}
