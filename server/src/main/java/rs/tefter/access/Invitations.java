package rs.tefter.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.access.Accounts.Person;
import rs.tefter.mail.Letter;
import rs.tefter.mail.Outbox;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** Lets people into a company by a link that is mailed to them, counts once and dies after seven days. */
public final class Invitations {

    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String SELECT = """
        select i.*, c.name from invitation i join company c using (company_id) where expires_at > :now and c.deleted_at is null and\s""";

    /** Somebody who may join a company as this. */
    public record Invitation(long companyId, String companyName, String email, CompanyRole role, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Outbox outbox;
    private final CompanyTransactions transactions;
    private final Time time;

    Invitations(DataSource database, Accounts accounts, Memberships memberships, Outbox outbox, CompanyTransactions transactions, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.accounts = accounts;
        this.memberships = memberships;
        this.outbox = outbox;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Mails an invitation; an earlier one to the same address dies.
     *
     * @param letter made of what must stand in the link
     */
    public void invite(long companyId, CompanyRole role, String email, Function<String, Letter> letter) {
        String token = Tokens.make();
        Instant now = time.instant();
        transactions.run(companyId, () -> {
            jdbc.sql("""
                    insert into invitation values (?, ?, ?, ?, ?, ?)
                    on conflict (company_id, email) do update set role = excluded.role, token_hash = excluded.token_hash,
                      created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .params(companyId, email.strip().toLowerCase(Locale.ROOT), role.wire(), Tokens.hash(token), Sql.utc(now), Sql.utc(now.plus(LIFETIME)))
                .update();
            return outbox.post(companyId, letter.apply(token));
        });
    }

    /** The invitations that nobody has followed yet, by their addresses. */
    public List<Invitation> open(long companyId) {
        return jdbc.sql(SELECT + "company_id = :company order by email").param("now", Sql.utc(time.instant())).param("company", companyId)
            .query(Invitations::invitation).list();
    }

    /** Takes an invitation back; false when there was none. */
    public boolean withdraw(long companyId, String email) {
        return jdbc.sql("delete from invitation where company_id = ? and email = ?").params(companyId, email).update() == 1;
    }

    /** InvitationNotFound when the link is of no living invitation. */
    public Invitation find(String token) {
        return jdbc.sql(SELECT + "token_hash = :hash").param("now", Sql.utc(time.instant())).param("hash", Tokens.hash(token))
            .query(Invitations::invitation).optional().orElseThrow(Invitations::dead);
    }

    /** Lets somebody with an account in; whoever has a higher role there already keeps it. */
    public void join(String token, Person person) {
        use(token, _ -> person);
    }

    /** Lets somebody in with a new account for the address the link was mailed to; refused as {@link Accounts#register} refuses. */
    public Person register(String token, String password) {
        return use(token, invitation -> accounts.register(invitation.email, password));
    }

    private Person use(String token, Function<Invitation, Person> who) {
        Invitation invitation = find(token);
        return transactions.run(invitation.companyId, () -> {
            if (jdbc.sql("delete from invitation where token_hash = ?").param(Tokens.hash(token)).update() == 0) {
                throw dead();
            }
            Person person = who.apply(invitation);
            boolean includedAlready = memberships.find(person.number(), invitation.companyId)
                .filter(membership -> membership.role().includes(invitation.role)).isPresent();
            if (!includedAlready) {
                memberships.put(invitation.companyId, person.number(), invitation.role);
            }
            return person;
        });
    }

    private static Refusal dead() {
        return Problem.of(Problem.Kind.GONE, "InvitationNotFound", "This invitation was used, taken back or has expired").refusal();
    }

    private static Invitation invitation(ResultSet row, int index) throws SQLException {
        return new Invitation(row.getLong("company_id"), row.getString("name"), row.getString("email"),
            CompanyRole.read(row.getString("role")).orElseThrow(), Sql.instant(row, "expires_at"));
    }
}
