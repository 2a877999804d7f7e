package rs.tefter.exchange;

import java.util.Locale;

/** How a buyer is told of an invoice. */
public enum Announcement {
    DUE, URGENT;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Announcement of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
