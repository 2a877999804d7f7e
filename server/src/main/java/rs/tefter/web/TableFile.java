package rs.tefter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import rs.tefter.api.http.Csv;

/** A table that is written while its rows come: texts, amounts, days and times, for people's spreadsheets. */
public interface TableFile {

    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param values a {@link String}, {@link BigDecimal}, {@link LocalDate} or {@link LocalDateTime} for each column */
    void row(List<Object> values) throws IOException;

    void end() throws IOException;

    /** Numbers and times as the reader writes them; what a spreadsheet would take for a formula is marked as text. */
    static TableFile csv(OutputStream out, List<String> head, Format format) throws IOException {
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        Csv csv = new Csv(out);
        csv.row(head);
        return new TableFile() {
            @Override
            public void row(List<Object> values) {
                csv.row(values.stream().map(value -> text(value, format)).toList());
            }

            @Override
            public void end() throws IOException {
                csv.end();
            }
        };
    }

    private static String text(Object value, Format format) {
        return switch (value) {
            case BigDecimal amount -> format.money(amount);
            case LocalDate day -> format.date(day);
            case LocalDateTime time -> time.toString().replace('T', ' ');
            default -> value.toString().isEmpty() || "=+-@\t\r".indexOf(value.toString().charAt(0)) < 0 ? value.toString() : "'" + value;
        };
    }

    /** Amounts are numbers there, days and times are what they are. */
    static TableFile xlsx(OutputStream out, List<String> head, String title) throws IOException {
        return new XlsxFile(out, head, title);
    }
}
