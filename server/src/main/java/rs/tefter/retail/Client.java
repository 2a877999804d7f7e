package rs.tefter.retail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A connection of a store to a fiscal processor, with what the processor said last. */
public record Client(UUID id, Details details, Connection connection) {

    /** Which fiscal processor stands behind a client. */
    public enum Kind {
        /** The one of this server, whose receipts are not fiscal. */
        SANDBOX("sandbox"),
        /** One in the shop. */
        LOCAL("lpfr"),
        /** The one of the tax administration. */
        VIRTUAL("vpfr");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * What can be changed about a client.
     *
     * @param baseUrl what stands before {@code /api/v3}, without a slash at its end
     * @param fallback the client that takes over what provably has not been sent
     */
    public record Details(UUID storeId, String name, Kind kind, URI baseUrl, Optional<String> cashier, Optional<UUID> fallback) {}

    private static final int LONGEST_ADDRESS = 1_000;

    /** The address of a fiscal processor as it is kept; empty when the text is no http address without user, query and fragment. */
    public static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return web && bare && uri.getHost() != null && text.length() <= LONGEST_ADDRESS ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * What the fiscal processor said last.
     *
     * @param connected whether it could be reached
     * @param codes its codes of state
     * @param labels the tax labels that are active there; none while nothing is known
     */
    public record Connection(boolean connected, List<String> codes, Optional<String> lastInvoiceNumber, List<String> labels) {

        public static final Connection UNKNOWN = new Connection(false, List.of(), Optional.empty(), List.of());
    }

    /**
     * What opens the fiscal processor of the tax administration.
     *
     * @param certificate PKCS#12
     */
    public record Credentials(Optional<byte[]> certificate, Optional<String> certificatePassword, Optional<String> pac) {

        public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty(), Optional.empty());

        private static final Pattern PAC = Pattern.compile("[0-9A-Za-z]{6}");

        /** Whether a text has the form of a PAC, the word that comes with the certificate. */
        public static boolean isPac(String text) {
            return PAC.matcher(text).matches();
        }

        public boolean isEmpty() {
            return certificate.isEmpty() && certificatePassword.isEmpty() && pac.isEmpty();
        }

        @Override
        public String toString() {
            return "Credentials[certificate given: " + certificate.isPresent() + "]";
        }
    }
}
