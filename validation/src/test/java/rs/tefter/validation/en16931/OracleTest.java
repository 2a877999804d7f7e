package rs.tefter.validation.en16931;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diagnostics.error.level.EErrorLevel;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle speaks for the published rules: their authors' own tool finds the same. */
class OracleTest {
    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();

    @Test
    void phiveFindsTheSameInEveryOriginal() {
        EN16931Validation.initEN16931(registry);
        int withFailures = 0;
        for (var original : Originals.toMutate().entrySet()) {
            List<String> failures = completed(original.getValue()).failures().stream()
                    .map(failure -> failure.rule() + " " + failure.flag()).sorted().toList();
            assertThat(failures).as(original.getKey()).isEqualTo(phive(original.getValue(), isCreditNote(original.getValue())));
            withFailures += failures.isEmpty() ? 0 : 1;
        }
        assertThat(withFailures).isGreaterThan(2);
    }

    @Test
    void ourRichDocumentsBreakNoRule() {
        for (String name : List.of("rich-invoice", "rich-credit-note", "outside-scope-invoice", "split-payment-invoice")) {
            assertThat(completed(Originals.own().get("en16931/" + name + ".xml")).failures()).as(name).isEmpty();
        }
    }

    @Test
    void whatCannotBeEvaluatedEndsTheRunAndIsFoundOut() {
        XmlElement root = XmlElement.parse(Originals.own().get("en16931/rich-invoice.xml"));
        Edit.of("set cac:LegalMonetaryTotal/cbc:PayableAmount abc").apply(root);
        Edit.of("remove cbc:ID").apply(root);
        assertThat(Oracle.shared().judge(XmlWriter.write(root))).isInstanceOfSatisfying(Oracle.Verdict.Aborted.class, aborted -> {
            assertThat(aborted.failures()).extracting(Failure::rule).containsExactly("BR-02");
            assertThat(aborted.undecided()).extracting(Failure::rule).containsExactly("BR-CO-16");
        });
    }

    private static boolean isCreditNote(byte[] document) {
        return XmlElement.parse(document).name().equals("cn:CreditNote");
    }

    private static Oracle.Verdict.Completed completed(byte[] document) {
        return switch (Oracle.shared().judge(document)) {
            case Oracle.Verdict.Completed completed -> completed;
            case Oracle.Verdict.Aborted aborted -> throw new AssertionError(aborted.reason());
        };
    }

    private List<String> phive(byte[] document, boolean isCreditNote) {
        var rules = registry.getOfID(isCreditNote ? EN16931Validation.VID_UBL_CREDIT_NOTE_1316 : EN16931Validation.VID_UBL_INVOICE_1316);
        var source = ValidationSourceXML.create(new ReadableResourceByteArray("document.xml", document));
        var results = ValidationExecutionManager.executeValidation(IValidityDeterminator.<IValidationSourceXML>createDefault(), rules, source);
        List<String> failures = new ArrayList<>();
        for (var result : results) {
            for (var error : result.getErrorList().getAllFailures()) {
                failures.add(error.getErrorID() + " " + (error.getErrorLevel().equals(EErrorLevel.FATAL_ERROR) ? "fatal" : "warning"));
            }
        }
        return failures.stream().sorted().toList();
    }
}
