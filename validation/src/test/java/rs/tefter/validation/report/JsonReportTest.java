package rs.tefter.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Submitted;
import rs.tefter.validation.acceptance.Acceptance;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportTest {
    @Test
    void aGoodDocumentHasNoFindings() {
        assertThat(json(Verdicts.good())).isEqualTo("{\"file\":\"invoice.xml\",\"profile\":\"strict\",\"status\":\"valid\",\"findings\":[]}\n");
    }

    @Test
    void aFindingHasItsMembersInTheirOrder() {
        Verdict verdict = Verdicts.on(Submitted.invoice().edit("07486251", "07486252"));
        assertThat(json(verdict)).isEqualTo("""
                {"file":"invoice.xml","profile":"strict","status":"valid","findings":[\
                {"ruleId":"TEF-ID-03","layer":4,"severity":"warning","rawSeverity":"warning","view":"gate","term":["BT-30","BT-47"],\
                "xpath":"/Invoice[1]/cac:AccountingSupplierParty[1]/cac:Party[1]/cac:PartyLegalEntity[1]/cbc:CompanyID[1]",\
                "line":29,"column":82,"value":"07486252",\
                "message":{"sr-Cyrl":"Матични број 07486252 нема исправну контролну цифру.",\
                "sr-Latn":"Matični broj 07486252 nema ispravnu kontrolnu cifru.",\
                "en":"The registration number 07486252 has a wrong check digit."},\
                "hint":{"sr-Cyrl":"Проверите матични број.","sr-Latn":"Proverite matični broj.","en":"Check the registration number."},\
                "sef":{"Message":"[TEF-ID-03] The registration number 07486252 has a wrong check digit.",\
                "FieldName":"invoice.AccountingSupplierParty.Party.PartyLegalEntity.CompanyID","ErrorCode":"UBLDocumentNotValid"}}]}
                """);
    }

    @Test
    void whatIsMissingAndTheStatesWordsStandInTheirPlaces() {
        assertThat(json(Verdicts.bad())).contains("\"status\":\"invalid\"").containsPattern(
                "\"ruleId\":\"SEF-52\".*\"xpath\":\"/Invoice\\[1]/cac:PaymentMeans\\[1]\",\"line\":\\d+,\"column\":3,"
                + "\"missing\":\"cac:PayeeFinancialAccount/cbc:ID\",\"message\":\\{.*},\"hint\":\\{.*},"
                + "\"sef\":\\{\"Message\":\"Payee financial account Id is not defined\","
                + "\"FieldName\":\"invoice.PaymentMeans.PayeeFinancialAccount.ID\",\"ErrorCode\":\"UBLPayeeFinancialAccountIdNotDefined\"}}]}\n$");
    }

    @Test
    void aFindingAboutTheUploadAsAWholeHasNoPlace() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            JsonReport.write(Acceptance.sendToCirUnknown("Maybe"), json);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("\"xpath\":null,\"line\":null,\"column\":null,\"value\":\"Maybe\",\"message\"");
    }

    @Test
    void aDocumentThatCouldNotBeHadIsIndeterminate() {
        assertThat(json(Verdict.unknown("a\"\n.xml", Profile.strict())))
                .isEqualTo("{\"file\":\"a\\\"\\n.xml\",\"profile\":\"strict\",\"status\":\"indeterminate\",\"findings\":[]}\n");
    }

    @Test
    void equalDocumentsGiveEqualBytes() {
        assertThat(JsonReport.line(Verdicts.bad())).isEqualTo(JsonReport.line(Verdicts.bad()));
    }

    private static String json(Verdict verdict) {
        return new String(JsonReport.line(verdict), StandardCharsets.UTF_8);
    }
}
