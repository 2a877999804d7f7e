package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.validation.Submitted.invoice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.ubl.Limits;
import rs.tefter.validation.text.Language;

class ValidatorTest {
    @Test
    void aGoodInvoiceIsValidWithoutFindings() {
        Result result = invoice().validate();
        assertThat(result.findings()).isEmpty();
        assertThat(result.status()).isEqualTo(Status.VALID);
        assertThat(result.refusal()).isEmpty();
    }

    @Test
    void anAcceptedDocumentComesWithItsSummaryAndItsBuyer() {
        Accepted accepted = invoice().validate().accepted().orElseThrow();
        assertThat(accepted.header().number()).isEqualTo("F-1/2026");
        assertThat(accepted.buyer()).isEqualTo(Submitted.company("111032440", "21309192"));
        assertThat(accepted.document().isCreditNote()).isFalse();
    }

    @Test
    void aRefusedDocumentIsNotAccepted() {
        Result result = invoice().drop("cac:Delivery").validate();
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.accepted()).isEmpty();
    }

    @Test
    void aBuyerThatSharesItsPibIsFoundByItsJbkjs() {
        Submitted school = invoice().publicBuyer().register(
                new RegisteredCompany("111032440", "21309192", Optional.of("10520"), true, true, false));
        assertThat(school.validate().accepted().orElseThrow().buyer().jbkjs()).contains("10520");
    }

    @ParameterizedTest(name = "{0} gives {1} and {2}")
    @CsvSource({
        "nothing, TEF-L0-01, UBLFileNotFound",
        "<<Invoice>, TEF-L0-03, XmlInvalid",
        "<!DOCTYPE x><x/>, TEF-L0-04, XmlInvalid",
        "<?xml version='1.1'?><x/>, TEF-L0-06, XmlInvalid"})
    void whatCannotBeReadIsRefusedWithOneFinding(String text, String rule, String code) {
        Result result = invoice().text(text.equals("nothing") ? "" : text).validate();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.layer()).isEqualTo(Layer.READING);
            assertThat(finding.severity()).isEqualTo(Severity.FATAL);
            assertThat(finding.sef()).map(SefError::errorCode).contains(code);
            assertThat(finding.sef().flatMap(SefError::fieldName)).isEmpty();
        });
        assertThat(result.status()).isEqualTo(Status.INVALID);
    }

    @Test
    void ofAnotherRootNothingIsKnown() {
        Result result = invoice().text("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>").validate();
        assertThat(result.status()).isEqualTo(Status.INDETERMINATE);
        assertThat(result.status().passes()).isFalse();
        assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("TEF-L0-05", "TEF-L0-09");
        assertThat(result.refusal().flatMap(Finding::sef)).map(SefError::errorCode).contains("UBLUnsupportedDocumentType");
    }

    @Test
    void aFormWithoutAFileSaysSo() {
        assertThat(invoice().text("").asFile().validate().refusal().flatMap(Finding::sef)).map(SefError::errorCode).contains("UBLFileNotUploaded");
    }

    @Test
    void anEnvelopeIsRefusedOnUploadAndTakenOffWhereThatIsAllowed() {
        String body = invoice().text().replaceFirst("<\\?xml[^>]*>", "");
        Submitted enveloped = invoice().text("<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\">\n<env:DocumentHeader/>"
                + "<env:DocumentBody>" + body + "</env:DocumentBody></env:DocumentEnvelope>");
        assertThat(enveloped.validate().refusal()).map(Finding::ruleId).contains("TEF-L0-05");
        Result unwrapped = enveloped.envelopesAccepted().validate();
        assertThat(unwrapped.status()).isEqualTo(Status.VALID);
        assertThat(unwrapped.findings()).extracting(Finding::ruleId).containsExactly("TEF-L0-10");
    }

    @Test
    void processingInstructionsAreNoted() {
        assertThat(invoice().edit("<Invoice", "<?a b?>\n<Invoice").validate().findings()).extracting(Finding::ruleId).containsExactly("TEF-L0-11");
    }

    @Test
    void aBrokenStructureIsReportedBeforeAcceptanceWithItsOwnWords() {
        Result result = invoice().edit("  <cbc:DueDate>2026-12-20</cbc:DueDate>\n", "").edit("</cbc:DocumentCurrencyCode>",
                "</cbc:DocumentCurrencyCode><cbc:DueDate>2026-12-20</cbc:DueDate>").on("2026-11-21").validate();
        assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("TEF-L1-01", "SEF-14");
        SefError sef = result.refusal().flatMap(Finding::sef).orElseThrow();
        assertThat(sef.errorCode()).isEqualTo("UBLDocumentNotValid");
        assertThat(sef.fieldName()).contains("invoice.DueDate");
        assertThat(sef.message()).isEqualTo("[TEF-L1-01] The element cbc:DueDate is not allowed here.");
    }

    @Test
    void anAbsentElementIsPlacedAtItsParent() {
        Finding finding = invoice().drop("cbc:ActualDeliveryDate").validate().refusal().orElseThrow();
        Place place = finding.place().orElseThrow();
        assertThat(place.xpath()).isEqualTo("/Invoice[1]/cac:Delivery[1]");
        assertThat(place.missing()).contains("cbc:ActualDeliveryDate");
        assertThat(place.line()).isEqualTo(45);
        assertThat(place.column()).isEqualTo(3);
        assertThat(finding.value()).isEmpty();
    }

    @Test
    void theFirstInTheDocumentRefuses() {
        Result result = invoice().edit(">500.0000<", ">500.00000<").on("2026-11-21").edit("PDV-RS-25-1-1", "PDV-RS-99-9").validate();
        assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("SEF-14", "SEF-44", "SEF-30");
        assertThat(result.refusal()).map(Finding::ruleId).contains("SEF-14");
    }

    @Test
    void aWarningBeforeAnErrorDoesNotRefuse() {
        Result result = invoice().edit("07486251", "07486252").edit(">500.0000<", ">500.00000<").validate();
        assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("TEF-ID-03", "SEF-30");
        assertThat(result.refusal()).map(Finding::ruleId).contains("SEF-30");
    }

    @Test
    void theSameDocumentGivesTheSameFindings() {
        Submitted document = invoice().edit("07486251", "07486252").drop("cac:PayeeFinancialAccount").edit("\"H87\"", "\"C62\"");
        assertThat(document.validate().findings()).isEqualTo(document.validate().findings());
    }

    @Test
    void moreThanAThousandFindingsAreCutOffAndCounted() {
        String lines = IntStream.rangeClosed(3, 1102).mapToObj("""
                  <cac:InvoiceLine><cbc:ID>%d</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
                    <cbc:LineExtensionAmount currencyID="RSD">1.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>x</cbc:Name>
                    <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
                    </cac:Item><cac:Price><cbc:PriceAmount currencyID="RSD">1.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
                """::formatted).collect(Collectors.joining());
        Result result = invoice().edit("</Invoice>", lines + "</Invoice>").validate();
        assertThat(result.findings()).hasSize(Findings.LIMIT + 1);
        assertThat(result.findings().getLast().ruleId()).isEqualTo("TEF-LIMIT");
        assertThat(result.findings().getLast().message(Language.EN)).isEqualTo("There are 1102 findings; the first 1000 are shown.");
    }

    @Test
    void aRefusalBeyondTheLimitStillRefuses() {
        String lines = "<cac:InvoiceLine><cbc:ID>3</cbc:ID></cac:InvoiceLine>".repeat(1_100);
        Result result = invoice().edit("</Invoice>", lines + "</Invoice>").validate();
        assertThat(result.status()).isEqualTo(Status.INVALID);
        assertThat(result.findings()).hasSize(Findings.LIMIT + 1);
        assertThat(result.refusal()).isPresent();
    }

    @Test
    void anInspectionNeedsNoRegister() {
        Result result = Validator.gate(Limits.DEFAULT).inspect(invoice().edit("\"H87\"", "\"C62\"").bytes(), Settings.gate());
        assertThat(result.status()).isEqualTo(Status.VALID);
        assertThat(result.accepted()).isEmpty();
    }

    @Test
    void aLongValueIsCutAtACharacter() {
        String name = "😀".repeat(600);
        Finding finding = invoice().edit("<cbc:RegistrationName>Kupac<", "<cbc:RegistrationName>" + name + "<").validate().refusal().orElseThrow();
        assertThat(finding.value()).contains("😀".repeat(200));
    }

    @Test
    void theRulesAreAllDifferent() {
        List<String> keys = Rules.all().stream().map(rule -> rule.id() + " " + rule.textId() + " "
                + rule.refusal().map(refusal -> refusal.errorCode() + refusal.message()).orElse("")).distinct().toList();
        assertThat(Rules.all().stream().map(rule -> rule.id().toUpperCase(Locale.ROOT)))
                .allMatch(id -> id.matches("(TEF|SEF|BR|UBL|RSR|RSE|RSK|SRB)-[A-Z0-9-]+"));
        assertThat(keys).hasSizeGreaterThan(100);
    }

    @Test
    void aDocumentInUtf16IsReadToo() {
        byte[] bytes = invoice().text().replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(Validator.gate(Limits.DEFAULT).validate(bytes, invoice().context()).status()).isEqualTo(Status.VALID);
    }
}
