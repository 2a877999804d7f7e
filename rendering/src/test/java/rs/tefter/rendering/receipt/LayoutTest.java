package rs.tefter.rendering.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void theCodeStandsBeforeTheEndLine() {
        List<Block> blocks = Layout.all(SampleReceipts.sale("Хвала"));
        int code = blocks.indexOf(blocks.stream().filter(Block.Code.class::isInstance).findFirst().orElseThrow());
        assertThat(blocks.get(code - 1)).isEqualTo(new Block.Line("=".repeat(40), false));
        assertThat(blocks.get(code + 1)).isEqualTo(new Block.Line("======== КРАЈ ФИСКАЛНОГ РАЧУНА =========", false));
        assertThat(blocks.subList(code + 2, blocks.size())).containsExactly(new Block.Line("", false), new Block.Line("Хвала", false));
    }

    @Test
    void theTextOfTheCashRegisterStandsWithinTheMarks() {
        Receipt receipt = new Receipt(SampleReceipts.journal(), SampleReceipts.URL, List.of("Хвала"), true);
        List<Block> blocks = Layout.marked(receipt, Layout.all(receipt));
        assertThat(blocks.getLast()).isEqualTo(blocks.getFirst());
        assertThat(blocks.get(blocks.size() - 2)).isEqualTo(new Block.Line("Хвала", false));
    }

    @Test
    void linesAreBrokenAtBlanksAndOtherwiseHard() {
        assertThat(Layout.wrapped("а".repeat(40), 40)).containsExactly("а".repeat(40));
        assertThat(Layout.wrapped("а".repeat(41), 40)).containsExactly("а".repeat(40), "а");
        assertThat(Layout.wrapped("а".repeat(40) + " б", 40)).containsExactly("а".repeat(40), "б");
        assertThat(Layout.wrapped("два три четири", 8)).containsExactly("два три", "четири");
        assertThat(Layout.wrapped(" ".repeat(5) + "а".repeat(10), 8)).containsExactly("     ааа", "ааааааа");
        assertThat(Layout.wrapped("", 8)).containsExactly("");
        assertThat(Layout.wrapped("\uD83C\uDF82\uD83C\uDF82\uD83C\uDF82", 2)).containsExactly("\uD83C\uDF82\uD83C\uDF82", "\uD83C\uDF82");
    }
}
