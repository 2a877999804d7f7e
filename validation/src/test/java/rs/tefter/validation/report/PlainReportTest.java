package rs.tefter.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Place;
import rs.tefter.validation.text.Language;

class PlainReportTest {
    @Test
    void everyFindingIsOneLineWithItsPlace() {
        List<Finding> findings = Verdicts.bad().result().findings();
        List<String> lines = PlainReport.of(Verdicts.bad(), Language.EN).lines().toList();
        assertThat(lines).hasSameSizeAs(findings).contains("invoice.xml:29:82: warning TEF-ID-03: "
                + "The registration number 07486252 has a wrong check digit. (Check the registration number.)");
        Finding last = findings.getLast();
        Place place = last.place().orElseThrow();
        assertThat(lines.getLast()).isEqualTo("invoice.xml:%d:%d: error SEF-52: %s (%s)".formatted(
                place.line(), place.column(), last.message(Language.EN), last.hint(Language.EN)));
    }

    @Test
    void theWordsAreThoseOfTheLanguage() {
        Finding finding = Verdicts.bad().result().findings().getFirst();
        for (Language language : Language.values()) {
            assertThat(PlainReport.of(Verdicts.bad(), language)).contains(": " + finding.message(language) + " (" + finding.hint(language) + ")\n");
        }
    }

    @Test
    void aGoodDocumentGivesNoLine() {
        assertThat(PlainReport.of(Verdicts.good(), Language.EN)).isEmpty();
    }

    @Test
    void aValueOfTheDocumentBreaksNoLineAndTurnsNoText() {
        String line = PlainReport.of(Verdicts.hostile(), Language.EN);
        assertThat(line.lines()).hasSameSizeAs(Verdicts.hostile().result().findings());
        assertThat(line).contains("<script>").doesNotContain("\u202E");
    }
}
