package rs.tefter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rs.tefter.validation.data.Resources;

class ProfileTest {
    /** The rules of the format that the gate does not ask, with the root and the value that a row is limited to. */
    private static final Set<String> OFF = Set.of("BR-CL-17", "BR-CL-18", "BR-CL-22", "BR-CL-06 CreditNote 0", "BR-O-02", "BR-O-03", "BR-O-04",
            "BR-O-05",
            "BR-O-06", "BR-O-07", "BR-O-11", "BR-O-12", "BR-O-13", "BR-O-14", "BR-Z-10", "RSR-05", "RSR-06 CreditNote 0");
    /** Those that only warn there although they are fatal of themselves. */
    private static final Set<String> LIGHTER = Set.of("BR-27 CreditNote", "RSR-10");

    @Test
    void noOtherRuleIsOffAtTheGate() {
        assertThat(changed(Profile.srbdt(), Optional.empty())).isEqualTo(new TreeSet<>(OFF));
    }

    @Test
    void noOtherFatalRuleOnlyWarnsAtTheGate() {
        assertThat(changed(Profile.srbdt(), Optional.of(Severity.WARNING))).isEqualTo(new TreeSet<>(LIGHTER));
    }

    @Test
    void theStrictGateAsksAllThatTheGateAsksAndTheTwoMarksOf2022() {
        Set<String> off = new TreeSet<>(OFF);
        off.remove("RSR-05");
        assertThat(changed(Profile.strict(), Optional.empty())).isEqualTo(off);
        assertThat(changed(Profile.strict(), Optional.of(Severity.WARNING))).containsExactly("BR-27 CreditNote");
    }

    @Test
    void warningsStayWarnings() {
        List<Rule> warnings = Format.rules().stream().filter(rule -> rule.severity() == Severity.WARNING).toList();
        assertThat(warnings).hasSize(698);
        for (Profile profile : List.of(Profile.en16931(), Profile.srbdt(), Profile.strict())) {
            assertThat(warnings).allMatch(rule -> severity(profile, rule, false, "").equals(Optional.of(Severity.WARNING)));
        }
    }

    @Test
    void withoutAProfileARuleIsWhatItIs() {
        assertThat(Format.rules()).allMatch(rule -> severity(Profile.en16931(), rule, true, "0").equals(Optional.of(rule.severity())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"srbdt", "strict"})
    void everyRowHasARuleAndAReason(String profile) {
        Set<String> rules = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(Resources.table("profiles/" + profile + ".tsv")).isNotEmpty().allSatisfy(row -> {
            assertThat(rules).contains(row.get("rule"));
            assertThat(row.get("reason")).isNotBlank();
        });
    }

    @Test
    void aProfileHasAName() {
        assertThat(Profile.named("en16931")).contains(Profile.en16931());
        assertThat(Profile.named("srbdt")).contains(Profile.srbdt());
        assertThat(Profile.named("strict")).contains(Profile.strict());
        assertThat(Profile.named("other")).isEmpty();
    }

    /** The fatal rules that have this severity for all documents, or only for credit notes, or only for credit notes and the value 0. */
    private static Set<String> changed(Profile profile, Optional<Severity> severity) {
        return Format.rules().stream().filter(rule -> rule.severity() == Severity.FATAL).flatMap(rule -> {
            boolean always = severity(profile, rule, false, "").equals(severity);
            boolean ofCreditNotes = severity(profile, rule, true, "").equals(severity);
            boolean ofZero = severity(profile, rule, true, "0").equals(severity);
            assertThat(severity(profile, rule, false, "0").equals(severity)).as(rule.id()).isEqualTo(always);
            assertThat(ofCreditNotes || !always).as(rule.id()).isTrue();
            return always ? Stream.of(rule.id()) : ofCreditNotes ? Stream.of(rule.id() + " CreditNote")
                    : ofZero ? Stream.of(rule.id() + " CreditNote 0") : Stream.empty();
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Severity> severity(Profile profile, Rule rule, boolean creditNote, String value) {
        return profile.severity(rule.id(), rule.severity(), creditNote, () -> value);
    }
}
