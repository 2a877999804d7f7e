package rs.tefter.validation.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Result;
import rs.tefter.validation.Submitted;
import rs.tefter.validation.codes.ExemptionReason;
import rs.tefter.validation.text.Language;

class ExemptionsTest {
    private static final ExemptionReason NOTED = new ExemptionReason(1, "E", "PDV-RS-25-1-1", Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), "", true, LocalDate.of(2022, 1, 1), Optional.empty());

    @Test
    void aReasonThatDemandsANoteIsIncompleteWithoutIt() {
        assertThat(findings(Submitted.invoice())).containsExactly("SEF-47");
    }

    @Test
    void aReasonThatDemandsANoteIsCompleteWithIt() {
        assertThat(findings(Submitted.invoice().edit("</cbc:TaxExemptionReasonCode>",
                "</cbc:TaxExemptionReasonCode><cbc:TaxExemptionReason>Rešenje 12/2026</cbc:TaxExemptionReason>"))).isEmpty();
    }

    @Test
    void aCyrillicLetterInAKeyIsNamedAsSuch() {
        Result result = Submitted.invoice().edit("PDV-RS-25-1-1<", "PDV-RS-25-1-1а<").validate();
        assertThat(result.refusal().orElseThrow().message(Language.EN)).isEqualTo("The key PDV-RS-25-1-1а contains a Cyrillic letter.");
    }

    private static List<String> findings(Submitted submitted) {
        Document document = ((ReadResult.Read) new UblReader(Limits.DEFAULT).read(submitted.bytes())).document();
        Findings out = new Findings(document, submitted.context().settings().profile(), submitted.context().settings().scope());
        int row = document.find(document.root(), Names.TAX_TOTAL);
        row = document.next(document.child(row, Names.TAX_SUBTOTAL), Names.TAX_SUBTOTAL);
        int category = document.child(row, Names.TAX_CATEGORY);
        Exemptions.known(new Submission(document, submitted.context()), category, document.firstChild(category), NOTED, out);
        return out.sorted().stream().map(Finding::ruleId).toList();
    }
}
