package rs.tefter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.signing.Fault.Check.READABLE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureVerifierTest {
    static List<Tampering> tamperings() {
        return Stream.of(Tampering.withTheDocument(), Tampering.withThePlace(), Tampering.withTheReferences(), Tampering.withTheSignature(),
                Tampering.withTheTimeStamp()).flatMap(List::stream).toList();
    }

    @ParameterizedTest(name = "is refused when {0}")
    @MethodSource("tamperings")
    void aSignedDocument(Tampering tampering) {
        Signed tampered = tampering.deed().apply(Signed.sample());
        assertThat(faults(tampered.bytes())).as(tampered.text()).extracting(Fault::check).contains(tampering.found());
    }

    @Test
    void everySentenceSaysSomethingElse() {
        assertThat(tamperings()).extracting(Tampering::sentence).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void everyFaultNamesTheElementAndSaysWhatIsWrong() {
        List<Fault> faults = faults(Signed.sample().after("<cbc:IssueDate>", "x").content("ds:SignatureValue", "AAAA").bytes());
        assertThat(faults).extracting(Fault::check).containsExactly(Fault.Check.DOCUMENT, Fault.Check.SIGNATURE, Fault.Check.TIME_STAMP);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.place()).startsWith("/Invoice[1]/cec:UBLExtensions[1]");
            assertThat(fault.detail()).endsWith(".");
        });
    }

    @Test
    void aSoundDocumentSaysWhoSignedItAndWhen() {
        assertThat(Fixture.VERIFIER.verify(Fixture.signed())).isInstanceOfSatisfying(Verification.Passed.class, passed -> {
            assertThat(passed.signer()).isEqualTo(Fixture.SEAL.certificate());
            assertThat(passed.claimedTime()).isEqualTo("2026-11-20T09:00:00Z");
            assertThat(passed.stampedTime()).isEqualTo(Fixture.NOW);
            assertThat(passed.authority().getSubjectX500Principal().getName()).contains("time-stamp authority");
        });
    }

    @Test
    void whatSomebodyElseSignedAnewPassesAndNamesThem() {
        assertThat(Fixture.VERIFIER.verify(Fixture.OTHER.bytes())).isInstanceOfSatisfying(Verification.Passed.class,
                passed -> assertThat(passed.signer()).isNotEqualTo(Fixture.SEAL.certificate()));
    }

    @Test
    void whatCanonicalFormDoesNotShowMayChange() {
        Signed signed = Signed.sample().with("encoding=\"utf-8\"", "encoding='UTF-8' standalone='yes'")
                .with("currencyID=\"RSD\"", "currencyID = 'RSD'").before("<cbc:IssueDate>", "<!-- between elements -->")
                .with("<cbc:ID>", "<cbc:ID  >").with("</cbc:ID>", "</cbc:ID\n>");
        assertThat(Fixture.VERIFIER.verify(Samples.utf8(signed.text().replace("\n", "\r\n")))).isInstanceOf(Verification.Passed.class);
    }

    @Test
    void aDocumentInUtf16IsRefused() {
        String text = Signed.sample().text().replace("encoding=\"utf-8\"", "encoding=\"UTF-16\"");
        assertThat(faults(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).extracting(Fault::check).containsExactly(READABLE);
    }

    @Test
    void anEnvelopePassesAndItsOtherContentIsNotSigned() {
        Signed signed = new Signed(Samples.text(Fixture.signed(Envelopes.around(Samples.invoice()))));
        assertThat(Fixture.VERIFIER.verify(signed.bytes())).isInstanceOf(Verification.Passed.class);
        assertThat(Fixture.VERIFIER.verify(signed.with("<SupplierID>1", "<SupplierID>2").bytes())).isInstanceOf(Verification.Passed.class);
        assertThat(faults(signed.after("<cbc:IssueDate>", "x").bytes())).extracting(Fault::check).containsExactly(Fault.Check.DOCUMENT);
    }

    @Test
    void anEnvelopeThatSaysWhatNamesInsideItMeanIsRefused() {
        Signed signed = new Signed(Samples.text(Fixture.signed(Envelopes.around(Samples.invoice()))));
        Signed extended = signed.with("<OutgoingInvoice>", "<OutgoingInvoice xmlns:later='urn:x'>");
        assertThat(faults(extended.bytes())).extracting(Fault::check).containsExactly(READABLE);
        assertThat(faults(extended.bytes()).getFirst().detail()).contains("The envelope declares a namespace");
    }

    @Test
    void anEnvelopeWithTwoDocumentsIsRefused() {
        Signed signed = new Signed(Samples.text(Fixture.signed(Envelopes.around(Samples.invoice()))));
        Signed doubled = signed.before("</InvoiceEnvelope>", signed.element("Invoice"));
        assertThat(faults(doubled.bytes())).extracting(Fault::check).containsExactly(READABLE);
    }

    private static List<Fault> faults(byte[] document) {
        return switch (Fixture.VERIFIER.verify(document)) {
            case Verification.Passed passed -> throw new AssertionError("passed: " + passed);
            case Verification.Failed(List<Fault> faults) -> faults;
        };
    }
}
