package rs.tefter.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** What came out of verifying a signature. */
public sealed interface Verification {
    /**
     * Everything holds. Whether signer and authority are to be trusted is for the caller to say, who knows whom to expect.
     *
     * @param signer certificate of the key that signed
     * @param claimedTime when the signer says to have signed
     * @param stampedTime when the authority saw the signature
     * @param authority certificate of the time-stamp authority
     */
    record Passed(X509Certificate signer, Instant claimedTime, Instant stampedTime, X509Certificate authority) implements Verification { }

    /**
     * Something does not hold.
     *
     * @param faults at least one
     */
    record Failed(List<Fault> faults) implements Verification { }
}
