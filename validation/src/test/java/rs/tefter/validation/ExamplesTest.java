package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rs.tefter.validation.srbdt.Broken;

/** What the official rules, the Serbian rules and the gate say of the examples. A number sent twice (6) is for who stores documents. */
class ExamplesTest {
    @ParameterizedTest
    @MethodSource("rs.tefter.validation.Example#accepted")
    void isValidWithTheseWarnings(Example example) {
        breaksItsRules(example);
        Result result = example.document().validate();
        assertThat(result.status()).isEqualTo(Status.VALID_WITH_WARNINGS);
        assertThat(result.findings()).allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(rules(result.findings())).isEqualTo(rules(example.gate()));
    }

    @ParameterizedTest
    @MethodSource("rs.tefter.validation.Example#refused")
    void isRefusedWithThisCode(Example example) {
        breaksItsRules(example);
        isRefused(example);
    }

    @ParameterizedTest
    @MethodSource("rs.tefter.validation.Example#unreadable")
    void isRefusedForItsFormFirst(Example example) {
        isRefused(example);
    }

    @Test
    void theCreditNoteAboutNothingIsRefusedByAcceptanceAlone() {
        Example example = Example.refused().filter(one -> one.name().startsWith("15")).findFirst().orElseThrow();
        assertThat(example.document().validate().findings()).filteredOn(Finding::blocks).allMatch(finding -> finding.layer() == Layer.ACCEPTANCE);
    }

    @Test
    void theInvoiceWithoutDeliveryDateHasWarningsToo() {
        List<Finding> warnings = Example.invoiceOfOdoo().validate().findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.layer() != Layer.EN16931).toList();
        assertThat(rules(warnings)).isEqualTo(rules("RSR-10 SEF-32 TEF-ID-03 TEF-ID-05"));
    }

    @Test
    void anEnvelopeIsTakenOffForValidationOnly() {
        String body = Example.exempt().text().replaceFirst("<\\?xml[^>]*>", "");
        Submitted enveloped = Example.exempt().text("<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\"><env:DocumentBody>"
                + body
                + "</env:DocumentBody></env:DocumentEnvelope>");
        assertThat(enveloped.validate().refusal().flatMap(Finding::sef)).map(SefError::errorCode).contains("UBLUnsupportedDocumentType");
        Result result = enveloped.envelopesAccepted().validate();
        assertThat(result.status()).isEqualTo(Status.VALID_WITH_WARNINGS);
        assertThat(rules(result.findings())).isEqualTo(rules("TEF-L0-10 TEF-ID-01 TEF-ID-03 TEF-ID-04 SEF-44"));
    }

    @Test
    void anOrderIsNoInvoice() {
        Result result = Example.exempt().edit("<Invoice ", "<Order ").edit("</Invoice>", "</Order>").validate();
        assertThat(result.status()).isEqualTo(Status.INDETERMINATE);
        assertThat(result.refusal().flatMap(Finding::sef)).map(SefError::errorCode).contains("UBLUnsupportedDocumentType");
    }

    @Test
    void theStateIsQuotedWhereItsWordsAreKnown() {
        assertThat(sef(Example.plain().on("2022-03-30"))).isEqualTo(new SefError(
                "IssueDate is not correct because it cannot be different from todays",
                Optional.of("invoice.IssueDate"), "IssueDateCannotBeDifferentFromTodays"));
        assertThat(sef(Example.exempt().drop("cac:PayeeFinancialAccount"))).isEqualTo(new SefError("Payee financial account Id is not defined",
                Optional.of("invoice.PaymentMeans.PayeeFinancialAccount.ID"), "UBLPayeeFinancialAccountIdNotDefined"));
        assertThat(sef(Example.exempt().edit(">20000005<", ">2000000<"))).isEqualTo(new SefError(
                "The receiver's registration code does not have a good length. Registration code: 2000000",
                Optional.of("invoice.AccountingCustomerParty.Party.PartyLegalEntity.CompanyID"), "UBLRegistrationCodeDoesNotHaveGoodLength"));
        assertThat(sef(Example.exempt().edit("<cbc:ActualDeliveryDate>2022-02-28<", "<cbc:ActualDeliveryDate>2022-03-01<")).fieldName())
                .contains("invoice.Delivery.ActualDeliveryDate");
    }

    @Test
    void whereTheStateHasNoWordsTheRuleIsNamed() {
        assertThat(sef(Example.exempt().drop("cbc:PostalZone"))).isEqualTo(new SefError("[RSR-26] The buyer's postal code is missing.",
                Optional.of("invoice.AccountingCustomerParty.Party.PostalAddress.PostalZone"), "UBLDocumentNotValid"));
    }

    private static void breaksItsRules(Example example) {
        List<Finding> findings = example.document().with(Profile.en16931()).inspect().findings();
        example.document().with(Profile.srbdt());
        assertThat(findings).noneMatch(finding -> finding.layer() == Layer.STRUCTURE);
        assertThat(rules(findings)).isEqualTo(rules(example.european()));
        assertThat(new TreeSet<>(Broken.by(example.document()))).isEqualTo(rules(example.serbian()));
    }

    private static void isRefused(Example example) {
        Result result = example.document().validate();
        assertThat(result.status()).isEqualTo(Status.INVALID);
        Finding refusal = result.refusal().orElseThrow();
        assertThat(refusal.ruleId() + " " + refusal.sef().orElseThrow().errorCode()).isEqualTo(example.gate());
    }

    private static SefError sef(Submitted document) {
        return document.validate().refusal().flatMap(Finding::sef).orElseThrow();
    }

    private static Set<String> rules(Collection<Finding> findings) {
        return new TreeSet<>(findings.stream().map(Finding::ruleId).toList());
    }

    private static Set<String> rules(String ids) {
        return ids.isEmpty() ? Set.of() : new TreeSet<>(Set.of(ids.split(" ")));
    }
}
