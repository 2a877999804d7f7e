package rs.tefter.notify;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of IP addresses, such as 10.0.0.0/8. */
record AddressRange(byte[] first, int prefixLength) {

    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        return new AddressRange(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        int whole = prefixLength / Byte.SIZE;
        int rest = prefixLength % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
        return Arrays.equals(bytes, 0, whole, first, 0, whole) && (rest == 0 || (bytes[whole] & mask) == (first[whole] & mask));
    }
}
