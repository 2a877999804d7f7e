package rs.tefter.notify;

import java.net.URI;
import java.util.Locale;

/** An address for callbacks that {@link AddressGuard} has let pass. */
public record CallbackAddress(URI uri) {

    /** An address that was let pass when it was stored; the guard looks at it again before every attempt. */
    static CallbackAddress stored(String url) {
        return new CallbackAddress(URI.create(url));
    }

    /** Host and port: what shares the limit of attempts at one time. */
    String authority() {
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
