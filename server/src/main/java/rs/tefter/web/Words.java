package rs.tefter.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rs.tefter.validation.text.Language;
import rs.tefter.validation.text.Transliteration;

/**
 * The texts of the portal in one language. They stand in tables of key, Serbian in Latin script and English; Serbian in Cyrillic is made of the
 * Latin, in which backticks hold what has no Cyrillic form ({@code `PDF`}), and {@code {0}} stands for what the page fills in.
 */
public final class Words {

    static final List<String> TABLES = List.of("common", "sign-in", "home", "documents", "invoice", "vat", "crf", "settings", "till", "stores",
        "issued", "developer", "acts");

    private static final Map<Language, Words> ALL = read();

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key; a key without one is a mistake of ours. */
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the portal has no text " + key);
        }
        return text;
    }

    /** The text with its places filled in the order of the values. */
    public String get(String key, Object... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of a key that others made up, such as a status; the last part of the key where there is none. */
    public String orLast(String key) {
        return texts.getOrDefault(key, key.substring(key.lastIndexOf('.') + 1));
    }

    Set<String> keys() {
        return texts.keySet();
    }

    private static Map<Language, Words> read() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new HashMap<>());
        }
        for (String table : TABLES) {
            for (String line : lines(table)) {
                String[] row = line.split("\t", -1);
                if (row.length != 3 || texts.get(Language.EN).put(row[0], row[2]) != null) {
                    throw new IllegalStateException("in the texts " + table + " a row needs a key of its own and two texts: " + line);
                }
                texts.get(Language.SR_LATN).put(row[0], row[1].replace("`", ""));
                texts.get(Language.SR_CYRL).put(row[0], Transliteration.toCyrillic(row[1]).replace("`", ""));
            }
        }
        Map<Language, Words> all = new EnumMap<>(Language.class);
        texts.forEach((language, words) -> all.put(language, new Words(language, Map.copyOf(words))));
        return all;
    }

    private static List<String> lines(String table) {
        try (InputStream stored = Words.class.getResourceAsStream("texts/" + table + ".tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stored, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
