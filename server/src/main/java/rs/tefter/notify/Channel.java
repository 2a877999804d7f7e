package rs.tefter.notify;

import java.util.Locale;

/** By which kind of address a delivery goes out. */
enum Channel {
    FIRST, OUTGOING, INCOMING, CONTRACTOR, HOOK;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
