package rs.tefter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.Status;

class ProgressTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long now;

    private Progress progress(boolean terminal, boolean quiet) {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), terminal, quiet, 3, () -> now);
    }

    private void count(Progress progress, Status status, Duration later) {
        now += later.toNanos();
        progress.count(status);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndTakenAway() {
        Progress progress = progress(true, false);
        count(progress, Status.VALID, Duration.ofMillis(100));
        assertThat(said()).isEqualTo("\r\033[Ktefter: 1 of 3 documents: 1 valid");
        count(progress, Status.INVALID, Duration.ofMillis(99));
        progress.hide();
        progress.hide();
        assertThat(said()).isEqualTo("\r\033[Ktefter: 1 of 3 documents: 1 valid\r\033[K");
    }

    @Test
    void elsewhereALineIsWrittenNowAndThen() {
        Progress progress = progress(false, false);
        count(progress, Status.INVALID, Duration.ofMillis(4_999));
        count(progress, Status.VALID_WITH_WARNINGS, Duration.ofMillis(1));
        assertThat(said()).isEqualTo("tefter: 2 of 3 documents: 1 valid with warnings, 1 invalid\n");
    }

    @Test
    void theLastWordCountsTheOutcomes() {
        Progress progress = progress(false, false);
        count(progress, Status.INVALID, Duration.ZERO);
        count(progress, Status.INDETERMINATE, Duration.ZERO);
        count(progress, Status.VALID, Duration.ofMinutes(1));
        progress.end();
        assertThat(said()).isEqualTo("tefter: 3 documents: 1 valid, 1 invalid, 1 indeterminate\n");
    }

    @Test
    void whoWantsQuietHearsNothing() {
        Progress progress = progress(true, true);
        count(progress, Status.VALID, Duration.ofMinutes(1));
        progress.end();
        assertThat(said()).isEmpty();
    }
}
