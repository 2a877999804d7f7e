package rs.tefter.validation.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rs.tefter.validation.data.Resources;

/** Serbian Latin into Serbian Cyrillic; backticked pieces and {@code {placeholders}} are left alone. */
public final class Transliteration {
    private static final String LATIN = "abcčćdđefghijklmnoprsštuvzžABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽ";
    private static final String CYRILLIC = "абцчћдђефгхијклмнопрсштувзжАБЦЧЋДЂЕФГХИЈКЛМНОПРСШТУВЗЖ";
    private static final Map<String, Character> DIGRAPHS = Map.of("lj", 'љ', "nj", 'њ', "dž", 'џ');
    private static final List<Split> SPLITS = Resources.table("texts/split-digraphs.tsv").stream()
            .map(row -> new Split(row.get("before"), row.get("after"))).toList();

    private Transliteration() {}

    /** The text in Cyrillic, backticks kept. */
    public static String toCyrillic(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        int i = 0;
        while (i < latin.length()) {
            char c = latin.charAt(i);
            if (c == '`' || c == '{') {
                int end = latin.indexOf(c == '{' ? '}' : '`', i + 1);
                out.append(latin, i, end + 1);
                i = end + 1;
            } else if (isDigraph(latin, i)) {
                char letter = DIGRAPHS.get(pair(latin, i));
                out.append(Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter);
                i += 2;
            } else {
                int letter = LATIN.indexOf(c);
                out.append(letter < 0 ? c : CYRILLIC.charAt(letter));
                i++;
            }
        }
        return out.toString();
    }

    private static boolean isDigraph(String text, int at) {
        return at + 2 <= text.length() && DIGRAPHS.containsKey(pair(text, at))
                && SPLITS.stream().noneMatch(split -> split.isAt(text, at));
    }

    private static String pair(String text, int at) {
        return text.substring(at, at + 2).toLowerCase(Locale.ROOT);
    }

    /** A word stem in which two letters that look like a digraph are two sounds: {@code in|jekcija}, {@code nad|živeti}. */
    private record Split(String before, String after) {
        boolean isAt(String text, int digraph) {
            int start = digraph + 1 - before.length();
            String stem = before + after;
            return start >= 0 && text.regionMatches(true, start, stem, 0, stem.length());
        }
    }
}
