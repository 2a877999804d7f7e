package rs.tefter.notify;

import java.util.Optional;

/**
 * The three addresses a company keeps in API management for the callbacks of the second generation.
 *
 * @param outgoing   for its sales
 * @param incoming   for its purchases
 * @param contractor for documents of which it signed the public-procurement contract
 */
public record Endpoints(Optional<CallbackAddress> outgoing, Optional<CallbackAddress> incoming, Optional<CallbackAddress> contractor) {

    public static final Endpoints NONE = new Endpoints(Optional.empty(), Optional.empty(), Optional.empty());
}
