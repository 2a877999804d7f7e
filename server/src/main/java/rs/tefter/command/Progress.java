package rs.tefter.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongSupplier;
import rs.tefter.validation.Status;

/** Says on standard error how far a validation is: on a terminal in one line that is written over, elsewhere in a line now and then. */
final class Progress {

    private static final Duration ON_A_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final String START_OF_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean quiet;
    private final int total;
    private final LongSupplier nanos;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private int done;
    private long said;
    private boolean shown;

    Progress(PrintStream out, boolean terminal, boolean quiet, int total, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.quiet = quiet;
        this.total = total;
        this.nanos = nanos;
        this.said = nanos.getAsLong();
    }

    /** Takes the line away, before something else is written that may go to the same terminal. */
    void hide() {
        if (shown) {
            out.print(START_OF_LINE);
            out.flush();
            shown = false;
        }
    }

    /** One more document. */
    void count(Status status) {
        counts.merge(status, 1, Integer::sum);
        done++;
        long now = nanos.getAsLong();
        if (!quiet && done < total && now - said >= (terminal ? ON_A_TERMINAL : ELSEWHERE).toNanos()) {
            said = now;
            String line = "tefter: " + done + " of " + total + " documents: " + outcomes();
            if (terminal) {
                out.print(START_OF_LINE + line);
                out.flush();
                shown = true;
            } else {
                out.println(line);
            }
        }
    }

    /** The last word. */
    void end() {
        hide();
        if (!quiet) {
            out.println("tefter: " + (total == 1 ? "1 document: " : total + " documents: ") + outcomes());
        }
    }

    private String outcomes() {
        StringJoiner words = new StringJoiner(", ");
        counts.forEach((status, number) -> words.add(number + " " + (status == Status.VALID_WITH_WARNINGS ? "valid with warnings" : status.wire())));
        return words.toString();
    }
}
