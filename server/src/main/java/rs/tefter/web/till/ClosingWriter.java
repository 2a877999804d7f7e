package rs.tefter.web.till;

import java.util.UUID;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;

/** Writes the report of a day that is closed as it is kept. */
@FunctionalInterface
public interface ClosingWriter {
    byte[] write(Report report, Reports.Closing closing, UUID storeId);
}
