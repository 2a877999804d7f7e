package rs.tefter.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do for a company in the portal; each role may do what those before it may. */
public enum CompanyRole {
    /** Looks at everything and changes nothing. */
    VIEWER,
    /** Sends, decides, records and sells. */
    ACCOUNTANT,
    /** Manages people, keys and settings too. */
    ADMINISTRATOR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CompanyRole> read(String given) {
        return Stream.of(values()).filter(role -> role.wire().equals(given)).findFirst();
    }

    public boolean includes(CompanyRole needed) {
        return compareTo(needed) >= 0;
    }
}
