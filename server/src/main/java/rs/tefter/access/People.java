package rs.tefter.access;

import javax.sql.DataSource;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;

/** Who may act for whom, and with which programs. */
public record People(Accounts accounts, Logins logins, Grants grants, Programs programs, Sessions sessions, Memberships memberships,
        Members members, Invitations invitations, Passwords passwords, Audit audit) {

    public static People of(DataSource database, Accounts accounts, CompanyTransactions transactions, Outbox outbox, Time time) {
        Logins logins = new Logins(accounts, time);
        Sessions sessions = new Sessions(database, time);
        Memberships memberships = new Memberships(database);
        return new People(accounts, logins, new Grants(database), new Programs(database, time), sessions, memberships,
            new Members(database, memberships, sessions, transactions),
            new Invitations(database, accounts, memberships, outbox, transactions, time),
            new Passwords(database, accounts, logins, sessions, outbox, time), new Audit(database, time));
    }
}
