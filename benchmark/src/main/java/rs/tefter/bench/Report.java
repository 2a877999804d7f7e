package rs.tefter.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run, in the order they were added: a table for people, one object for programs. */
public final class Report {

    private record Line(String key, String label, double value, String note) {

        /** A line of the table only. */
        boolean isHeading() {
            return key.isEmpty();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Says in the table what the lines below are about. */
    public void heading(String text) {
        lines.add(new Line("", text, 0, ""));
    }

    public void add(String key, String label, double value) {
        add(key, label, value, "");
    }

    /** @param note what is aimed at, or how the figure came about */
    public void add(String key, String label, double value, String note) {
        lines.add(new Line(key, label, value, note));
    }

    /** A figure that was added before. */
    double value(String key) {
        return lines.stream().filter(line -> line.key.equals(key)).findFirst().orElseThrow().value;
    }

    String table() {
        int width = lines.stream().filter(line -> !line.isHeading()).mapToInt(line -> line.label.length()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            String row = line.isHeading() ? "\n" + line.label
                : String.format(Locale.ROOT, "%-" + width + "s  %12s  %s", line.label, text(line.value), line.note);
            table.append(row.stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.isHeading()).forEach(line -> object.put(line.key, Math.round(line.value * 1000) / 1000.0));
        return JsonMapper.shared().writeValueAsString(object) + "\n";
    }
}
