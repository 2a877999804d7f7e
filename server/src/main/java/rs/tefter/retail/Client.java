package rs.tefter.retail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

        public boolean isEmpty() {
            return certificate.isEmpty() && certificatePassword.isEmpty() && pac.isEmpty();
        }

        @Override
        public String toString() {
            return "Credentials[certificate given: " + certificate.isPresent() + "]";
        }
    }
}
