package rs.tefter.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the product's resources: comment lines with facts about it, a line of column names, rows; an empty cell is absent. */
record Table(Map<String, String> facts, List<Row> rows) {

    /** One row by column names. */
    record Row(Map<String, String> cells) {

        Optional<String> get(String column) {
            return Optional.ofNullable(cells.get(column)).filter(value -> !value.isEmpty());
        }

        String text(String column) {
            return get(column).orElse("");
        }

        long number(String column) {
            return Long.parseLong(cells.get(column));
        }

        boolean flag(String column) {
            return "D".equals(cells.get(column));
        }
    }

    static Table read(String name) {
        return read(Table.class, name);
    }

    static Table read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Table parse(List<String> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        String[] columns = null;
        for (String line : lines) {
            if (line.startsWith("# ")) {
                facts(line.substring(2), facts);
            } else if (columns == null) {
                columns = line.split("\t", -1);
            } else {
                rows.add(row(columns, line.split("\t", -1)));
            }
        }
        return new Table(facts, List.copyOf(rows));
    }

    private static void facts(String line, Map<String, String> facts) {
        String[] words = line.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            facts.put(words[i].replace(":", ""), words[i + 1]);
        }
    }

    private static Row row(String[] columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], i < cells.length ? cells[i] : "");
        }
        return new Row(row);
    }
}
