package rs.tefter.bench.sign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import rs.tefter.bench.Report;
import rs.tefter.bench.validate.Candidate;
import rs.tefter.bench.validate.Rounds;
import rs.tefter.bench.validate.Sample;
import rs.tefter.signing.DocumentSigner;
import rs.tefter.signing.KeyFolder;
import rs.tefter.signing.SignatureVerifier;
import rs.tefter.signing.SigningResult;
import rs.tefter.signing.TimeStampAuthority;
import rs.tefter.signing.Verification;
import rs.tefter.ubl.Limits;

/** {@code ./bench sign}: documents a second signed and stamped, beside the bare RSA signatures that this takes. */
public final class SignBench {

    private static final int KEY_BITS = 3072;
    /** The seal's and the authority's. */
    private static final int SIGNATURES_A_DOCUMENT = 2;
    private static final int MANY = 1_000;
    private static final int THREADS = 2;
    private static final int DIGEST_BYTES = 32;

    private final double seconds;
    private final PrintStream remarks;
    private final Report report = new Report();
    private final SignatureVerifier verifier = new SignatureVerifier(Limits.DEFAULT);
    private final DocumentSigner signer;
    private final Candidate rsa;
    private final Candidate sign;

    /** @param seconds how long each measurement lasts */
    public SignBench(double seconds, PrintStream remarks) throws IOException, GeneralSecurityException {
        this.seconds = seconds;
        this.remarks = remarks;
        remarks.println("making keys");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        this.rsa = new Candidate("rsa", "RSA-3072 alone, signatures/s", _ -> bare(key));
        this.signer = signer();
        this.sign = new Candidate("sign", "Tefter, signed and stamped, documents/s", document -> signed(document).length);
    }

    private static DocumentSigner signer() throws IOException {
        Path home = Files.createTempDirectory("tefter-bench-keys");
        try {
            Clock clock = Clock.systemUTC();
            SecureRandom random = new SecureRandom();
            KeyFolder keys = new KeyFolder(home, clock, random);
            TimeStampAuthority authority = new TimeStampAuthority(keys.timeStamps(), clock, random);
            return new DocumentSigner(keys.documents(), authority, clock, UUID::randomUUID, Limits.DEFAULT);
        } finally {
            try (var files = Files.list(home)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(home);
        }
    }

    public Report run() throws Exception {
        measure(new Sample("SRBDT invoice", "", Sample.serbian().document()));
        measure(new Sample(MANY + " lines", MANY + "Lines", Sample.serbian(MANY)));
        return report;
    }

    private void measure(Sample sample) throws Exception {
        byte[] signed = signed(sample.document());
        Candidate verify = new Candidate("verify", "Tefter, verified, documents/s", _ -> verified(signed));
        List<Candidate> candidates = List.of(rsa, sign, verify);
        for (Candidate candidate : candidates) {
            remarks.println("warming up on " + sample.label() + ": " + candidate.label());
            Rounds.loop(candidate.work(), sample.document(), seconds);
        }
        for (int threads = 1; threads <= THREADS; threads++) {
            remarks.println("measuring " + sample.label() + ", threads: " + threads);
            add(sample, threads, candidates, new Rounds(seconds).perSecond(candidates, sample.document(), threads));
        }
    }

    private void add(Sample sample, int threads, List<Candidate> candidates, Map<Candidate, Double> rates) {
        String suffix = sample.suffix() + (threads == 1 ? "" : "TwoThreads");
        report.heading(String.format(Locale.ROOT, "%s, %,d bytes, threads: %d", sample.label(), sample.document().length, threads));
        candidates.forEach(each -> report.add(each.key() + "PerSecond" + suffix, each.label(), rates.get(each)));
        double limit = rates.get(rsa) / SIGNATURES_A_DOCUMENT;
        report.add("limitPerSecond" + suffix, "limit: two signatures a document, documents/s", limit);
        report.add("signRatio" + suffix, "Tefter to the limit", rates.get(sign) / limit, "aim: at least 0.5");
    }

    private byte[] signed(byte[] document) {
        return switch (signer.sign(document)) {
            case SigningResult.Signed signed -> signed.document();
            case SigningResult.Refused refused -> throw new IllegalStateException(refused.detail());
            case SigningResult.NotStamped none -> throw new IllegalStateException(none.detail());
        };
    }

    private int verified(byte[] document) {
        return switch (verifier.verify(document)) {
            case Verification.Passed _ -> 1;
            case Verification.Failed failed -> throw new IllegalStateException(failed.faults().toString());
        };
    }

    private static int bare(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(new byte[DIGEST_BYTES]);
        return signature.sign().length;
    }
}
