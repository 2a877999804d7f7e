package rs.tefter.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run was asked for.
 *
 * @param json   one object instead of a table
 * @param quick  small numbers: shows that it runs, not how fast
 * @param wanted length of each measurement in seconds, when it was given
 */
record Options(Subject subject, boolean json, boolean quick, Optional<Double> wanted) {

    private static final double USUAL_SECONDS = 10;
    private static final double MOST_SECONDS = 600;

    /** What is measured. */
    enum Subject {
        INTAKE(0.5), VALIDATE(0.03), PDF(0.03), SIGN(0.03), FISCAL(0.05), LEDGER(0.05), RECEIPTS(0.03);

        private final double quickSeconds;

        Subject(double quickSeconds) {
            this.quickSeconds = quickSeconds;
        }

        private static Optional<Subject> named(String name) {
            return Stream.of(values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
        }
    }

    /** Empty when the arguments are not understood. */
    static Optional<Options> read(List<String> arguments) {
        Optional<Subject> subject = arguments.stream().findFirst().flatMap(Subject::named);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        boolean json = false;
        boolean quick = false;
        Optional<Double> seconds = Optional.empty();
        Iterator<String> rest = arguments.subList(1, arguments.size()).iterator();
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--json" -> json = true;
                case "--quick" -> quick = true;
                case "--seconds" -> {
                    seconds = rest.hasNext() ? number(rest.next()) : Optional.empty();
                    if (seconds.isEmpty()) {
                        return Optional.empty();
                    }
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Options(subject.get(), json, quick, seconds));
    }

    /** Length of each measurement. */
    double seconds() {
        return wanted.orElse(quick ? subject.quickSeconds : USUAL_SECONDS);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(value -> value > 0 && value <= MOST_SECONDS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
