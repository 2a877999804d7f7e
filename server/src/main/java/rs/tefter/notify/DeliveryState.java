package rs.tefter.notify;

import java.util.Arrays;
import java.util.Optional;

/** Where an attempt to deliver stands. */
public enum DeliveryState {
    /** Is due, or is being made. */
    PENDING("Pending"),
    DELIVERED("Delivered"),
    /** Not received; a further attempt follows. */
    FAILED("Failed"),
    /** Not received, and only a replay by hand tries again. */
    EXHAUSTED("Exhausted"),
    /** Given up because the registration or its address was withdrawn. */
    CANCELLED("Cancelled");

    private final String wire;

    DeliveryState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Reads a name in any case. */
    public static Optional<DeliveryState> read(String given) {
        return Arrays.stream(values()).filter(state -> state.wire.equalsIgnoreCase(given)).findFirst();
    }

    static DeliveryState stored(String wire) {
        return read(wire).orElseThrow();
    }
}
