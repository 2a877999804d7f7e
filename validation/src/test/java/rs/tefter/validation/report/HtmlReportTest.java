package rs.tefter.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Layer;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Severity;
import rs.tefter.validation.Status;
import rs.tefter.validation.Submitted;
import rs.tefter.validation.text.Language;

class HtmlReportTest {
    @ParameterizedTest
    @EnumSource
    void everythingThatWasFoundIsOnThePageInItsLanguage(Language language) {
        String page = page(language, Verdicts.bad()).replace("<wbr>", "");
        assertThat(page).contains("<html lang=\"" + language.tag() + "\">", "invoice.xml", "UBLPayeeFinancialAccountIdNotDefined");
        for (Finding finding : Verdicts.bad().result().findings()) {
            assertThat(page).contains(finding.ruleId(), finding.message(language), finding.hint(language));
        }
    }

    @Test
    void aDocumentWithoutFindingsSaysSo() {
        assertThat(page(Language.EN, Verdicts.good())).contains("No findings").doesNotContain("<table")
                .isEqualTo(HtmlReport.page(Verdicts.good(), Language.EN));
        assertThat(page(Language.EN, Verdict.unknown("a.xml", Profile.strict()))).contains("could not be read");
    }

    @Test
    void manyDocumentsHaveASummaryThatLeadsToThem() {
        String page = page(Language.EN, Verdicts.good(), Verdicts.bad());
        assertThat(page).contains("<b class=\"number\">2</b> Documents", "<a href=\"#d2\">invoice.xml</a>", "<section id=\"d2\">");
        assertThat(page).doesNotContain("#d1", "\"d1\"");
    }

    @Test
    void whatADocumentHoldsIsTextAndNeverMarkup() {
        assertThat(page(Language.EN, Verdicts.hostile())).contains("&lt;script&gt;&quot;").doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusSeverityAndLayerHasAWord(Language language) {
        Labels labels = Labels.in(language);
        assertThat(Status.values()).allSatisfy(status -> assertThat(labels.get("status." + status.wire())).isNotBlank());
        assertThat(Severity.values()).allSatisfy(severity -> assertThat(labels.get("severity." + severity.wire())).isNotBlank());
        assertThat(Layer.values()).allSatisfy(layer -> assertThat(labels.get("layer." + layer.number())).isNotBlank());
    }

    @Test
    void namesStayLatinInCyrillic() {
        assertThat(Labels.in(Language.SR_CYRL).get("layer.2")).isEqualTo("EN 16931");
        assertThat(Labels.in(Language.SR_CYRL).get("layer.0")).isEqualTo("Читање");
    }

    @ParameterizedTest
    @EnumSource
    void thePageNeedsNothingFromElsewhere(Language language) throws XMLStreamException {
        String page = page(language, Verdicts.good(), Verdicts.bad(), Verdicts.hostile());
        assertThat(page).doesNotContain("src=", "url(", "@import", "http:", "https:", "javascript:");
        assertThat(elements(page)).doesNotContain("script", "link", "img", "iframe", "object").contains("section", "table");
    }

    @Test
    void theCodeOfARefusalStandsOnlyWhereSomethingIsRefused() {
        assertThat(page(Language.EN, Verdicts.on(Submitted.invoice().edit("07486251", "07486252")))).contains("TEF-ID-03")
                .doesNotContain("UBLDocument");
    }

    @Test
    void equalVerdictsGiveEqualPages() {
        assertThat(page(Language.SR_CYRL, Verdicts.bad())).isEqualTo(page(Language.SR_CYRL, Verdicts.bad()));
    }

    /** The names of the elements; an XML reader takes the page, so every element is closed in its place. */
    private static List<String> elements(String page) throws XMLStreamException {
        String closed = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta|wbr)([^>]*)>", "<$1$2/>");
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(closed));
        Stream.Builder<String> names = Stream.builder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                names.add(reader.getLocalName());
            }
        }
        return names.build().distinct().toList();
    }

    private static String page(Language language, Verdict... verdicts) {
        HtmlReport report = new HtmlReport(Profile.strict(), language, verdicts.length);
        StringBuilder page = new StringBuilder(report.head(Stream.of(verdicts).map(Verdict::outline).toList()));
        for (int i = 0; i < verdicts.length; i++) {
            page.append(report.section(i + 1, verdicts[i]));
        }
        return page.append(report.foot()).toString();
    }
}
