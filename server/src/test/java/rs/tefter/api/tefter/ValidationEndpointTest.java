package rs.tefter.api.tefter;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.contracts.ContractClient;
import rs.tefter.contracts.Reply;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestInvoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidationEndpointTest {

    private static final String VALIDATE = "/api/v1/validate";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aGoodDocumentIsValidForEveryCaller() {
        byte[] invoice = sandbox.invoice().bytes();
        for (int company : new int[] {TRADER, OTHER_TRADER}) {
            JsonNode verdict = json(sandbox.client(company).postXml(VALIDATE, invoice));
            assertThat(verdict.get("valid").booleanValue()).as(verdict.toString()).isTrue();
            assertThat(verdict.get("status").stringValue()).isEqualTo("valid");
            assertThat(verdict.get("profile").stringValue()).isEqualTo("srbdt");
        }
    }

    @Test
    void everyFindingComesWithItsPlaceAndItsWords() {
        JsonNode verdict = json(seller().postXml(VALIDATE, withoutAccount(sandbox.invoice())));
        assertThat(verdict.get("status").stringValue()).isEqualTo("invalid");
        JsonNode finding = finding(verdict, "BR-61");
        assertThat(finding.get("layer").intValue()).isEqualTo(2);
        assertThat(finding.get("xpath").stringValue()).isEqualTo("/Invoice[1]/cac:PaymentMeans[1]");
        assertThat(finding.get("line").intValue()).isGreaterThan(1);
        assertThat(finding.get("message").propertyNames()).containsExactly("sr-Cyrl", "sr-Latn", "en");
        assertThat(finding.get("sef").get("ErrorCode").stringValue()).isEqualTo("UBLPayeeFinancialAccountIdNotDefined");
    }

    @Test
    void theProfileDecidesWhichRulesRun() {
        byte[] exempt = sandbox.invoice().withAll("<cbc:ID>S</cbc:ID>", "<cbc:ID>OE</cbc:ID>").bytes();
        assertThat(rules(seller().postXml(VALIDATE + "?profile=en16931", exempt))).contains("BR-CL-17");
        assertThat(rules(seller().postXml(VALIDATE + "?profile=srbdt", exempt))).doesNotContain("BR-CL-17");
    }

    @Test
    void acceptanceIsAskedOnlyInItsContext() {
        byte[] ofAnother = sandbox.invoice().bytes();
        assertThat(rules(buyer().postXml(VALIDATE, ofAnother))).doesNotContain("SEF-01");
        assertThat(rules(buyer().postXml(VALIDATE + "?context=sef", ofAnother))).contains("SEF-01");
        assertThat(rules(buyer().postXml(VALIDATE + "?sendToCir=No", ofAnother))).as("sendToCir is a matter of acceptance").contains("SEF-01");
        assertThat(json(seller().postXml(VALIDATE + "?context=sef&sendToCir=No", ofAnother)).get("valid").booleanValue()).isTrue();
    }

    @Test
    void validationStoresNothing() {
        TestInvoice invoice = sandbox.invoice();
        assertThat(json(seller().postXml(VALIDATE + "?context=sef&sendToCir=No", invoice.bytes())).get("valid").booleanValue()).isTrue();
        byte[] wrong = invoice.without("<cac:PayeeFinancialAccount>", "</cac:PayeeFinancialAccount>").bytes();
        assertThat(json(seller().postXml(VALIDATE + "?context=sef&sendToCir=No", wrong)).get("valid").booleanValue()).isFalse();
        sandbox.send(invoice, "after-validation");
    }

    @Test
    void anEnvelopeIsTakenOff() {
        String body = sandbox.invoice().toString().replaceFirst("<\\?xml[^>]*>", "");
        byte[] enveloped = ("<env:DocumentEnvelope xmlns:env=\"urn:eFaktura:MinFinrs:envelop:schema\"><env:DocumentHeader/><env:DocumentBody>"
            + body + "</env:DocumentBody></env:DocumentEnvelope>").getBytes(StandardCharsets.UTF_8);
        Reply reply = seller().with("Content-Type", "text/xml").postXml(VALIDATE, enveloped);
        assertThat(json(reply).get("valid").booleanValue()).isTrue();
        assertThat(rules(reply)).contains("TEF-L0-10");
    }

    @Test
    void anotherKindOfDocumentIsNeverValid() {
        byte[] order = "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>".getBytes(StandardCharsets.UTF_8);
        JsonNode verdict = json(seller().postXml(VALIDATE, order));
        assertThat(verdict.get("valid").booleanValue()).isFalse();
        assertThat(verdict.get("status").stringValue()).isEqualTo("indeterminate");
        assertThat(rules(seller().postXml(VALIDATE, new byte[0]))).containsExactly("TEF-L0-01");
    }

    @Test
    void whoAcceptsAPageGetsOneInTheirLanguage() {
        ContractClient browser = seller().with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Reply page = browser.with("Accept-Language", "sr-Cyrl-RS,sr;q=0.9").postXml(VALIDATE, withoutAccount(sandbox.invoice()));
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).contains("<html lang=\"sr-Cyrl\">", "BR-61");
        Reply chosen = browser.with("Accept-Language", "sr-Cyrl").postXml(VALIDATE + "?language=en", sandbox.invoice().bytes());
        assertThat(chosen.text()).contains("<html lang=\"en\">");
        assertThat(browser.postXml(VALIDATE, sandbox.invoice().bytes()).text()).contains("<html lang=\"sr-Latn\">");
    }

    @Test
    void whoAcceptsPlainTextGetsALineForEachFindingAndTheVerdict() {
        Reply lines = seller().with("Accept", "text/plain").postXml(VALIDATE + "?language=en", withoutAccount(sandbox.invoice()));
        assertThat(lines.text()).containsPattern("(?m)^document\\.xml:\\d+:\\d+: error BR-61: .+ \\(.+\\)$").endsWith("\ndocument.xml: invalid\n");
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource({"profile=peppol, profile", "language=de, language", "context=peppol, context", "context=sef&profile=en16931, profile"})
    void aParameterThatCannotBeIsRefusedByItsName(String query, String field) {
        Reply reply = seller().postXml(VALIDATE + "?" + query, sandbox.invoice().bytes());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        JsonNode finding = json(reply).get("findings").get(0);
        assertThat(finding.get("code").stringValue()).isEqualTo("EnumValueNotDefined");
        assertThat(finding.get("field").stringValue()).isEqualTo(field);
        assertThat(finding.get("hintSr").stringValue()).isNotBlank();
    }

    @Test
    void onlyXmlIsTaken() {
        assertThat(seller().post(VALIDATE, "{}").status()).isEqualTo(415);
    }

    private static byte[] withoutAccount(TestInvoice invoice) {
        return invoice.without("<cac:PayeeFinancialAccount>", "</cac:PayeeFinancialAccount>").bytes();
    }

    private static JsonNode finding(JsonNode verdict, String rule) {
        return verdict.get("findings").valueStream().filter(each -> each.get("ruleId").stringValue().equals(rule)).findFirst().orElseThrow();
    }

    private static List<String> rules(Reply reply) {
        return json(reply).get("findings").valueStream().map(finding -> finding.get("ruleId").stringValue()).toList();
    }

    private static ContractClient seller() {
        return sandbox.client(TRADER);
    }

    private static ContractClient buyer() {
        return sandbox.client(OTHER_TRADER);
    }

    private static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }
}
