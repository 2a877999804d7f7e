package rs.tefter.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Csv;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.ListedInvoice;

/** A list as CSV. Texts come from strangers: what a spreadsheet would take for a formula is marked as text. */
final class CsvTable implements ExportPages.Table {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Csv csv;
    private final Columns columns;

    CsvTable(OutputStream out, Columns columns) throws IOException {
        this.csv = new Csv(out);
        this.columns = columns;
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        csv.row(columns.headings());
    }

    @Override
    public void row(ListedInvoice invoice) {
        InvoiceSummary summary = invoice.summary();
        csv.row(List.of(text(summary.number()), columns.type(invoice), columns.status(invoice), text(invoice.partner().pib()),
            text(invoice.partner().name()), day(Optional.of(summary.issueDate())), day(summary.deliveryDate()), day(summary.dueDate()),
            day(invoice.sentOn()), text(summary.currency()), amount(summary.sumWithoutVat()), amount(summary.vatAmount()),
            amount(summary.payableAmount())));
    }

    private String day(Optional<LocalDate> day) {
        return day.map(columns.format()::date).orElse("");
    }

    private String amount(BigDecimal amount) {
        return columns.format().money(amount);
    }

    private static String text(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void end(boolean cut) throws IOException {
        if (cut) {
            csv.row(List.of(columns.cut()));
        }
        csv.end();
    }
}
