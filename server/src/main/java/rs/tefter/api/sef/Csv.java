package rs.tefter.api.sef;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV as Serbian spreadsheets read it: UTF-8, semicolons, lines ended as RFC 4180 has them. */
final class Csv {

    static final String TYPE = "text/csv; charset=utf-8";

    private final OutputStream out;

    Csv(OutputStream out) {
        this.out = out;
    }

    void row(List<String> values) {
        String line = values.stream().map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n"));
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    void end() throws IOException {
        out.flush();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
