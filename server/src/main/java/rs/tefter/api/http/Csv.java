package rs.tefter.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV as Serbian spreadsheets read it: UTF-8, semicolons, lines ended as RFC 4180 has them. */
public final class Csv {

    public static final String TYPE = "text/csv; charset=utf-8";

    private final OutputStream out;

    public Csv(OutputStream out) {
        this.out = out;
    }

    public void row(List<String> values) {
        String line = values.stream().map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n"));
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    public void end() throws IOException {
        out.flush();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
