package rs.tefter.fiscal.client;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A fiscal processor and how it is reached.
 *
 * @param base what stands before {@code /api/v3}, without a slash at its end
 * @param language of its messages, such as {@code sr-Cyrl-RS}
 * @param connectTimeout until there is a connection, a TLS handshake included
 * @param replyTimeout for the whole of a call
 * @param credentials where it is the tax administration's
 */
public record Processor(URI base, String language, Duration connectTimeout, Duration replyTimeout, Optional<Credentials> credentials) {

    /**
     * What the tax administration's own processor asks for.
     *
     * @param pkcs12 the client certificate with its key
     * @param pac the six characters that go with the certificate
     */
    public record Credentials(byte[] pkcs12, String password, String pac) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Credentials(byte[] otherPkcs12, String otherPassword, String otherPac)
                && Arrays.equals(pkcs12, otherPkcs12) && password.equals(otherPassword) && pac.equals(otherPac);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(pkcs12);
        }

        /** Says nothing that must stay secret. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
