package rs.tefter.signing;

/** Gives time stamps: the embedded authority, or another over the network. */
public interface TimeStamps {
    /**
     * A time stamp for a digest.
     *
     * @param sha256 32 bytes
     * @return the token of RFC 3161 in DER, with the certificate of its authority
     * @throws NotStampedException when there is none now; it may be asked for again
     */
    byte[] stamp(byte[] sha256) throws NotStampedException;
}
