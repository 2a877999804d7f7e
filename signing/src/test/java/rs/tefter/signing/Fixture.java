package rs.tefter.signing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/** One seal and one authority for all tests, for keys take long to make. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SecureRandom RANDOM = new SecureRandom();
    static final Seal SEAL = make(TestCertificate.Use.DOCUMENTS);
    static final TimeStampAuthority AUTHORITY = new TimeStampAuthority(make(TestCertificate.Use.TIME_STAMPS), CLOCK, RANDOM);
    static final DocumentSigner SIGNER = new DocumentSigner(SEAL, AUTHORITY, CLOCK, UUID::randomUUID, Limits.DEFAULT);
    static final SignatureVerifier VERIFIER = new SignatureVerifier(Limits.DEFAULT);
    /** The sample, signed by somebody else. */
    static final Signed OTHER = new Signed(Samples.text(signed(
            new DocumentSigner(make(TestCertificate.Use.DOCUMENTS), AUTHORITY, CLOCK, UUID::randomUUID, Limits.DEFAULT), Samples.invoice())));

    private static final int DOCUMENTS = 205;

    private Fixture() {
    }

    static Seal make(TestCertificate.Use use) {
        try {
            return TestCertificate.make(use, NOW, RANDOM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] signed(byte[] document) {
        return signed(SIGNER, document);
    }

    private static byte[] signed(DocumentSigner signer, byte[] document) {
        return switch (signer.sign(document)) {
            case SigningResult.Signed(byte[] signed) -> signed;
            case SigningResult.Refused(String detail) -> throw new AssertionError(detail);
            case SigningResult.NotStamped(String detail) -> throw new AssertionError(detail);
        };
    }

    static byte[] signed() {
        return signed(Samples.invoice());
    }

    /** More than 200 different documents that can be signed: the samples, and samples with whatever canonical form treats specially. */
    static List<byte[]> documents() {
        List<byte[]> samples = Samples.all();
        List<byte[]> documents = new ArrayList<>(samples);
        for (int seed = 0; documents.size() < DOCUMENTS; seed++) {
            byte[] mutant = Scramble.of(samples.get(seed % samples.size()), seed);
            if (isSignable(mutant)) documents.add(mutant);
        }
        return documents;
    }

    private static boolean isSignable(byte[] document) {
        if (!(new UblReader(Limits.DEFAULT).read(document) instanceof ReadResult.Read)) return false;
        var canonicalizer = new Canonicalizer(document, C14n.INCLUSIVE, Octets.digested());
        try {
            canonicalizer.document(Prolog.end(document), document.length, document.length, document.length);
            return canonicalizer.commentInValue() < 0;
        } catch (Unsignable unsignable) {
            return false;
        }
    }
}
