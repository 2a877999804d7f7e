package rs.tefter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.access.Accounts.Person;
import rs.tefter.platform.Time;
import rs.tefter.registry.Companies;
import rs.tefter.registry.Company.Address;
import rs.tefter.registry.NewCompany;
import rs.tefter.testing.TestDatabase;

class LoginsTest {

    private static TestDatabase database;

    private final Time time = Time.movable(Time.real());
    private final Accounts accounts = new Accounts(database.dataSource(), time);
    private final Logins logins = new Logins(accounts, time);

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private String newPassword(String email) {
        return accounts.create(Optional.empty(), email, Accounts.Role.USER);
    }

    @Test
    void aPersonSignsInByEmailOrNumber() {
        String password = newPassword("ana@primer.rs");
        Person ana = accounts.person("ANA@primer.rs");
        assertThat(Stream.of("ana@primer.rs", " Ana@Primer.RS ", Long.toString(ana.number())).map(name -> logins.signIn(name, password)))
                .allMatch(Optional.of(ana)::equals);
        assertThat(logins.signIn("ana@primer.rs", "ana")).isEmpty();
        assertThat(logins.signIn("99999999999999999999", password)).isEmpty();
    }

    @Test
    void tenWrongPasswordsLockTheUserOutForAMinute() {
        String password = newPassword("bora@primer.rs");
        Stream.generate(() -> "guess").limit(Throttle.MOST_FAILURES - 1).forEach(guess -> logins.signIn("bora@primer.rs", guess));
        assertThat(logins.signIn("bora@primer.rs", password)).isPresent();
        logins.signIn("bora@primer.rs", "guess");
        assertThat(logins.signIn("bora@primer.rs", password)).isEmpty();
        time.advance(Throttle.LOCKED_OUT);
        assertThat(logins.signIn("bora@primer.rs", password)).isPresent();
    }

    @Test
    void wrongPasswordsOfAnEarlierMinuteCountNoMore() {
        String password = newPassword("cane@primer.rs");
        Stream.generate(() -> "guess").limit(Throttle.MOST_FAILURES - 1).forEach(guess -> logins.signIn("cane@primer.rs", guess));
        time.advance(Throttle.WINDOW.plus(Duration.ofSeconds(1)));
        logins.signIn("cane@primer.rs", "guess");
        assertThat(logins.signIn("cane@primer.rs", password)).isPresent();
    }

    @Test
    void anotherPasswordEndsTheOldOneAtOnce() {
        String password = newPassword("duda@primer.rs");
        assertThat(logins.signIn("duda@primer.rs", password)).isPresent();
        String renewed = accounts.renewPassword(accounts.person("duda@primer.rs"));
        logins.forget();
        assertThat(logins.signIn("duda@primer.rs", password)).isEmpty();
        assertThat(logins.signIn("duda@primer.rs", renewed)).isPresent();
    }

    @Test
    void aGrantTakesThePlaceOfTheOneBefore() {
        newPassword("ema@primer.rs");
        long ema = accounts.person("ema@primer.rs").number();
        NewCompany registered = new NewCompany("999910000", "99991000", Optional.empty(), "Firma", new Address("Trg 1", "Niš", "18000", "RS"), true, true);
        long company = new Companies(database.dataSource(), time).register(registered).orElseThrow();
        Grants grants = new Grants(database.dataSource());
        grants.put(new Grant(company, ema, EnumSet.of(Right.SEND), Optional.empty()));
        Grant wider = new Grant(company, ema, EnumSet.of(Right.QUERY, Right.VAT), Optional.empty());
        grants.put(wider);
        assertThat(grants.of(ema)).containsExactly(wider);
        assertThat(grants.find(company, ema)).contains(wider);
        assertThat(grants.revoke(company, ema)).isTrue();
        assertThat(grants.revoke(company, ema)).isFalse();
    }
}
