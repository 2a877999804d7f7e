package rs.tefter.fiscal.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import rs.tefter.fiscal.verification.ReceiptBytes;
import rs.tefter.fiscal.verification.ReceiptFacts;
import rs.tefter.fiscal.verification.SignedReceipt;

/**
 * The keys of a sandbox's fiscal processor and what is done with them. One key signs receipts with SHA256withRSA; a second one, which in earnest
 * would be the tax administration's, encrypts the counters that travel with each receipt. May be used by several threads.
 */
public final class SecureElement {
    private static final int ID_LENGTH = 8;
    private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{8}");
    /** Ends the ids of the tax administration's own processors. */
    private static final String REMOTE_ENDING = "O0";

    private static final String SIGNATURE = "SHA256withRSA";
    private static final String ENCRYPTION = "RSA/ECB/OAEPPadding";
    private static final OAEPParameterSpec OAEP =
        new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    private static final int KEY_BITS = 2048;

    private final String id;
    private final CertifiedKey signing;
    private final CertifiedKey internal;

    SecureElement(CertifiedKey signing, CertifiedKey internal) {
        this.id = SelfSignedCertificate.commonName(signing.certificate());
        this.signing = signing;
        this.internal = internal;
    }

    /**
     * A new element with new keys.
     *
     * @param id 8 capital letters and digits, as {@link #randomId} makes them
     * @throws IllegalArgumentException for another id
     */
    public static SecureElement create(String id, Instant now, SecureRandom random) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a secure element has 8 capital letters and digits");
        }
        return new SecureElement(newKey(id, now, random), newKey(id, now, random));
    }

    /** An id that is not one of the tax administration's own processors. */
    public static String randomId(RandomGenerator random) {
        String id;
        do {
            id = random.ints(ID_LENGTH, 0, ID_LETTERS.length())
                .mapToObj(index -> ID_LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        } while (id.endsWith(REMOTE_ENDING));
        return id;
    }

    public String id() {
        return id;
    }

    /** Holds the key that checks the signatures; signed by itself. */
    public X509Certificate certificate() {
        return signing.certificate();
    }

    /**
     * Signs the facts, together with the encrypted counters.
     *
     * @param counters this receipt included
     * @throws IllegalArgumentException when the facts name another signer
     */
    public SignedReceipt sign(ReceiptFacts facts, Counters counters) {
        if (!facts.signedBy().equals(id)) {
            throw new IllegalArgumentException(id + " cannot sign for " + facts.signedBy());
        }
        try {
            Cipher cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.ENCRYPT_MODE, internal.certificate().getPublicKey(), OAEP);
            byte[] encrypted = cipher.doFinal(new InternalData(counters, facts.signedAt()).bytes());
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(signing.key());
            signature.update(ReceiptBytes.toSign(facts, encrypted));
            return new SignedReceipt(facts, base64(encrypted), base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** Whether the signature is right, and made with this element's key. */
    public boolean hasSigned(SignedReceipt receipt) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initVerify(signing.certificate().getPublicKey());
            signature.update(ReceiptBytes.toSign(receipt.facts(), bytes(receipt.encryptedInternalData())));
            return signature.verify(bytes(receipt.signature()));
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /**
     * The counters that travel with a receipt.
     *
     * @throws IllegalArgumentException when another element encrypted them
     */
    public InternalData internalData(SignedReceipt receipt) {
        try {
            Cipher cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.DECRYPT_MODE, internal.key(), OAEP);
            return InternalData.of(cipher.doFinal(bytes(receipt.encryptedInternalData())));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("the internal data are not of " + id, foreign);
        }
    }

    CertifiedKey signing() {
        return signing;
    }

    CertifiedKey internal() {
        return internal;
    }

    private static CertifiedKey newKey(String id, Instant now, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            KeyPair pair = generator.generateKeyPair();
            return new CertifiedKey(pair.getPrivate(), SelfSignedCertificate.of(id, pair, now, random));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
