package rs.tefter.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** People who sign in with e-mail and password; passwords are kept as bcrypt hashes. */
public final class Accounts {

    /** What a person may do: the operator runs the server, an administrator manages one company's access, a user works with its documents. */
    public enum Role {
        OPERATOR, ADMINISTRATOR, USER;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int PASSWORD_BYTES = 18;

    private final JdbcClient jdbc;
    private final Time time;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String noSuchAccount = encoder.encode("");

    public Accounts(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    /** Creates an account and gives its random password, which is shown here and never again; DublicateEmail when the e-mail has one already. */
    public String create(Optional<Long> companyId, String email, Role role) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int created = jdbc.sql("""
                insert into account (company_id, email, password_hash, role, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(companyId.orElse(null), email.strip().toLowerCase(Locale.ROOT), encoder.encode(password), role.stored(), Sql.utc(time.instant()))
            .update();
        if (created == 0) {
            throw Problem.refused("DublicateEmail", "administratorEmail", "There is an account with the e-mail " + email + " already").refusal();
        }
        return password;
    }

    public boolean hasOperator() {
        return jdbc.sql("select exists (select from account where role = 'operator')").query(Boolean.class).single();
    }

    /** Whether an operator of the server signs in with these. */
    public boolean isOperator(String email, String password) {
        return signIn(email, password).filter(account -> account.role == Role.OPERATOR).isPresent();
    }

    /** The company whose administrator signs in with these. */
    public Optional<Caller> administrator(String email, String password) {
        return signIn(email, password).filter(account -> account.role == Role.ADMINISTRATOR).flatMap(account -> account.companyId).map(Caller::new);
    }

    /** An unknown e-mail costs as much time as a wrong password. */
    private Optional<Account> signIn(String email, String password) {
        Optional<Account> account = jdbc.sql("select company_id, password_hash, role from account where email = ?")
            .param(email.strip().toLowerCase(Locale.ROOT))
            .query((row, _) -> new Account(Optional.ofNullable(row.getObject(1, Long.class)),
                row.getString(2), Role.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
            .optional();
        boolean matches = encoder.matches(password, account.map(Account::passwordHash).orElse(noSuchAccount));
        return account.filter(_ -> matches);
    }

    private record Account(Optional<Long> companyId, String passwordHash, Role role) {}
}
