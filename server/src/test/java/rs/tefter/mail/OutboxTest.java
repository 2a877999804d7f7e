package rs.tefter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.mail.SmtpServer.Trouble;
import rs.tefter.platform.DayOfRetries;
import rs.tefter.platform.MailSettings;
import rs.tefter.platform.Time;
import rs.tefter.testing.TestDatabase;

/** Messages leave once, whatever the mail server does. */
class OutboxTest {

    private static final long COMPANY = 7;
    private static final Letter LETTER = Letter.of(MailAddress.parse("kupac@primer.rs").orElseThrow(), "Рачун бр. 1", "Здраво,\n.крај\n");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LEASE_OVER = Duration.ofMinutes(16);

    private final Time time = Time.movable(InstantSource.system());
    private final List<Outbox> outboxes = new ArrayList<>();
    private TestDatabase database;
    private SmtpServer server;
    private Outbox outbox;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        server = new SmtpServer();
        outbox = anotherServer(server);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        outboxes.forEach(Outbox::close);
        database.close();
    }

    private Outbox anotherServer(SmtpServer mailServer) {
        MailSettings.Server reach = new MailSettings.Server("127.0.0.1", mailServer.port(), Optional.empty(), Optional.empty(), false);
        Outbox made = new Outbox(database.dataSource(), new MailSettings(Optional.of(reach), "Продавница <racuni@prodavac.rs>"), true, time);
        outboxes.add(made);
        return made;
    }

    private Outbox.Entry entry(UUID id) {
        return outbox.find(COMPANY, id).orElseThrow();
    }

    private void awaitState(UUID id, MailState state) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> entry(id).state() == state);
    }

    private void awaitAttempts(UUID id, int attempts) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> entry(id).attempts() == attempts);
    }

    @Test
    void aMessageArrivesAsItWasWritten() {
        UUID id = outbox.post(COMPANY, new Letter(LETTER.to(), LETTER.subject(), LETTER.text(), Optional.of("<p>Здраво</p>"),
            List.of(new Letter.Attachment("рачун.pdf", "application/pdf", new byte[] {1, 2, 3})), Map.of("X-Tefter-Test", "а\r\nBcc: b@c.rs")));
        outbox.sendDue();
        awaitState(id, MailState.SENT);
        String message = server.messages().getFirst();
        MailReader.Parts parts = MailReader.read(message.getBytes(StandardCharsets.UTF_8));
        assertThat(parts.messageId()).isEqualTo("<" + id + "@prodavac.rs>");
        assertThat(parts.text().orElseThrow().replace("\r\n", "\n")).isEqualTo(LETTER.text());
        assertThat(parts.html()).contains("<p>Здраво</p>");
        assertThat(parts.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("рачун.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.content()).hasSize(3);
        });
        assertThat(message).doesNotContain("\r\nBcc:");
        assertThat(server.recipients()).containsExactly("RCPT TO:<kupac@primer.rs>");
    }

    @Test
    void whatIsSentIsForgottenButForItsLog() {
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        awaitState(id, MailState.SENT);
        assertThat(database.jdbc().sql("select count(*) from mail where content is not null").query(Integer.class).single()).isZero();
        time.advance(Duration.ofDays(91));
        outbox.sendDue();
        assertThat(outbox.find(COMPANY, id)).isEmpty();
    }

    @Test
    void anotherCompanyDoesNotSeeIt() {
        UUID id = outbox.post(COMPANY, LETTER);
        assertThat(outbox.find(COMPANY + 1, id)).isEmpty();
    }

    @Test
    void anActThatIsRolledBackSendsNothing() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        assertThatThrownBy(() -> transaction.execute(_ -> {
            outbox.post(COMPANY, LETTER);
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(database.jdbc().sql("select count(*) from mail").query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"RCPT,450 busy", "DATA,421 closing", "DOT,451 try later", "MAIL,''", "DATA,''", "EHLO,''"})
    void aServerThatDidNotTakeItIsAskedAgain(String command, String answer) {
        server.make(new Trouble(command, answer));
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        awaitAttempts(id, 1);
        assertThat(entry(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(entry(id).error()).isPresent();
        server.make(Trouble.NONE);
        outbox.sendDue();
        assertThat(entry(id).attempts()).as("not before its time").isEqualTo(1);
        time.advance(Duration.ofMinutes(1));
        outbox.sendDue();
        awaitState(id, MailState.SENT);
        assertThat(entry(id).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such mailbox", "DOT,554 spam"})
    void aRefusalIsFinal(String command, String answer) {
        server.make(new Trouble(command, answer));
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        awaitState(id, MailState.FAILED);
        assertThat(entry(id).error().orElseThrow()).contains(answer);
    }

    @Test
    void afterADayItIsGivenUp() {
        server.make(new Trouble("MAIL", "450 busy"));
        UUID id = outbox.post(COMPANY, LETTER);
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt <= 10; attempt++) {
            outbox.sendDue();
            awaitAttempts(id, attempt);
            Optional<Duration> delay = DayOfRetries.after(attempt);
            delay.ifPresent(time::advance);
            waited = waited.plus(delay.orElse(Duration.ZERO));
        }
        assertThat(entry(id).state()).isEqualTo(MailState.FAILED);
        assertThat(waited).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void aMessageAboutAnInvoiceIsTriedForSomeHoursAndItsEndIsNoted() {
        server.make(new Trouble("MAIL", "450 busy"));
        outbox.postAbout(COMPANY, 77, LETTER);
        UUID id = database.jdbc().sql("select mail_id from mail order by created_at desc, mail_id desc limit 1").query(UUID.class).single();
        int attempts = 0;
        for (int minutes : new int[] {1, 5, 30, 120}) {
            outbox.sendDue();
            awaitAttempts(id, ++attempts);
            assertThat(entry(id).dueAt().orElseThrow()).isCloseTo(time.instant().plus(Duration.ofMinutes(minutes)), within(10, ChronoUnit.SECONDS));
            assertThat(outbox.about(COMPANY, 77)).isEmpty();
            assertThat(outbox.pendingAbout(COMPANY, 77)).singleElement().matches(mail -> mail.id().equals(id) && mail.entry().error().isPresent());
            time.advance(Duration.ofMinutes(minutes));
        }
        outbox.sendDue();
        awaitState(id, MailState.FAILED);
        assertThat(outbox.about(COMPANY, 77)).singleElement().satisfies(mail -> {
            assertThat(mail.event().wire()).isEqualTo("mail-failed");
            assertThat(mail.to()).contains(LETTER.to().value());
            assertThat(mail.error().orElseThrow()).contains("busy");
        });
        assertThat(outbox.about(COMPANY + 1, 77)).isEmpty();
        assertThat(outbox.pendingAbout(COMPANY, 77)).isEmpty();
        outbox.skip(COMPANY, 78);
        assertThat(outbox.about(COMPANY, 78)).singleElement().matches(mail -> mail.event() == InvoiceMail.Event.SKIPPED && mail.to().isEmpty());
    }

    @Test
    void whatTheServerGotWholeWithoutAnAnswerIsNotSentAgain() {
        server.make(new Trouble("DOT", Trouble.HANG_UP));
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        awaitState(id, MailState.UNSURE);
        server.make(Trouble.NONE);
        time.advance(Duration.ofHours(30));
        outbox.sendDue();
        assertThat(entry(id).state()).isEqualTo(MailState.UNSURE);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void whatAServerWasHandingOverWhenItDiedIsNotSentAgain() throws Exception {
        server.make(new Trouble("DOT", Trouble.WAIT));
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        server.awaitWaiting();
        assertThat(entry(id).state()).isEqualTo(MailState.HANDED_OVER);
        server.make(Trouble.NONE);
        time.advance(LEASE_OVER);
        Outbox other = anotherServer(server);
        other.sendDue();
        assertThat(entry(id).state()).isEqualTo(MailState.UNSURE);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void whatAServerHadNotHandedOverWhenItDiedIsSentByAnotherAndOnce() throws Exception {
        server.make(new Trouble("RCPT", Trouble.WAIT));
        UUID id = outbox.post(COMPANY, LETTER);
        outbox.sendDue();
        server.awaitWaiting();
        server.make(Trouble.NONE);
        time.advance(LEASE_OVER);
        Outbox other = anotherServer(server);
        other.sendDue();
        awaitState(id, MailState.SENT);
        server.release();
        outbox.close();
        assertThat(server.messages()).as("the first server finds its lease gone").hasSize(1);
    }
}
