package rs.tefter.fiscal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rs.tefter.fiscal.signing.TestElement.ELEMENT;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.Samples;
import rs.tefter.fiscal.verification.ReceiptBytes;
import rs.tefter.fiscal.verification.ReceiptFacts;
import rs.tefter.fiscal.verification.SignedReceipt;

class SecureElementTest {
    private static final ReceiptKind SALE = ReceiptKind.ofCode("ПП").orElseThrow();
    private static final Counters COUNTERS = new Counters(17, List.of(12L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 3L, 0xFFFF_FFFFL),
        new BigDecimal("90000000000.1234"), new BigDecimal("349.9"));
    private static final ReceiptFacts FACTS = new ReceiptFacts("TFTRSBX1", "TFTRSBX1", 17, 12, new BigDecimal("517.81"), Samples.SIGNED_AT, SALE,
        Optional.of("10:100181732"));

    @Test
    void theCertificateChecksTheSignatureOverAllBytesBeforeIt() throws GeneralSecurityException {
        SignedReceipt receipt = ELEMENT.sign(FACTS, COUNTERS);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(ELEMENT.certificate());
        signature.update(ReceiptBytes.encode(receipt), 0, 312);
        assertThat(signature.verify(Base64.getDecoder().decode(receipt.signature()))).isTrue();
        assertThat(receipt.signature()).hasSize(344);
        assertThat(receipt.encryptedInternalData()).hasSize(344);
    }

    @Test
    void recognisesItsOwnSignaturesOnly() {
        SignedReceipt receipt = ELEMENT.sign(FACTS, COUNTERS);
        SignedReceipt other = ELEMENT.sign(new ReceiptFacts("TFTRSBX1", "TFTRSBX1", 18, 12, FACTS.totalAmount(), FACTS.signedAt(), SALE,
            FACTS.buyerId()), COUNTERS);
        assertThat(ELEMENT.hasSigned(receipt)).isTrue();
        assertThat(ELEMENT.hasSigned(new SignedReceipt(other.facts(), receipt.encryptedInternalData(), receipt.signature()))).isFalse();
        assertThat(ELEMENT.hasSigned(new SignedReceipt(receipt.facts(), other.encryptedInternalData(), receipt.signature()))).isFalse();
        assertThat(ELEMENT.hasSigned(new SignedReceipt(receipt.facts(), receipt.encryptedInternalData(), other.signature()))).isFalse();
        assertThat(ELEMENT.hasSigned(new SignedReceipt(receipt.facts(), receipt.encryptedInternalData(), "AAAA"))).isFalse();
        assertThat(SecureElement.create("TFTRSBX1", Instant.EPOCH, new SecureRandom()).hasSigned(receipt)).isFalse();
    }

    @Test
    void theCountersTravelEncrypted() {
        SignedReceipt receipt = ELEMENT.sign(FACTS, COUNTERS);
        assertThat(ELEMENT.internalData(receipt)).usingRecursiveComparison().withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .isEqualTo(new InternalData(COUNTERS, FACTS.signedAt()));
        assertThat(ELEMENT.sign(FACTS, COUNTERS).encryptedInternalData()).isNotEqualTo(receipt.encryptedInternalData());
        assertThatIllegalArgumentException().isThrownBy(
            () -> ELEMENT.internalData(new SignedReceipt(FACTS, receipt.signature(), receipt.signature())));
    }

    @Test
    void internalDataHaveSixtyNineBytes() {
        assertThat(new InternalData(COUNTERS, FACTS.signedAt()).bytes()).hasSize(69).startsWith(1, 0, 0, 0, 17, 0, 0, 0, 12);
    }

    @Test
    void signsForNobodyElse() {
        ReceiptFacts foreign = new ReceiptFacts("TFTRSBX1", "TFTRSBX2", 1, 1, BigDecimal.ONE, Instant.EPOCH, SALE, Optional.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> ELEMENT.sign(foreign, COUNTERS));
    }

    @Test
    void theCertificateSaysWhatItIsNot() throws GeneralSecurityException {
        X509Certificate certificate = ELEMENT.certificate();
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=TFTRSBX1,O=TEFTER SANDBOX - NIJE FISKALNO");
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo("2026-11-20T08:05:07Z");
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2046-11-20T08:05:07Z");
        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void aCertificateMayLastBeyond2049() {
        Instant late = Instant.parse("2049-12-31T23:59:59Z");
        X509Certificate certificate = SecureElement.create("TFTRSBX1", late, new SecureRandom()).certificate();
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(late);
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2069-12-31T23:59:59Z");
    }

    @Test
    void keysAreKeptForTheirOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("element.p12");
        KeyFile.write(file, ELEMENT, "лозинка".toCharArray());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        SecureElement read = KeyFile.read(file, "лозинка".toCharArray());
        assertThat(read.id()).isEqualTo("TFTRSBX1");
        assertThat(read.certificate()).isEqualTo(ELEMENT.certificate());
        SignedReceipt receipt = ELEMENT.sign(FACTS, COUNTERS);
        assertThat(read.hasSigned(receipt)).isTrue();
        assertThat(read.internalData(receipt).signedAt()).isEqualTo(FACTS.signedAt());
        assertThat(ELEMENT.hasSigned(read.sign(FACTS, COUNTERS))).isTrue();
    }

    @Test
    void keysAreNeverWrittenOverOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("element.p12");
        KeyFile.write(file, ELEMENT, "лозинка".toCharArray());
        byte[] written = Files.readAllBytes(file);
        assertThatIOException().isThrownBy(() -> KeyFile.write(file, ELEMENT, "друга".toCharArray()));
        assertThat(file).hasBinaryContent(written);
    }

    @Test
    void aWrongPasswordAndADamagedFileAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("element.p12");
        KeyFile.write(file, ELEMENT, "лозинка".toCharArray());
        assertThatIOException().isThrownBy(() -> KeyFile.read(file, "друга".toCharArray()));
        Files.write(file, new byte[] {1, 2, 3});
        assertThatIOException().isThrownBy(() -> KeyFile.read(file, "лозинка".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TFTRSBX", "TFTRSBX12", "tftrsbx1", "TFTRSBЖ1"})
    void otherIdsAreRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> SecureElement.create(id, Instant.EPOCH, new SecureRandom()));
    }

    @Test
    void aRandomIdIsNotThatOfARemoteProcessor() {
        Random random = new Random(1);
        for (int run = 0; run < 20_000; run++) {
            assertThat(SecureElement.randomId(random)).matches("[A-Z0-9]{8}").doesNotEndWith("O0");
        }
    }

    @Test
    void eachKindIsCountedApartAndOnlyFiscalReceiptsMoveMoney() {
        Counters counters = Counters.NONE;
        for (ReceiptKind kind : ReceiptKind.ALL) {
            counters = counters.plus(kind, BigDecimal.TEN).plus(kind, BigDecimal.ONE);
        }
        assertThat(counters.total()).isEqualTo(20);
        assertThat(ReceiptKind.ALL.stream().map(counters::of)).containsOnly(2L);
        assertThat(counters.sales()).isEqualByComparingTo("22");
        assertThat(counters.refunds()).isEqualByComparingTo("22");
        assertThatIllegalArgumentException().isThrownBy(() -> new Counters(1, List.of(1L), BigDecimal.ONE, BigDecimal.ONE));
    }
}
