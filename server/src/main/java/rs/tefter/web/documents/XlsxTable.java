package rs.tefter.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.ListedInvoice;

/** A list as a workbook with one sheet; days are days and amounts are numbers there. */
final class XlsxTable implements ExportPages.Table {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DAY = "dd.mm.yyyy";
    private static final String AMOUNT = "#,##0.00";
    private static final int FLUSHED_AFTER = 500;
    private static final int NAME_COLUMN = 4;
    private static final int WIDE = 40;
    private static final int USUAL = 16;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Columns columns;
    private int at;

    XlsxTable(OutputStream out, Columns columns) throws IOException {
        this.workbook = new Workbook(out, "Tefter", "1.0");
        this.sheet = workbook.newWorksheet(columns.title());
        this.columns = columns;
        List<String> headings = columns.headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, i == NAME_COLUMN ? WIDE : USUAL);
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.flush();
    }

    @Override
    public void row(ListedInvoice invoice) throws IOException {
        at++;
        InvoiceSummary summary = invoice.summary();
        List<String> texts = List.of(summary.number(), columns.type(invoice), columns.status(invoice), invoice.partner().pib(),
            invoice.partner().name());
        for (int i = 0; i < texts.size(); i++) {
            sheet.inlineString(at, i, texts.get(i));
        }
        day(5, Optional.of(summary.issueDate()));
        day(6, summary.deliveryDate());
        day(7, summary.dueDate());
        day(8, invoice.sentOn());
        sheet.inlineString(at, 9, summary.currency());
        amount(10, summary.sumWithoutVat());
        amount(11, summary.vatAmount());
        amount(12, summary.payableAmount());
        if (at % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    private void day(int column, Optional<LocalDate> day) {
        day.ifPresent(known -> {
            sheet.value(at, column, known);
            sheet.style(at, column).format(DAY).set();
        });
    }

    private void amount(int column, BigDecimal amount) {
        sheet.value(at, column, amount);
        sheet.style(at, column).format(AMOUNT).set();
    }

    @Override
    public void end(boolean cut) throws IOException {
        if (cut) {
            sheet.value(at + 1, 0, columns.cut());
        }
        workbook.finish();
    }
}
