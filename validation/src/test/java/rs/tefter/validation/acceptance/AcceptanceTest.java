package rs.tefter.validation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.validation.Amounts;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Layer;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Result;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SefError;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.Severity;
import rs.tefter.validation.Submitted;
import rs.tefter.validation.text.Language;

class AcceptanceTest {
    /** Decided before or after the run, or tested on their own: a big attachment, and a note that no key of the list demands. */
    private static final Set<String> NOT_IN_THE_TABLE = Set.of("SEF-11", "TEF-L4-05", "SEF-47", "SEF-96");

    static Stream<Case> cases() {
        return Stream.of(DocumentCases.all(), PartyCases.all(), DateCases.all(), TaxCases.all(), SourceCases.all()).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesExactlyTheFindingsOfItsCase(Case given) {
        assertThat(acceptance(given.document().validate()).map(AcceptanceTest::describe)).containsExactlyInAnyOrderElementsOf(given.findings());
    }

    @Test
    void everyRuleIsSeenToBreak() {
        Set<String> broken = cases().flatMap(given -> given.findings().stream()).collect(Collectors.toSet());
        Set<String> declared = Acceptance.rules().stream().filter(rule -> !NOT_IN_THE_TABLE.contains(rule.id()))
                .map(rule -> rule.id() + rule.refusal().map(refusal -> " " + refusal.errorCode()).orElse("")).collect(Collectors.toSet());
        Amounts.own().forEach(words -> declared.add("SEF-31 " + words.errorCode()));
        assertThat(new TreeSet<>(broken)).isEqualTo(new TreeSet<>(declared));
    }

    @Test
    void everyWarningIsAnErrorInTheStrictProfile() {
        List<Rule> warnings = Acceptance.rules().stream().filter(rule -> rule.severity() == Severity.WARNING).toList();
        assertThat(warnings).isNotEmpty();
        assertThat(Profile.strict().changedRules()).containsAll(warnings.stream().map(Rule::id).toList());
        Result strict = Submitted.invoice().edit("\"H87\"", "\"C62\"").strict().validate();
        assertThat(strict.refusal()).map(Finding::severity).contains(Severity.ERROR);
        assertThat(strict.refusal().orElseThrow().rawSeverity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void onlyTheChecksOfAnUploadRunInItsScope() {
        Submitted document = Submitted.invoice().edit("\"H87\"", "\"C62\"").edit("07486251", "07486252").drop("cac:PaymentMeans");
        assertThat(acceptance(document.in(Scope.UPLOAD).validate()).map(Finding::ruleId)).containsExactly("SEF-50");
        assertThat(acceptance(document.in(Scope.EVERYTHING).validate()).map(Finding::ruleId)).containsExactly("SEF-50", "TEF-ID-03", "SEF-32");
    }

    @Test
    void autoGoesToTheCentralRegisterOnlyForAPublicBuyerInDinars() {
        assertThat(sentToCir(Submitted.invoice().publicBuyer().with(SendToCir.AUTO))).isTrue();
        assertThat(sentToCir(TaxCases.inEuro().publicBuyer().with(SendToCir.AUTO))).isFalse();
        assertThat(sentToCir(Submitted.invoice().with(SendToCir.AUTO))).isFalse();
    }

    @Test
    void yesAndNoAreTakenAsSaidAndAbsenceIsNo() {
        assertThat(sentToCir(Submitted.invoice().publicBuyer().with(SendToCir.YES))).isTrue();
        assertThat(sentToCir(Submitted.invoice().publicBuyer().with(SendToCir.NO))).isFalse();
        assertThat(sentToCir(Submitted.invoice())).isFalse();
    }

    @Test
    void anAmountOfAnAdvanceWithoutItsCurrencyBreaksTheStructure() {
        Result result = Submitted.settling().edit("<cbc:TaxAmount currencyID=\"RSD\">100.00<", "<cbc:TaxAmount>100.00<").validate();
        assertThat(result.refusal()).map(Finding::ruleId).contains("TEF-L1-03");
        assertThat(result.refusal().flatMap(Finding::sef)).map(SefError::errorCode).contains("UBLDocumentNotValid");
    }

    @Test
    void aMissingAccountIsRefusedInTheWordsOfTheState() {
        assertThat(sef(Submitted.invoice().drop("cac:PayeeFinancialAccount"))).isEqualTo(new SefError("Payee financial account Id is not defined",
                Optional.of("invoice.PaymentMeans.PayeeFinancialAccount.ID"), "UBLPayeeFinancialAccountIdNotDefined"));
    }

    @Test
    void aShortRegistrationNumberIsRepeatedInTheMessage() {
        assertThat(sef(Submitted.invoice().edit("<cbc:CompanyID>21309192<", "<cbc:CompanyID>1234567<"))).isEqualTo(new SefError(
                "The receiver's registration code does not have a good length. Registration code: 1234567",
                Optional.of("invoice.AccountingCustomerParty.Party.PartyLegalEntity.CompanyID"), "UBLRegistrationCodeDoesNotHaveGoodLength"));
    }

    @Test
    void theFieldOfAnAmountIsItsPath() {
        assertThat(sef(Submitted.invoice().edit(">500.0000<", ">500.00000<")).fieldName()).contains("invoice.InvoiceLine.Price.PriceAmount");
    }

    @Test
    void aNumberTakenBeforeIsRefusedInTheWordsOfTheState() {
        Finding finding = Acceptance.numberNotUnique("F-1");
        assertThat(finding.sef()).contains(new SefError("InvoiceNumber contains duplicates", Optional.of("invoice.ID"), "InvoiceNumberNotUnique"));
        assertThat(finding.message(Language.SR_LATN)).contains("F-1");
    }

    @Test
    void anUnknownChoiceAboutTheCentralRegisterIsRefused() {
        assertThat(Acceptance.sendToCirUnknown("Maybe").sef()).map(SefError::errorCode).contains("InvalidSendToCirMode");
        assertThat(SendToCir.parse("Maybe")).isEmpty();
        assertThat(SendToCir.parse("DEFAULT")).contains(SendToCir.AUTO);
        assertThat(SendToCir.parse("true")).contains(SendToCir.YES);
    }

    private static boolean sentToCir(Submitted document) {
        return document.validate().accepted().orElseThrow().sendToCir();
    }

    private static SefError sef(Submitted document) {
        return document.validate().refusal().flatMap(Finding::sef).orElseThrow();
    }

    private static Stream<Finding> acceptance(Result result) {
        return result.findings().stream().filter(finding -> finding.layer() == Layer.ACCEPTANCE);
    }

    private static String describe(Finding finding) {
        return finding.ruleId() + finding.sef().map(sef -> " " + sef.errorCode()).orElse("");
    }
}
