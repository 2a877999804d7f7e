package rs.tefter.access;

import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;

/** People who sign in with e-mail and password; passwords are kept as bcrypt hashes. */
public final class Accounts {

    /** What a person may do: the operator runs the server, an administrator manages one company's access, a user works with its documents. */
    public enum Role { OPERATOR, ADMINISTRATOR, USER }

    private final JdbcClient jdbc;
    private final Time time;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String noSuchAccount = encoder.encode("");

    public Accounts(DataSource database, Time time) {
        this.jdbc = JdbcClient.create(database);
        this.time = time;
    }

    public void create(Optional<Long> companyId, String email, String password, Role role) {
        jdbc.sql("insert into account (company_id, email, password_hash, role, created_at) values (?, ?, ?, ?, ?)")
            .params(companyId.orElse(null), email.toLowerCase(Locale.ROOT), encoder.encode(password), role.name().toLowerCase(Locale.ROOT), Sql.utc(time.instant()))
            .update();
    }

    /** The company whose administrator signs in with these; an unknown e-mail costs as much time as a wrong password. */
    public Optional<Caller> administrator(String email, String password) {
        record Known(long companyId, String hash) {}
        Optional<Known> known = jdbc.sql("select company_id, password_hash from account where email = ? and role = 'administrator' and company_id is not null")
            .param(email.strip().toLowerCase(Locale.ROOT))
            .query((row, _) -> new Known(row.getLong(1), row.getString(2)))
            .optional();
        boolean matches = encoder.matches(password, known.map(Known::hash).orElse(noSuchAccount));
        return known.filter(_ -> matches).map(account -> new Caller(account.companyId()));
    }
}
