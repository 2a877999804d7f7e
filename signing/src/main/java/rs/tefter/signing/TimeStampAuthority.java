package rs.tefter.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority of RFC 3161 with a key of its own; threads may share it. */
public final class TimeStampAuthority implements TimeStamps {
    /** The policy of these stamps: they are for trying things out. Made from a random UUID, as anybody may. */
    static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.278765663514070774696818465654375574265");
    private static final Set<ASN1ObjectIdentifier> ACCEPTED = Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
    private static final int MAX_REQUEST_BYTES = 16 << 10;
    private static final int SHA256_BYTES = 32;
    private static final int SERIAL_BITS = 128;

    private final Seal seal;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * An authority.
     *
     * @param seal its certificate must be for time stamps alone
     * @param clock gives the time that is attested, in milliseconds
     */
    public TimeStampAuthority(Seal seal, Clock clock, SecureRandom random) {
        this.seal = seal;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public byte[] stamp(byte[] sha256) throws NotStampedException {
        if (sha256.length != SHA256_BYTES) throw new IllegalArgumentException("A SHA-256 has 32 bytes, not " + sha256.length + ".");
        try {
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return tokens().generate(request.generate(TSPAlgorithms.SHA256, sha256), serial(), now()).getEncoded();
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new NotStampedException("The embedded authority gave no time stamp: " + e.getMessage(), e);
        }
    }

    /** Answers a request in DER with a response in DER; a request that is not understood or not granted gets a refusal that says why. */
    public byte[] answer(byte[] request) {
        try {
            var responses = new TimeStampResponseGenerator(tokens(), ACCEPTED, Set.of(POLICY.getId()));
            if (request.length > MAX_REQUEST_BYTES) return badFormat(responses);
            try {
                return responses.generate(new TimeStampRequest(request), serial(), now()).getEncoded();
            } catch (IOException | RuntimeException notUnderstood) {
                // What parses DER says by many exceptions that it is none.
                return badFormat(responses);
            }
        } catch (IOException | TSPException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The authority cannot answer.", e);
        }
    }

    private static byte[] badFormat(TimeStampResponseGenerator responses) throws IOException, TSPException {
        return responses.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "The request is not understood.").getEncoded();
    }

    /** A signer of the library serves one token. */
    private TimeStampTokenGenerator tokens() throws GeneralSecurityException, OperatorCreationException, TSPException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaContentSignerBuilder(Seal.ALGORITHM).build(seal.key());
        var signerInfo = new JcaSignerInfoGeneratorBuilder(digests).setSignedAttributeGenerator(TimeStampAuthority::attributes)
                .build(signer, seal.certificate());
        var generator = new TimeStampTokenGenerator(signerInfo,
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY);
        generator.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
        generator.addCertificates(new JcaCertStore(List.of(seal.certificate())));
        return generator;
    }

    /** The usual ones without the time of the machine: the time that counts is in the token. */
    private static AttributeTable attributes(Map<?, ?> parameters) {
        return new DefaultSignedAttributeTableGenerator().getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
