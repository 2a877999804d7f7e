package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.validation.Submitted.invoice;
import static rs.tefter.validation.Submitted.settling;

import java.util.List;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.text.Language;

class FormatTest {
    private static final String CATEGORY = "<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent>"
            + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>";

    @Test
    void theOfficialRulesTakeAnExtensionForPartOfTheDocument() {
        List<Finding> findings = settling().with(Profile.en16931()).inspect().findings();
        assertThat(findings).extracting(Finding::ruleId).containsExactly("UBL-CR-001", "BR-12", "BR-CO-10", "BR-CO-13", "BR-CL-22");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.view()).isEqualTo(View.RAW));
        assertThat(findings.getLast().severity()).isEqualTo(Severity.FATAL);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theGateLooksPastAnExtension() {
        assertThat(settling().inspect().findings()).isEmpty();
    }

    @Test
    void aFindingTellsInWhichViewsItStands() {
        Finding both = settling().edit("<cbc:Name>Stolica</cbc:Name>", "<cbc:Name/>").inspect().refusal().orElseThrow();
        assertThat(both.ruleId()).isEqualTo("BR-25");
        assertThat(both.view()).isEqualTo(View.BOTH);
        assertThat(both.place().orElseThrow().xpath()).isEqualTo("/Invoice[1]/cac:InvoiceLine[1]");
    }

    @Test
    void whatOnlyAnExtensionMakesGoodIsFoundAtTheGate() {
        Submitted document = settling().edit("<sbt:SrbDtExt>", "<sbt:SrbDtExt>" + CATEGORY)
                .edit(CATEGORY + "\n    </cac:Item>", CATEGORY.replace("S<", "E<") + "\n    </cac:Item>");
        assertThat(document.inspect().findings()).filteredOn(finding -> finding.ruleId().equals("BR-S-01")).singleElement()
                .extracting(Finding::view).isEqualTo(View.GATE);
        assertThat(document.with(Profile.en16931()).inspect().findings()).extracting(Finding::ruleId).contains("BR-E-08").doesNotContain("BR-S-01");
    }

    @Test
    void withoutExtensionsThereIsOneView() {
        assertThat(invoice().drop("cbc:DueDate").drop("cac:TaxTotal").inspect().findings()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.view()).isEqualTo(View.BOTH));
    }

    @Test
    void atTheGateNothingOfTheFormatIsWorseThanAnError() {
        Finding finding = invoice().edit("<cbc:Name>Stolica</cbc:Name>", "<cbc:Name/>").inspect().refusal().orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.rawSeverity()).isEqualTo(Severity.FATAL);
    }

    @Test
    void aRuleWithoutAnAnswerSaysWhyAndTheOthersRunOn() {
        List<Finding> findings = invoice().edit(">500.0000<", ">abc<").edit("<cbc:Name>Obuka</cbc:Name>", "<cbc:Name/>").inspect().findings();
        assertThat(findings).extracting(Finding::ruleId).containsExactly("TEF-L1-05", "TEF-L2-DYN", "BR-25");
        assertThat(findings.get(1).message(Language.EN)).isEqualTo("The rule BR-27 could not be evaluated: \"abc\" is not a number.");
        assertThat(findings.get(1).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aRuleThatIsOffNeedsNoAnswer() {
        Submitted document = invoice().editAll("<cbc:ID>E<", "<cbc:ID>O<").edit("<cac:TaxTotal>", """
                <cac:AllowanceCharge><cbc:ChargeIndicator>maybe</cbc:ChargeIndicator></cac:AllowanceCharge><cac:TaxTotal>""");
        assertThat(undecided(document.with(Profile.en16931()))).contains("BR-O-13", "BR-O-14", "BR-CO-11");
        assertThat(undecided(document.with(Profile.srbdt()))).contains("BR-CO-11").doesNotContain("BR-O-13", "BR-O-14");
    }

    @Test
    void theRulesOfTheFormatDoNotRunForAnUploadAlone() {
        assertThat(invoice().drop("cac:TaxTotal").in(Scope.UPLOAD).inspect().findings()).isEmpty();
    }

    @Test
    void nothingSerbianIsAskedOfADocumentUnderEn16931() {
        assertThat(invoice().edit("#urn:mfin.gov.rs:srbdt:2022", "").edit("PDV-RS-25-1-1", "VATEX-EU-132")
                .with(Profile.en16931()).inspect().status()).isEqualTo(Status.VALID);
    }

    private static List<String> undecided(Submitted document) {
        return document.inspect().findings().stream().filter(finding -> finding.ruleId().equals("TEF-L2-DYN"))
                .map(finding -> finding.text().values().get("rule")).toList();
    }
}
