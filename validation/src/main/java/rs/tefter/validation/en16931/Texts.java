package rs.tefter.validation.en16931;

import java.util.HashSet;
import java.util.Set;
import rs.tefter.validation.rules.Sheet;

/** Comparisons between the texts of two groups of elements, as XPath compares sequences. */
final class Texts {
    private Texts() {}

    /** {@code one = other}: some text stands in both. */
    static boolean shareOne(Sheet sheet, int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) return false;
        Set<String> texts = of(sheet, one);
        for (int node : other) {
            if (texts.contains(sheet.string(node))) return true;
        }
        return false;
    }

    /** {@code one != other}: some text of the one differs from some text of the other. */
    static boolean differ(Sheet sheet, int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) return false;
        Set<String> texts = of(sheet, one);
        texts.addAll(of(sheet, other));
        return texts.size() > 1;
    }

    private static Set<String> of(Sheet sheet, int[] nodes) {
        Set<String> texts = HashSet.newHashSet(nodes.length);
        for (int node : nodes) texts.add(sheet.string(node));
        return texts;
    }
}
