package rs.tefter.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How light the pages are; AUTO follows the reader's system. */
public enum Theme {
    AUTO, LIGHT, DARK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> read(String given) {
        return Stream.of(values()).filter(theme -> theme.wire().equals(given)).findFirst();
    }
}
