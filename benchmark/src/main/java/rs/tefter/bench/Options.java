package rs.tefter.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a run was asked for.
 *
 * @param seconds       length of each measurement
 * @param warmUpSeconds how long the server is under load before the first measurement
 * @param fewStored     invoices in the mailbox for the first round of reading
 * @param manyStored    and for the second
 */
record Options(boolean json, double seconds, double warmUpSeconds, int fewStored, int manyStored) {

    private static final double USUAL_SECONDS = 10;
    private static final double MOST_SECONDS = 600;

    /** Empty when the arguments are not understood. */
    static Optional<Options> read(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("intake")) {
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
        return Optional.of(quick
            ? new Options(json, seconds.orElse(0.5), 0.5, 1_000, 3_000)
            : new Options(json, seconds.orElse(USUAL_SECONDS), 2 * seconds.orElse(USUAL_SECONDS), 10_000, 1_000_000));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(value -> value > 0 && value <= MOST_SECONDS);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
