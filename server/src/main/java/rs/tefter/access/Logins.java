package rs.tefter.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.access.Accounts.Person;
import rs.tefter.platform.Time;

/**
 * People who send their password with every call. One that was right is not hashed anew for some seconds, and whoever guesses wrong too
 * often is locked out for a minute, with the right password too.
 */
public final class Logins {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_LOGGED = 100;
    private static final int KEY_BYTES = 32;

    private record Known(Person person, byte[] password, long untilNanos) {}

    private final Accounts accounts;
    private final Throttle throttle;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    public Logins(Accounts accounts, Time time) {
        this.accounts = accounts;
        this.throttle = new Throttle(time);
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Who signs in with these; empty too while the user is locked out. */
    public Optional<Person> signIn(String emailOrNumber, String password) {
        String name = emailOrNumber.strip().toLowerCase(Locale.ROOT);
        if (throttle.isLockedOut(name)) {
            LOG.info("User {} is locked out", printable(name));
            return Optional.empty();
        }
        byte[] digest = digest(password);
        Known before = known.get(name);
        if (before != null && System.nanoTime() - before.untilNanos < 0 && MessageDigest.isEqual(before.password, digest)) {
            return Optional.of(before.person);
        }
        Optional<Person> person = accounts.verified(name, password);
        if (person.isPresent()) {
            remember(name, new Known(person.get(), digest, System.nanoTime() + REMEMBERED.toNanos()));
        } else {
            throttle.failed(name);
            LOG.info("User {} was refused: wrong name or password", printable(name));
        }
        return person;
    }

    /** Forgets passwords that were right, because some were changed. */
    public void forget() {
        known.clear();
    }

    private void remember(String name, Known fresh) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(name, fresh);
    }

    /** A name that somebody made up must not look like another line of the log. */
    private static String printable(String name) {
        return name.substring(0, Math.min(name.length(), MOST_LOGGED)).replaceAll("\\p{Cntrl}", "?");
    }

    /** With a key that this process alone has, so that its memory holds nothing to guess passwords from. */
    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
