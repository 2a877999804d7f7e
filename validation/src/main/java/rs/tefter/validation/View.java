package rs.tefter.validation;

import java.util.Locale;

/** In which view of one run a finding stands: as the official rules alone see it, at the gate of the exchange, or in both. */
public enum View {
    RAW, GATE, BOTH;

    /** The word on the wire: {@code raw}, {@code gate}, {@code both}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
