package rs.tefter.access;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;

/** Changes who works for a company. Its last administrator stays, so that somebody can always let others in. */
public final class Members {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Sessions sessions;
    private final CompanyTransactions transactions;

    Members(DataSource database, Memberships memberships, Sessions sessions, CompanyTransactions transactions) {
        this.jdbc = JdbcClient.create(database);
        this.memberships = memberships;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Gives a person another role; UserNotFound when they do not work for the company, LastAdministrator when nobody else manages it. */
    public void change(long companyId, long personNumber, CompanyRole role) {
        transactions.run(companyId, () -> {
            check(companyId, personNumber, role == CompanyRole.ADMINISTRATOR);
            jdbc.sql("update account set role = ? where number = ? and company_id = ? and role <> 'operator'")
                .params(role == CompanyRole.ADMINISTRATOR ? "administrator" : "user", personNumber, companyId).update();
            memberships.put(companyId, personNumber, role);
            return true;
        });
    }

    /** Takes the company away from a person, with every right at the intermediary, and signs them out; refused as {@link #change} is. */
    public void remove(long companyId, long personNumber) {
        transactions.run(companyId, () -> {
            check(companyId, personNumber, false);
            jdbc.sql("delete from account_grant where company_id = ? and account_number = ?").params(companyId, personNumber).update();
            jdbc.sql("update account set company_id = null, role = 'user' where number = ? and company_id = ? and role <> 'operator'")
                .params(personNumber, companyId).update();
            sessions.closeAll(personNumber);
            return true;
        });
    }

    private void check(long companyId, long personNumber, boolean administratorAfterwards) {
        CompanyRole before = memberships.in(companyId).stream().filter(member -> member.person().number() == personNumber).findFirst()
            .orElseThrow(() -> Problem.unknown("UserNotFound", "user", "Nobody with this number works for the company").refusal()).role();
        boolean others = memberships.in(companyId).stream()
            .anyMatch(member -> member.role() == CompanyRole.ADMINISTRATOR && member.person().number() != personNumber);
        if (before == CompanyRole.ADMINISTRATOR && !administratorAfterwards && !others) {
            throw Problem.of(Problem.Kind.CONFLICT, "LastAdministrator", "A company keeps at least one administrator").refusal();
        }
    }
}
