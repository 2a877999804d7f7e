package rs.tefter.validation.data;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The data files of this module, in UTF-8: tab-separated tables with a header line and {@code #} comments, properties, texts. */
public final class Resources {
    private static final String FOLDER = "/rs/tefter/validation/";

    private Resources() {}

    /** The rows of a table, each as column name to cell; every row has every column. */
    public static List<Map<String, String>> table(String path) {
        try (BufferedReader reader = open(path)) {
            List<String> lines = reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
            String[] header = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> row(path, header, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text file as it is. */
    public static String text(String path) {
        try (Reader reader = open(path)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A properties file. */
    public static Properties properties(String path) {
        Properties properties = new Properties();
        try (Reader reader = open(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<String, String> row(String path, String[] header, String[] cells) {
        if (cells.length != header.length) {
            throw new IllegalStateException(path + ": " + header.length + " columns expected in " + Arrays.toString(cells));
        }
        Map<String, String> row = HashMap.newHashMap(header.length);
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    private static BufferedReader open(String path) throws IOException {
        InputStream stream = Resources.class.getResourceAsStream(FOLDER + path);
        if (stream == null) {
            throw new FileNotFoundException(path);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
