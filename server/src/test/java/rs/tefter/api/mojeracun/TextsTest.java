package rs.tefter.api.mojeracun;

import static org.assertj.core.api.Assertions.assertThat;
import static rs.tefter.api.mojeracun.MerFixture.SELLER;
import static rs.tefter.api.mojeracun.MerFixture.file;
import static rs.tefter.testing.Sandbox.json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.validation.text.Language;

/** What is wrong, said in the language of whoever calls; keys and names stay. */
class TextsTest {

    private static MerFixture fixture;

    @BeforeAll
    static void start() {
        fixture = MerFixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static void speak(String language) {
        fixture.sandbox().operator().put("/api/v1/users/1083/language", "{\"language\":\"" + language + "\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "receive | \"ElectronicId\":5 | {\"ElectronicId\":{\"Value\":\"5\",\"Messages\":[\"Dokument: 5 nije pronađen\"]}}",
        "queryInbox | \"StatusId\":70 | {\"StatusId\":{\"Value\":\"70\",\"Messages\":[\"Vrednost StatusId nije ispravna. Dozvoljeno: 30, 40\"]}}",
        "receive | \"X\":1 | {\"ElectronicId\":{\"Value\":\"\",\"Messages\":[\"ElectronicId is required.\"]}}",
        "CancelGroupVat | \"GroupVatId\":999 | {\"GroupVatId\":{\"Value\":\"999\",\"Messages\":[\"GroupVatId 999 nije pronađen.\"]}}",
        "SendGroupVat | \"Year\":2026,\"VatPeriod\":1,\"CalculationNumber\":\"x\" | {\"VatRecord\":{\"Value\":\"\",\"Messages\":[\"Evidencija nema nijedan iznos.\"]}}"})
    void aPersonIsToldInLatinScript(String operation, String parameters, String answer) {
        speak("sr-Latn");
        assertThat(fixture.seller(operation, parameters).text()).isEqualTo(answer);
    }

    @Test
    void aPersonIsToldInCyrillicScriptAndInEnglishAgain() {
        speak("sr-Cyrl");
        assertThat(fixture.seller("receive", "\"ElectronicId\":5").text()).contains("Документ: 5 није пронађен");
        speak("en");
        assertThat(fixture.seller("receive", "\"ElectronicId\":5").text()).contains("Document: 5 not found");
        assertThat(fixture.sandbox().operator().put("/api/v1/users/1083/language", "{\"language\":\"de\"}").status()).isEqualTo(400);
    }

    @Test
    void theRulesSpeakTheLanguageToo() {
        speak("sr-Latn");
        String broken = fixture.invoice("7-1-1").toString().replaceAll("(?s)(<cac:AccountingCustomerParty>.*?)<cbc:RegistrationName>[^<]*</cbc:RegistrationName>",
            "$1");
        String messages = fixture.seller("send", file(broken)).text();
        assertThat(messages).startsWith("{\"ValidationError\":{\"Value\":\"7-1-1\",\"Messages\":[\"[BR-07] ");
        speak("en");
        assertThat(fixture.seller("send", file(broken)).text()).isNotEqualTo(messages);
    }

    @Test
    void beforeItIsKnownWhoCallsEnglishIsSpoken() {
        speak("sr-Latn");
        assertThat(fixture.post("queryInbox", "{" + fixture.caller(SELLER).replace(fixture.password(), "wrong") + "}").text())
            .contains("Username and password are not valid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RejectReason is required for StatusId 1. | RejectReason je obavezan za StatusId 1.",
        "User \"a\" does not have sufficient privileges to send eInvoice. | Korisnik \"a\" nema pravo da šalje e-fakture.",
        "Document: 7 is already in process status 0 (APPROVED) | Dokument: 7 je već u statusu obrade 0 (APPROVED)",
        "Document a$1 has already been sent. ElectronicId: 9 | Dokument a$1 je već poslat. ElectronicId: 9",
        "GroupVatId 3 can not be cancelled because it is referenced by GroupVatId 4. | GroupVatId 3 se ne može poništiti jer se na njega poziva GroupVatId 4.",
        "Something else | Something else"})
    void theMostParticularTextIsTaken(String english, String serbian) {
        assertThat(Texts.message(english, Language.SR_LATN)).isEqualTo(serbian);
    }

    @Test
    void aDebitNoteWithTheNumberOfAnInvoiceIsNoDuplicateButRefused() {
        speak("en");
        fixture.seller("send", file(fixture.invoice("7-2-0").toString()));
        fixture.seller("send", file(fixture.invoice("7-2-1").toString()));
        String debit = fixture.invoice("7-2-1").toString().replace(">380<", ">383<").replace("<cac:AccountingSupplierParty>",
            "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>7-2-0</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate>"
                + "</cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>");
        var refused = fixture.seller("send", file(debit));
        assertThat(refused.header("X-Tefter-Code")).isEqualTo("VALIDATION");
        assertThat(json(refused).at("/ValidationError/Messages").toString()).contains("SEF-11");
    }
}
