package rs.tefter.retail.delivery;

import java.util.Optional;

/** How far one way of handing a receipt out has come. */
public record Status(State state, Optional<String> error) {

    /** By its name on the wire. */
    public enum State {
        DONE("done"),
        /** Waits for its turn, or for another attempt. */
        QUEUED("queued"),
        FAILED("failed");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static State stored(String wire) {
            return switch (wire) {
                case "done" -> DONE;
                case "queued" -> QUEUED;
                default -> FAILED;
            };
        }
    }

    static final Status DONE = new Status(State.DONE, Optional.empty());

    static Status queued(String why) {
        return new Status(State.QUEUED, Optional.of(why));
    }

    static Status failed(String why) {
        return new Status(State.FAILED, Optional.of(why));
    }
}
