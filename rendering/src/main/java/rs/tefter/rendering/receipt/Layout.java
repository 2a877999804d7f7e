package rs.tefter.rendering.receipt;

import java.util.ArrayList;
import java.util.List;
import rs.tefter.rendering.QrSquare;

/** The order of things on a receipt, the same on every kind of paper (rule book on fiscal receipts: the code stands before the end line). */
final class Layout {

    /** Columns of a journal. */
    static final int COLUMNS = 40;

    private static final Block MARK = new Block.Line("ПЕСАК - ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН", false);
    private static final String NOT_FISCAL = "ОВО НИЈЕ ФИСКАЛНИ РАЧУН";
    private static final List<String> NOT_FISCAL_LINES = List.of("ОВО НИЈЕ", "ФИСКАЛНИ РАЧУН");

    private Layout() {}

    /** The fiscal processor's part: the journal with the code in it. */
    static List<Block> journal(Receipt receipt) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = receipt.journal().lines().toList();
        int end = lines.size() - 1;
        for (int i = 0; i < lines.size(); i++) {
            if (i == end) {
                blocks.add(new Block.Code(QrSquare.of(receipt.verificationUrl())));
            }
            add(lines.get(i), blocks);
        }
        return blocks;
    }

    /** What stands on one paper, between the marks of a sandbox. */
    static List<Block> marked(Receipt receipt, List<Block> blocks) {
        if (!receipt.sandbox()) {
            return blocks;
        }
        List<Block> marked = new ArrayList<>(blocks);
        marked.addFirst(MARK);
        marked.addLast(MARK);
        return marked;
    }

    /** In double size the words of a receipt that is none take two lines: one would be wider than the paper. */
    private static void add(String line, List<Block> blocks) {
        if (line.strip().equals(NOT_FISCAL)) {
            NOT_FISCAL_LINES.forEach(words -> blocks.add(new Block.Line(words, true)));
        } else {
            wrapped(line, COLUMNS).forEach(part -> blocks.add(new Block.Line(part, false)));
        }
    }

    /** The cash register's part, in so many columns. */
    static List<Block> esirText(Receipt receipt, int columns) {
        return receipt.esirText().stream().flatMap(String::lines).flatMap(line -> wrapped(line, columns).stream())
            .<Block>map(line -> new Block.Line(line, false)).toList();
    }

    /** Both parts, one below the other. */
    static List<Block> all(Receipt receipt) {
        List<Block> blocks = new ArrayList<>(journal(receipt));
        List<Block> below = esirText(receipt, COLUMNS);
        if (!below.isEmpty()) {
            blocks.add(new Block.Line("", false));
            blocks.addAll(below);
        }
        return blocks;
    }

    /** Broken at the last blank that fits, else hard. */
    static List<String> wrapped(String line, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = line.stripTrailing();
        while (rest.codePointCount(0, rest.length()) > columns) {
            int most = rest.offsetByCodePoints(0, columns);
            int blank = rest.lastIndexOf(' ', most);
            boolean breaks = blank > 0 && !rest.substring(0, blank).isBlank();
            lines.add(rest.substring(0, breaks ? blank : most));
            rest = breaks ? rest.substring(blank + 1) : rest.substring(most);
        }
        lines.add(rest);
        return lines;
    }
}
