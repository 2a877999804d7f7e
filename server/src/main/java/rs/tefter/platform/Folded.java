package rs.tefter.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as it is searched: Latin, lower case, without diacritics, so that Ђорђе is found by djordje. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"),
        Map.entry('г', "g"), Map.entry('д', "d"), Map.entry('ђ', "dj"), Map.entry('е', "e"), Map.entry('ж', "z"), Map.entry('з', "z"),
        Map.entry('и', "i"), Map.entry('ј', "j"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('љ', "lj"), Map.entry('м', "m"),
        Map.entry('н', "n"), Map.entry('њ', "nj"), Map.entry('о', "o"), Map.entry('п', "p"), Map.entry('р', "r"), Map.entry('с', "s"),
        Map.entry('т', "t"), Map.entry('ћ', "c"), Map.entry('у', "u"), Map.entry('ф', "f"), Map.entry('х', "h"), Map.entry('ц', "c"),
        Map.entry('ч', "c"), Map.entry('џ', "dz"), Map.entry('ш', "s"), Map.entry('đ', "dj"));

    private Folded() {}

    public static String of(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            String replaced = LATIN.get(letter);
            latin.append(replaced == null ? String.valueOf(letter) : replaced);
        }
        return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    }
}
