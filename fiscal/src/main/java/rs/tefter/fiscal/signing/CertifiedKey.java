package rs.tefter.fiscal.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key and the certificate that holds its public half. */
record CertifiedKey(PrivateKey key, X509Certificate certificate) {}
