package rs.tefter.notify;

import java.net.UnknownHostException;

/** A host that is, or hides, an address callbacks may not go to; to an HTTP client it is a host that does not exist. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1;

    ForbiddenAddressException(String host) {
        super("callbacks may not go to the network of " + host);
    }
}
