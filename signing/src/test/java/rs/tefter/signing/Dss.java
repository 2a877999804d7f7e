package rs.tefter.signing;

import eu.europa.esig.dss.enumerations.CommitmentTypeEnum;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;

/** The library of the European Commission for signatures, told to trust the certificates of the tests. */
final class Dss {
    private static final String PLACE = "//*[local-name()='SignatureInformation']";

    private final CertificateVerifier trust = new CommonCertificateVerifier();

    Dss(X509Certificate... trusted) {
        var source = new CommonTrustedCertificateSource();
        for (X509Certificate each : trusted) source.addCertificate(new CertificateToken(each));
        trust.setTrustedCertSources(source);
    }

    Reports validate(byte[] document) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
        validator.setCertificateVerifier(trust);
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationTime(Date.from(Fixture.NOW));
        return validator.validateDocument();
    }

    /** Signs with the profile of the intermediary, in the element where its signatures stand. */
    byte[] sign(byte[] document, C14n method) {
        var service = new XAdESService(trust);
        service.setTspSource(source(Fixture.AUTHORITY));
        DSSDocument toSign = new InMemoryDocument(document, "invoice.xml");
        XAdESSignatureParameters parameters = parameters(toSign, method);
        byte[] value = Fixture.SEAL.sign(service.getDataToSign(toSign, parameters).getBytes());
        return bytes(service.signDocument(toSign, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, value)));
    }

    private static XAdESSignatureParameters parameters(DSSDocument document, C14n method) {
        var parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEn319132(false);
        parameters.setSigningCertificate(new CertificateToken(Fixture.SEAL.certificate()));
        parameters.setCertificateChain(List.of(new CertificateToken(Fixture.SEAL.certificate())));
        parameters.setSignKeyInfo(true);
        parameters.setXPathLocationString(PLACE);
        parameters.setReferences(List.of(reference(document, method)));
        parameters.setSigningCertificateDigestMethod(DigestAlgorithm.SHA256);
        parameters.setSignedInfoCanonicalizationMethod(method.uri());
        parameters.setSignedPropertiesCanonicalizationMethod(method.uri());
        parameters.setKeyInfoCanonicalizationMethod(method.uri());
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setCommitmentTypeIndications(List.of(CommitmentTypeEnum.ProofOfOrigin));
        parameters.bLevel().setSigningDate(Date.from(Fixture.NOW));
        return parameters;
    }

    private static DSSReference reference(DSSDocument document, C14n method) {
        var reference = new DSSReference();
        reference.setId("whole-document");
        reference.setUri("");
        reference.setContents(document);
        reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
        reference.setTransforms(List.of(new EnvelopedSignatureTransform(), new CanonicalizationTransform(method.uri())));
        return reference;
    }

    private static TSPSource source(TimeStamps stamps) {
        return (algorithm, digest) -> {
            try {
                return new TimestampBinary(stamps.stamp(digest));
            } catch (NotStampedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static byte[] bytes(DSSDocument document) {
        try (var in = document.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
