package rs.tefter.web.till;

import rs.tefter.retail.reports.Reports;
import rs.tefter.view.ReportViews;

/** What the pages about turnover ask. */
public record Figures(Reports reports, ReportViews views, ClosingWriter closings) {}
