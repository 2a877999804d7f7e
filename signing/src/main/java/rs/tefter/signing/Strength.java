package rs.tefter.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Which keys are strong enough, and not so long that verifying with them would be an attack. */
final class Strength {
    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 64;
    private static final int LEAST_EC_BITS = 256;

    private Strength() {
    }

    static boolean isEnough(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS && rsa.getModulus().bitLength() <= MOST_RSA_BITS
                    && rsa.getPublicExponent().bitLength() <= MOST_EXPONENT_BITS;
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
            default -> false;
        };
    }
}
