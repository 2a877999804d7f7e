package rs.tefter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rs.tefter.command.ExitStatus;
import rs.tefter.command.Streams;

class CommandLineTest {

    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private ExitStatus run(String... arguments) {
        return CommandLine.run(List.of(arguments), new Streams(InputStream.nullInputStream(), new PrintStream(answers, true, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8), false, false));
    }

    @Test
    void withoutAnythingItSaysWhatItCan() {
        assertThat(run()).isEqualTo(ExitStatus.GOOD);
        assertThat(answers.toString(StandardCharsets.UTF_8)).contains("tefter help", "tefter version", "tefter validate");
    }

    @Test
    void anUnknownCommandIsRefusedInOneLine() {
        assertThat(run("dance").code()).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEqualTo("tefter: there is no command \"dance\"; \"tefter help\" lists them\n");
        assertThat(answers.size()).isZero();
    }

    @Test
    void validateIsOneOfItsCommands() {
        assertThat(run("validate", "no-such-file.xml")).isEqualTo(ExitStatus.TROUBLE);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith("tefter: no-such-file.xml: there is no such file\n");
    }
}
