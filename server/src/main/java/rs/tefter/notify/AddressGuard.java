package rs.tefter.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rs.tefter.platform.SefSettings;

/**
 * Keeps callbacks out of networks that are not the internet (server-side request forgery): asked when an address is registered, and
 * again with every attempt, whose connection goes to one of the addresses that were looked at then and to no other.
 */
public final class AddressGuard {

    /** What the guard says about an address. */
    public sealed interface Verdict {
        record Allowed(CallbackAddress address) implements Verdict {}

        /** @param reason in English, for the message to the caller */
        record Refused(String reason) implements Verdict {}
    }

    /** Finds the IP addresses of a host name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final int LONGEST_URL = 2000;
    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final String DIGITS_0_TO_255 = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern DOTTED_QUAD = Pattern.compile("(" + DIGITS_0_TO_255 + "\\.){3}" + DIGITS_0_TO_255);
    /** What some resolvers read as an IPv4 address: a last label that is a number, in decimal, octal or hexadecimal. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|\\d+)\\.?");

    private final SefSettings.Webhook rules;
    private final Names names;

    public AddressGuard(SefSettings.Webhook rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    /**
     * Whether callbacks may go to this URL. A host that cannot be resolved now is let pass: names come and go, and each attempt asks
     * again.
     */
    public Verdict check(String url) {
        try {
            URI uri = new URI(url.strip()).parseServerAuthority();
            return fault(uri).or(() -> faultOfNetwork(uri.getHost())).<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> new Verdict.Allowed(new CallbackAddress(uri)));
        } catch (URISyntaxException _) {
            return new Verdict.Refused("the address is not a URL");
        }
    }

    /** The IP addresses a callback may connect to; {@link ForbiddenAddressException} when one of them is out of bounds. */
    List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = Arrays.asList(names.resolve(host));
        for (InetAddress address : addresses) {
            if (!isAllowed(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    /** What is wrong with the address as it is written, if anything; says nothing about the network it leads to. */
    Optional<String> fault(URI uri) {
        if (uri.toString().length() > LONGEST_URL) {
            return Optional.of("the address is longer than " + LONGEST_URL + " characters");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && rules.allowHttp())) {
            return Optional.of(rules.allowHttp() ? "the address has to begin with https:// or http://" : "the address has to begin with https://");
        }
        if (uri.getHost() == null) {
            return Optional.of("the address names no host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("the address may hold neither a user nor a fragment");
        }
        int port = new CallbackAddress(uri).port();
        if (port != 443 && port != 80 && (port < FIRST_UNPRIVILEGED_PORT || port > 65_535)) {
            return Optional.of("the port has to be 443, 80 or from 1024 to 65535");
        }
        return isDisguised(uri.getHost()) ? Optional.of("the host is a disguised IP address") : Optional.empty();
    }

    private Optional<String> faultOfNetwork(String host) {
        try {
            resolve(host);
            return Optional.empty();
        } catch (ForbiddenAddressException forbidden) {
            return Optional.of(forbidden.getMessage());
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /** The JDK turns an IPv4 address written as IPv6 into the IPv4 address itself, so it has to be told by its spelling; a scope is local. */
    private static boolean isDisguised(String host) {
        if (!host.startsWith("[")) {
            return ENDS_IN_NUMBER.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches();
        }
        String literal = host.substring(1, host.length() - 1);
        return literal.contains(".") || literal.contains("%") || InetAddress.ofLiteral(literal).getAddress().length == 4;
    }

    private boolean isAllowed(InetAddress address) {
        return switch (AddressClass.of(address)) {
            case PUBLIC -> true;
            case LOOPBACK -> rules.allowLoopback() || rules.allowPrivateNetworks();
            case PRIVATE -> rules.allowPrivateNetworks();
            case METADATA, RESERVED, UNASSIGNED -> false;
        };
    }
}
