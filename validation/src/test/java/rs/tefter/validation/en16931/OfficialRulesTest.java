package rs.tefter.validation.en16931;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.Rule;
import rs.tefter.validation.Severity;

/** Our rules are the published ones: the same ids, each once, and the same severities. */
class OfficialRulesTest {
    @Test
    void thePublishedRulesAre281FatalOnesAnd698Warnings() {
        Map<String, Long> counts = OfficialRules.all().stream().collect(Collectors.groupingBy(OfficialRules.Assertion::flag, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of("fatal", 281L, "warning", 698L));
    }

    @Test
    void everyPublishedRuleIsOneOfOursWithItsSeverityAndNoOtherIs() {
        assertThat(En16931.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(En16931.rules().stream().collect(Collectors.toMap(Rule::id, Rule::severity))).isEqualTo(OfficialRules.all().stream()
                .collect(Collectors.toMap(OfficialRules.Assertion::id, OfficialRulesTest::severity)));
    }

    private static Severity severity(OfficialRules.Assertion assertion) {
        return assertion.flag().equals("fatal") ? Severity.FATAL : Severity.WARNING;
    }
}
