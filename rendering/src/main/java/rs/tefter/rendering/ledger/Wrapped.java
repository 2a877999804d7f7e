package rs.tefter.rendering.ledger;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words where it can, within a word that is wider than a line. */
final class Wrapped {

    private Wrapped() {}

    static List<String> lines(String text, Style style, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : style.face().shown(text.strip()).split("\n", -1)) {
            if (style.width(paragraph) <= width) {
                lines.add(paragraph.stripTrailing());
            } else {
                wrap(paragraph, style, width, lines);
            }
        }
        return lines;
    }

    private static void wrap(String paragraph, Style style, float width, List<String> lines) {
        int start = 0;
        int lastSpace = -1;
        float used = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char letter = paragraph.charAt(i);
            used += style.face().width(letter, style.size());
            if (letter == ' ') {
                lastSpace = i;
            } else if (used > width && i > start) {
                int end = lastSpace > start ? lastSpace : i;
                lines.add(paragraph.substring(start, end).stripTrailing());
                start = lastSpace > start ? lastSpace + 1 : i;
                used = style.width(paragraph.substring(start, i + 1));
            }
        }
        lines.add(paragraph.substring(start).stripTrailing());
    }
}
