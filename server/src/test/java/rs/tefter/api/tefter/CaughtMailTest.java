package rs.tefter.api.tefter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rs.tefter.testing.Sandbox.OTHER_TRADER;
import static rs.tefter.testing.Sandbox.TRADER;
import static rs.tefter.testing.Sandbox.json;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rs.tefter.contracts.Reply;
import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;
import rs.tefter.mail.Outbox;
import rs.tefter.testing.Sandbox;
import rs.tefter.testing.TestServer;

/** The mail catcher of a sandbox. */
class CaughtMailTest {

    private static final String MAIL = "/api/v1/sandbox/mail";
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void empty() {
        sandbox.operator().delete(MAIL);
    }

    /** Posts as the server does, and waits until it is caught. */
    private static UUID caught(int company, String subject) {
        long companyId = sandbox.server().database().jdbc().sql("select company_id from company where pib = ?")
            .param(sandbox.company(company).get("pib").stringValue()).query(Long.class).single();
        TestServer server = sandbox.server();
        try (Outbox outbox = new Outbox(server.database().dataSource(), server.settings().mail(), true, server.time())) {
            UUID id = outbox.post(companyId, Letter.of(MailAddress.parse("kupac@primer.rs").orElseThrow(), subject, "Здраво"));
            await().atMost(Duration.ofSeconds(60)).until(() -> sandbox.operator().get(MAIL + "/" + id).status() == 200);
            return id;
        }
    }

    @Test
    void showsACompanyItsOwnMessages() {
        UUID id = caught(TRADER, "Рачун");
        assertThat(json(sandbox.client(TRADER).get(MAIL)).at("/items/0/subject").stringValue()).isEqualTo("Рачун");
        assertThat(json(sandbox.client(TRADER).get(MAIL + "/" + id)).get("text").stringValue()).isEqualTo("Здраво");
        Reply message = sandbox.client(TRADER).get(MAIL + "/" + id + "/message");
        assertThat(message.text()).contains("Message-ID: <" + id + "@");
    }

    @Test
    void showsACompanyNoneOfAnother() {
        UUID id = caught(TRADER, "Рачун");
        assertThat(json(sandbox.client(OTHER_TRADER).get(MAIL)).get("items").isEmpty()).isTrue();
        assertThat(sandbox.client(OTHER_TRADER).get(MAIL + "/" + id).status()).isEqualTo(404);
        assertThat(sandbox.client(OTHER_TRADER).get(MAIL + "/" + id + "/message").status()).isEqualTo(404);
        assertThat(sandbox.client(OTHER_TRADER).delete(MAIL).status()).isEqualTo(204);
        assertThat(sandbox.client(TRADER).get(MAIL + "/" + id).status()).isEqualTo(200);
        assertThat(sandbox.anonymous().get(MAIL).status()).isEqualTo(401);
    }

    @Test
    void showsTheOperatorAllPageByPage() {
        caught(TRADER, "први");
        caught(OTHER_TRADER, "други");
        var first = json(sandbox.operator().get(MAIL + "?limit=1"));
        assertThat(first.at("/items/0/subject").stringValue()).isEqualTo("други");
        var second = json(sandbox.operator().get(MAIL + "?limit=1&after=" + first.get("next").stringValue()));
        assertThat(second.at("/items/0/subject").stringValue()).isEqualTo("први");
    }

    @Test
    void forgetsWhenTold() {
        UUID id = caught(TRADER, "Рачун");
        assertThat(sandbox.client(TRADER).delete(MAIL).status()).isEqualTo(204);
        assertThat(sandbox.client(TRADER).get(MAIL + "/" + id).status()).isEqualTo(404);
        assertThat(sandbox.client(TRADER).get(MAIL + "/x").status()).isEqualTo(404);
    }

    @Test
    void isNotThereWhereMessagesGoToAMailServer() {
        try (Sandbox real = Sandbox.start(Map.of("TEFTER_MAIL_HOST", "127.0.0.1", "TEFTER_MAIL_PORT", "9", "TEFTER_MAIL_FROM", "a@b.rs"))) {
            assertThat(real.client(TRADER).get(MAIL).status()).isEqualTo(404);
        }
    }
}
