package rs.tefter.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * With what documents are sealed.
 *
 * @param store the operator's own key store; without one there is a self-signed one in the home folder
 * @param tsa   the authority for time stamps; without one this server is its own
 * @param serve whether this server stamps for others too
 */
public record SealSettings(Optional<Store> store, Optional<Tsa> tsa, boolean serve) {

    /** A PKCS#12 file. */
    public record Store(Path file, String password, Optional<String> alias) {

        /** Without the password, so that no log ever has it. */
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * An authority that answers RFC 3161.
     *
     * @param credentials user and password, with a colon between them
     * @param policy      object identifier of the policy that is asked for
     */
    public record Tsa(URI url, Optional<String> credentials, Optional<String> policy, Duration timeout) {

        /** Without the credentials, so that no log ever has them. */
        @Override
        public String toString() {
            return url.toString();
        }
    }

    static SealSettings read(GivenSettings given, boolean sandbox) {
        Optional<Path> file = given.optional("mer.sign.keystore", "a PKCS#12 file", Path::of);
        String password = given.text("mer.sign.password", "");
        Optional<String> alias = given.optional("mer.sign.alias", "a text", text -> text);
        Optional<URI> url = given.optional("mer.tsa.url", "an http or https address", URI::create);
        Optional<String> credentials = given.optional("mer.tsa.credentials", "user:password", text -> text);
        Optional<String> policy = given.optional("mer.tsa.policy", "an object identifier", text -> text);
        Duration timeout = given.duration("mer.tsa.timeout", Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMinutes(1));
        return new SealSettings(file.map(path -> new Store(path, password, alias)), url.map(address -> new Tsa(address, credentials, policy, timeout)),
            given.bool("mer.tsa.serve", sandbox));
    }
}
