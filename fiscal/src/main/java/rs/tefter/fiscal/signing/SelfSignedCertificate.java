package rs.tefter.fiscal.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the certificate of a sandbox's key in DER: X.509 version 1, subject and issuer alike, valid for 20 years. */
final class SelfSignedCertificate {
    private static final String ORGANIZATION = "TEFTER SANDBOX - NIJE FISKALNO";
    private static final int VALID_YEARS = 20;
    private static final int SERIAL_BITS = 64;
    private static final Pattern COMMON_NAME = Pattern.compile("CN=([A-Z0-9]+)(?:,.*)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0C;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    /** sha256WithRSAEncryption, 1.2.840.113549.1.1.11, with its empty parameters. */
    private static final byte[] SHA256_WITH_RSA = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
    private static final byte[] COMMON_NAME_ID = HexFormat.of().parseHex("0603550403");
    private static final byte[] ORGANIZATION_ID = HexFormat.of().parseHex("060355040a");

    private SelfSignedCertificate() {}

    static X509Certificate of(String commonName, KeyPair keys, Instant now, SecureRandom random) throws GeneralSecurityException {
        byte[] name = der(SEQUENCE, attribute(ORGANIZATION_ID, ORGANIZATION), attribute(COMMON_NAME_ID, commonName));
        byte[] serial = BigInteger.ONE.shiftLeft(SERIAL_BITS).or(new BigInteger(SERIAL_BITS, random)).toByteArray();
        byte[] toSign = der(SEQUENCE, der(INTEGER, serial), SHA256_WITH_RSA, name, validity(now), name, keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(toSign);
        byte[] certificate = der(SEQUENCE, toSign, SHA256_WITH_RSA, der(BIT_STRING, new byte[1], signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    /** @throws IllegalArgumentException when the subject has none */
    static String commonName(X509Certificate certificate) {
        Matcher subject = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        if (!subject.matches()) {
            throw new IllegalArgumentException("the certificate has no common name");
        }
        return subject.group(1);
    }

    private static byte[] attribute(byte[] id, String value) {
        return der(SET, der(SEQUENCE, id, der(UTF8_STRING, value.getBytes(US_ASCII))));
    }

    private static byte[] validity(Instant now) {
        return der(SEQUENCE, time(now), time(now.atOffset(ZoneOffset.UTC).plusYears(VALID_YEARS).toInstant()));
    }

    /** Until 2049 with two digits of the year, as RFC 5280 wants it. */
    private static byte[] time(Instant moment) {
        String time = TIME.format(moment);
        return time.startsWith("20") && time.compareTo("2050") < 0
            ? der(UTC_TIME, time.substring(2).getBytes(US_ASCII))
            : der(GENERALIZED_TIME, time.getBytes(US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.size() < 0x80) {
            der.write(content.size());
        } else {
            byte[] length = BigInteger.valueOf(content.size()).toByteArray();
            int leading = length[0] == 0 ? 1 : 0;
            der.write(0x80 | length.length - leading);
            der.write(length, leading, length.length - leading);
        }
        der.writeBytes(content.toByteArray());
        return der.toByteArray();
    }
}
