package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;

class TimeStampAuthorityTest {
    private static final byte[] DIGEST = Octets.sha256(new byte[] {1, 2, 3});

    private final TimeStampRequestGenerator requests = new TimeStampRequestGenerator();

    @Test
    void aStampIsForTheDigestAndTheTimeOfTheClock() throws Exception {
        Token.Stamp stamp = Token.read(Fixture.AUTHORITY.stamp(DIGEST)).check(DIGEST);
        assertThat(stamp.time()).isEqualTo(Fixture.NOW);
        assertThatThrownBy(() -> Token.read(Fixture.AUTHORITY.stamp(DIGEST)).check(new byte[32])).isInstanceOf(Token.Unsound.class);
    }

    @Test
    void aRequestIsAnsweredAsRfc3161Says() throws Exception {
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, DIGEST, BigInteger.valueOf(77));
        var response = new TimeStampResponse(Fixture.AUTHORITY.answer(request.getEncoded()));
        response.validate(request);
        assertThat(response.getStatus()).isEqualTo(PKIStatus.GRANTED);
        assertThat(response.getTimeStampToken().getTimeStampInfo().getNonce()).isEqualTo(77);
        var certificate = Token.read(Fixture.AUTHORITY.stamp(DIGEST)).check(DIGEST).authority();
        response.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    }

    @Test
    void certificatesComeOnlyWhenTheyAreAskedFor() throws Exception {
        assertThat(certificates(true)).isOne();
        assertThat(certificates(false)).isZero();
    }

    private int certificates(boolean asked) throws Exception {
        requests.setCertReq(asked);
        byte[] answer = Fixture.AUTHORITY.answer(requests.generate(TSPAlgorithms.SHA256, DIGEST).getEncoded());
        return new TimeStampResponse(answer).getTimeStampToken().getCertificates().getMatches(null).size();
    }

    @Test
    void everyStampHasItsOwnSerialNumber() throws Exception {
        Set<BigInteger> serials = new HashSet<>();
        byte[] request = requests.generate(TSPAlgorithms.SHA512, new byte[64]).getEncoded();
        for (int i = 0; i < 5; i++) {
            serials.add(new TimeStampResponse(Fixture.AUTHORITY.answer(request)).getTimeStampToken().getTimeStampInfo().getSerialNumber());
        }
        assertThat(serials).hasSize(5);
    }

    @Test
    void aStampThatIsSignedWithAWeakDigestIsNotBelieved() throws Exception {
        Seal seal = Fixture.make(TestCertificate.Use.TIME_STAMPS);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaContentSignerBuilder("SHA1withRSA").build(seal.key());
        var generator = new TimeStampTokenGenerator(new JcaSignerInfoGeneratorBuilder(digests).build(signer, seal.certificate()),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)), TimeStampAuthority.POLICY);
        generator.addCertificates(new JcaCertStore(List.of(seal.certificate())));
        requests.setCertReq(true);
        byte[] token = generator.generate(requests.generate(TSPAlgorithms.SHA256, DIGEST), BigInteger.ONE, Date.from(Fixture.NOW)).getEncoded();
        assertThatThrownBy(() -> Token.read(token).check(DIGEST)).isInstanceOf(Token.Unsound.class).hasMessageContaining("too weak");
    }

    @Test
    void aWeakDigestIsRefused() throws Exception {
        assertThat(failure(requests.generate(TSPAlgorithms.SHA1, new byte[20]).getEncoded())).isEqualTo(PKIFailureInfo.badAlg);
    }

    @Test
    void aDigestOfTheWrongLengthIsRefused() throws Exception {
        assertThat(failure(requests.generate(TSPAlgorithms.SHA256, new byte[20]).getEncoded())).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThatThrownBy(() -> Fixture.AUTHORITY.stamp(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyOfSomebodyElseIsRefused() throws Exception {
        requests.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
        assertThat(failure(requests.generate(TSPAlgorithms.SHA256, DIGEST).getEncoded())).isEqualTo(PKIFailureInfo.unacceptedPolicy);
        requests.setReqPolicy(TimeStampAuthority.POLICY);
        byte[] answer = Fixture.AUTHORITY.answer(requests.generate(TSPAlgorithms.SHA256, DIGEST).getEncoded());
        assertThat(new TimeStampResponse(answer).getStatus()).isEqualTo(PKIStatus.GRANTED);
    }

    @Test
    void whatIsNoRequestGetsARefusal() throws Exception {
        byte[] request = requests.generate(TSPAlgorithms.SHA256, DIGEST).getEncoded();
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] mutant = request.clone();
            for (int j = random.nextInt(4); j >= 0; j--) mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            assertThat(new TimeStampResponse(Fixture.AUTHORITY.answer(mutant)).getStatus()).isIn(PKIStatus.GRANTED, PKIStatus.REJECTION);
        }
        assertThat(failure(new byte[0])).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(failure(new byte[1 << 20])).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(failure(Samples.utf8("GET / HTTP/1.1"))).isEqualTo(PKIFailureInfo.badDataFormat);
    }

    private static int failure(byte[] request) throws Exception {
        var response = new TimeStampResponse(Fixture.AUTHORITY.answer(request));
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getTimeStampToken()).isNull();
        return response.getFailInfo().intValue();
    }
}
