package rs.tefter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. */
final class XlsxFile implements TableFile {

    private static final int FLUSHED_AFTER = 500;
    private static final int WIDTH = 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int at;

    XlsxFile(OutputStream out, List<String> head, String title) throws IOException {
        this.workbook = new Workbook(out, "Tefter", "1.0");
        this.sheet = workbook.newWorksheet(title);
        for (int i = 0; i < head.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.value(0, i, head.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.flush();
    }

    @Override
    public void row(List<Object> values) throws IOException {
        at++;
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case BigDecimal amount -> {
                    sheet.value(at, i, amount);
                    sheet.style(at, i).format("#,##0.00").set();
                }
                case LocalDate day -> {
                    sheet.value(at, i, day);
                    sheet.style(at, i).format("dd.mm.yyyy").set();
                }
                case LocalDateTime time -> {
                    sheet.value(at, i, time);
                    sheet.style(at, i).format("dd.mm.yyyy hh:mm:ss").set();
                }
                default -> sheet.inlineString(at, i, values.get(i).toString());
            }
        }
        if (at % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
