package rs.tefter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return CommandLine.run(List.of(arguments), new PrintStream(answers, true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    @Test
    void withoutAnythingItSaysWhatItCan() {
        assertThat(run()).isZero();
        assertThat(answers.toString(StandardCharsets.UTF_8)).contains("tefter help", "tefter version");
    }

    @Test
    void anUnknownCommandIsRefusedInOneLine() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEqualTo("tefter: there is no command \"dance\"; \"tefter help\" lists them\n");
        assertThat(answers.size()).isZero();
    }
}
