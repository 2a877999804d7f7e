package rs.tefter.retail.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rs.tefter.rendering.receipt.EscPos.CodePage;

/**
 * A printer that takes raw bytes over the network.
 *
 * @param codePage which letters a thermal printer begins with
 */
public record Printer(String host, int port, CodePage codePage) {

    /** What raw printing usually listens on. */
    public static final int USUAL_PORT = 9100;

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");
    private static final int LARGEST_PORT = 65_535;

    /** Reads {@code host:port}, where the port may be missing; empty when it is no such address. */
    public static Optional<Printer> parse(String address, CodePage codePage) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = matcher.group(2) == null ? USUAL_PORT : Integer.parseInt(matcher.group(2));
        return port >= 1 && port <= LARGEST_PORT ? Optional.of(new Printer(matcher.group(1), port, codePage)) : Optional.empty();
    }

    public String address() {
        return host + ":" + port;
    }
}
