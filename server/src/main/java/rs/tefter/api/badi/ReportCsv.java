package rs.tefter.api.badi;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Turnover;

/** A report on turnover as CSV: a row for each thing that is told apart, which the first two columns name. */
final class ReportCsv {

    private static final List<String> HEAD = List.of("section", "name", "rate", "receipts", "sale", "refund", "net", "tax");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Csv csv = new Csv(out);

    private ReportCsv() {}

    static Reply reply(Report report) {
        ReportCsv page = new ReportCsv();
        page.write(report);
        return Reply.of(200, Csv.TYPE, page.out.toByteArray());
    }

    private void write(Report report) {
        csv.row(HEAD);
        row("turnover", days(report), "", "", report.turnover(), "");
        report.labels().forEach(each -> row("label", each.label(), each.rate().stripTrailingZeros().toPlainString(), "", each.turnover(),
            money(each.tax())));
        report.payments().forEach(each -> row("payment", ReportJson.name(each.type()), "", "", each.turnover(), ""));
        report.cashiers().forEach(each -> row("cashier", harmless(each.cashier()), "", Long.toString(each.receipts()), each.turnover(), ""));
        report.stores().forEach(each -> row("store", harmless(each.name()), "", Long.toString(each.receipts()), each.turnover(), ""));
        report.counts().forEach((kind, count) -> csv.row(List.of("count", kind.code(), "", Long.toString(count), "", "", "", "")));
        csv.row(List.of("change", "", "", "", "", "", money(report.change()), ""));
        csv.row(List.of("unresolved", "", "", Long.toString(report.unresolved()), "", "", "", ""));
    }

    private void row(String section, String name, String rate, String receipts, Turnover turnover, String tax) {
        csv.row(List.of(section, name, rate, receipts, money(turnover.sale()), money(turnover.refund()), money(turnover.net()), tax));
    }

    private static String days(Report report) {
        return report.scope().from() + "/" + report.scope().to();
    }

    /** A name that a spreadsheet would take for a formula is written so that it is none. */
    private static String harmless(String name) {
        return name.isEmpty() || "=+-@\t\r".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    }

    private static String money(BigDecimal amount) {
        return ReportJson.money(amount).toPlainString();
    }
}
