package rs.tefter.api.pfr;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a call comes from the machine that the server runs on. */
final class Loopback {

    private Loopback() {}

    /** @param address a literal, so nothing is looked up */
    static boolean is(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
