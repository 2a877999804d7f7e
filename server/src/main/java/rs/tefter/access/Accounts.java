package rs.tefter.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.validation.text.Language;

/** People who sign in with e-mail and password; passwords are kept as bcrypt hashes. */
public final class Accounts {

    /** What a person may do: the operator runs the server, an administrator manages one company's access, a user works with its documents. */
    public enum Role {
        OPERATOR, ADMINISTRATOR, USER;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final int SHORTEST_PASSWORD = 12;
    /** More is not hashed. */
    private static final int MOST_PASSWORD_BYTES = 72;
    private static final int PASSWORD_BYTES = 18;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

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
        String password = randomPassword();
        insert(companyId, email, password, role);
        return password;
    }

    /** An account with a password of the person's own choice; DublicateEmail when the e-mail has one already, or as {@link #setPassword}. */
    Person register(String email, String password) {
        check(password);
        insert(Optional.empty(), email, password, Role.USER);
        return person(email);
    }

    private void insert(Optional<Long> companyId, String email, String password, Role role) {
        int created = jdbc.sql("""
                insert into account (company_id, email, password_hash, role, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(companyId.orElse(null), email.strip().toLowerCase(Locale.ROOT), encoder.encode(password), role.stored(), Sql.utc(time.instant()))
            .update();
        if (created == 0) {
            throw Problem.refused("DublicateEmail", "administratorEmail", "There is an account with the e-mail " + email + " already").refusal();
        }
    }

    /** Sets a password; PasswordTooShort or PasswordTooLong when it cannot be one. */
    void setPassword(Person person, String password) {
        check(password);
        jdbc.sql("update account set password_hash = ? where number = ?").params(encoder.encode(password), person.number).update();
    }

    private static void check(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw Problem.refused("PasswordTooShort", "password", "A password has at least " + SHORTEST_PASSWORD + " characters").refusal();
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            throw Problem.refused("PasswordTooLong", "password", "A password has at most " + MOST_PASSWORD_BYTES + " bytes").refusal();
        }
    }

    private String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Somebody with an account, whose number stands for the e-mail wherever only digits can be typed. */
    public record Person(long number, String email) {}

    /** The person with that e-mail or number; UserNotFound when there is none. */
    public Person person(String emailOrNumber) {
        return find(emailOrNumber).orElseThrow(() -> Problem.unknown("UserNotFound", "user", "There is no user " + emailOrNumber).refusal());
    }

    /** The person with that e-mail or number, if there is one. */
    public Optional<Person> find(String emailOrNumber) {
        return account(emailOrNumber).map(Account::person);
    }

    /** In which language a person is told what is wrong with a call. */
    public Language language(Person person) {
        return jdbc.sql("select language from account where number = ?").param(person.number).query(String.class).optional()
            .flatMap(Language::tagged).orElse(Language.EN);
    }

    public void speak(Person person, Language language) {
        jdbc.sql("update account set language = ? where number = ?").params(language.tag(), person.number).update();
    }

    /** A page of people in the order of their numbers, after the one with that number. */
    public List<Person> page(long after, int limit) {
        return jdbc.sql("select number, email from account where number > ? order by number limit ?").params(after, limit)
            .query((row, _) -> new Person(row.getLong(1), row.getString(2))).list();
    }

    /** The address of a company's first administrator. */
    public Optional<String> administratorEmail(long companyId) {
        return jdbc.sql("""
                select email from (
                  select 1 as place, number, email from account where company_id = :company and role = 'administrator'
                  union all
                  select 2, number, email from account_grant g join account on number = account_number
                  where g.company_id = :company and g.role = 'administrator') as administrator
                order by place, number limit 1""")
            .param("company", companyId).query(String.class).optional();
    }

    /** Gives a person another random password, which is shown here and never again. */
    public String renewPassword(Person person) {
        String password = randomPassword();
        jdbc.sql("update account set password_hash = ? where number = ?").params(encoder.encode(password), person.number).update();
        return password;
    }

    /** Who signs in with these. */
    Optional<Person> verified(String emailOrNumber, String password) {
        return signIn(emailOrNumber, password).map(Account::person);
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
    private Optional<Account> signIn(String emailOrNumber, String password) {
        Optional<Account> account = account(emailOrNumber);
        boolean matches = encoder.matches(password, account.map(Account::passwordHash).orElse(noSuchAccount));
        return account.filter(_ -> matches);
    }

    private Optional<Account> account(String emailOrNumber) {
        String name = emailOrNumber.strip();
        boolean isNumber = NUMBER.matcher(name).matches();
        return jdbc.sql("select number, email, company_id, password_hash, role from account where " + (isNumber ? "number = ?" : "email = ?"))
            .param(isNumber ? Long.valueOf(name) : name.toLowerCase(Locale.ROOT))
            .query((row, _) -> new Account(new Person(row.getLong(1), row.getString(2)), Optional.ofNullable(row.getObject(3, Long.class)),
                row.getString(4), Role.valueOf(row.getString(5).toUpperCase(Locale.ROOT))))
            .optional();
    }

    private record Account(Person person, Optional<Long> companyId, String passwordHash, Role role) {}
}
