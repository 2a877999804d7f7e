package rs.tefter.web.till;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import rs.tefter.retail.Client;

/** How the fiscal processor of a register is, for whoever sells there. */
public record Processor(UUID register, State state) {

    /** What it says of itself. */
    public enum State {
        READY, PIN, LOCKED, NO_CARD, NOT_READY, GONE, UNKNOWN;

        private static final List<String> PINS = List.of("1500", "2100");
        private static final List<String> LOCKS = List.of("2110", "2210");
        private static final List<String> CARDS = List.of("1300", "2220");
        private static final List<String> OTHERS = List.of("2230", "2400", "2809");

        static State of(Client.Connection connection) {
            if (!connection.connected()) {
                return connection.labels().isEmpty() ? UNKNOWN : GONE;
            }
            return has(connection, CARDS) ? NO_CARD : has(connection, LOCKS) ? LOCKED : has(connection, PINS) ? PIN
                : has(connection, OTHERS) ? NOT_READY : READY;
        }

        private static boolean has(Client.Connection connection, List<String> codes) {
            return connection.codes().stream().anyMatch(codes::contains);
        }

        /** The last part of the keys of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** When a page looks again; a PIN that is being typed is not disturbed. */
    public String lookAgain() {
        return switch (state) {
            case UNKNOWN -> "load, every 5s";
            case READY -> "every 60s";
            case PIN -> "none";
            case LOCKED, NO_CARD, NOT_READY, GONE -> "every 10s";
        };
    }
}
