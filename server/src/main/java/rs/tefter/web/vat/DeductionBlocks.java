package rs.tefter.web.vat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rs.tefter.deduction.Leaf;
import rs.tefter.deduction.Leaves;
import rs.tefter.deduction.Position;

/** The amounts of a record of input VAT as the official form groups them. */
public final class DeductionBlocks {

    /** A block of the form; its key leads to its heading. */
    public record Block(String key, List<Row> rows, boolean byRate) {}

    /** The names of the leaves of a row: base and VAT at 20 and at 10 percent, empty text where there is none; or one amount alone. */
    public record Row(String key, List<String> leaves) {}

    private static final int DEPTH_OF_RATES = 4;

    static final List<Block> ALL = blocks();

    private DeductionBlocks() {}

    /** The number of the position that the block of that key states. */
    public static String number(String block) {
        return Stream.of(Position.values()).filter(position -> position.block().equals(block)).findFirst().orElseThrow().number();
    }

    private static List<Block> blocks() {
        Map<String, Map<String, List<String>>> blocks = new LinkedHashMap<>();
        for (Leaf leaf : Leaves.ALL) {
            List<String> path = leaf.path();
            boolean byRate = path.size() == DEPTH_OF_RATES;
            String block = String.join(".", path.subList(0, byRate ? 2 : path.size() - 1));
            String last = path.getLast();
            boolean paired = byRate && (last.endsWith("_Base") || last.endsWith("_Vat")) && !isAlone(last);
            String row = paired ? last.substring(0, last.lastIndexOf('_')) : last;
            List<String> leaves = blocks.computeIfAbsent(block, _ -> new LinkedHashMap<>())
                .computeIfAbsent(row, _ -> new ArrayList<>(byRate ? List.of("", "", "", "") : List.of("")));
            leaves.set(byRate ? column(path.get(2), last) : 0, leaf.name());
        }
        return blocks.entrySet().stream().map(block -> new Block(block.getKey(),
            block.getValue().entrySet().stream().map(row -> new Row(row.getKey(), List.copyOf(row.getValue()))).toList(),
            block.getValue().values().stream().allMatch(row -> row.size() == DEPTH_OF_RATES))).toList();
    }

    /** The VAT to deduct has no base beside it. */
    private static boolean isAlone(String leaf) {
        return leaf.equals("Deduction_Vat") || leaf.equals("ReductionOfDeductibleVat_Vat");
    }

    private static int column(String rate, String leaf) {
        return (rate.contains("10") ? 2 : 0) + (leaf.endsWith("_Base") ? 0 : 1);
    }
}
