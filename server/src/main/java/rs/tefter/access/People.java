package rs.tefter.access;

import javax.sql.DataSource;
import rs.tefter.platform.Time;

/** Who may act for whom, and with which programs. */
public record People(Accounts accounts, Logins logins, Grants grants, Programs programs, Sessions sessions, Memberships memberships) {

    public static People of(DataSource database, Accounts accounts, Time time) {
        return new People(accounts, new Logins(accounts, time), new Grants(database), new Programs(database, time), new Sessions(database, time),
            new Memberships(database));
    }
}
