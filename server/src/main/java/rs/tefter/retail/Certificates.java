package rs.tefter.retail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import rs.tefter.retail.rules.Rule;

/** Looks into certificates before they are kept, so that a wrong password is known at once and not at the first receipt. */
final class Certificates {

    private Certificates() {}

    /** A refusal when there is a certificate that its password does not open or that has no private key. */
    static void check(Client.Credentials credentials) {
        credentials.certificate().ifPresent(certificate -> {
            if (!hasKey(certificate, credentials.certificatePassword().orElse("").toCharArray())) {
                throw Rule.invalid("certificate", "is no PKCS#12 with a private key that certificatePassword opens");
            }
        });
    }

    private static boolean hasKey(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store.getKey(alias, password) != null;
                }
            }
            return false;
        } catch (GeneralSecurityException | IOException unreadable) {
            return false;
        }
    }
}
