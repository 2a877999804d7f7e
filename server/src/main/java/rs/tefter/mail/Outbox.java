package rs.tefter.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import rs.tefter.platform.MailSettings;
import rs.tefter.platform.Time;
import rs.tefter.platform.TimeOrderedIds;

/**
 * E-mail of companies. A message is written with the act that sends it, in one transaction, and leaves afterwards; it is tried for a day,
 * or for the time that its kind is worth.
 *
 * <p>No message is sent again after a mail server may have taken it: what is not known stays visible as {@link MailState#UNSURE}.
 */
public final class Outbox implements AutoCloseable {

    /**
     * What became of a message.
     *
     * @param error why the last attempt did not succeed
     * @param dueAt when it is tried again, at the latest
     */
    public record Entry(MailState state, int attempts, Optional<String> error, Optional<Instant> dueAt) {}

    /** In place of a company, for messages that are no company's to look at. */
    public static final long OF_THE_SERVER = 0;

    /** A message in the list. */
    public record Summary(UUID id, String to, String subject, Instant createdAt, Entry entry) {}

    private final MailStore store;
    private final CaughtMails caught;
    private final boolean catching;
    private final Postman postman;
    private final MimeWriter writer;
    private final TimeOrderedIds ids;
    private final Time time;

    /** @param sandbox whether messages are caught when no mail server is set */
    public Outbox(DataSource database, MailSettings settings, boolean sandbox, Time time) {
        this.store = new MailStore(database);
        this.caught = new CaughtMails(database);
        this.catching = sandbox && settings.server().isEmpty();
        this.postman = new Postman(store, carrier(settings, time), time);
        this.writer = new MimeWriter(sender(settings.from()));
        this.ids = new TimeOrderedIds(time, new SecureRandom());
        this.time = time;
    }

    private Carrier carrier(MailSettings settings, Time time) {
        if (catching) {
            return new Catcher(caught, time);
        }
        return settings.server().<Carrier>map(Smtp::new).orElse((_, _) -> new Outcome.NotTaken("no mail server is set (TEFTER_MAIL_HOST)"));
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException checkedBefore) {
            throw new IllegalArgumentException(checkedBefore);
        }
    }

    /** Takes a message in the running transaction; its id, under which {@link #find} tells what became of it. */
    public UUID post(long companyId, Letter letter) {
        return post(companyId, Optional.empty(), letter);
    }

    /** The same with a message about an invoice of the company, to which it is noted what becomes of it; it is tried for some hours only. */
    public void postAbout(long companyId, long salesInvoiceId, Letter letter) {
        post(companyId, Optional.of(salesInvoiceId), letter);
    }

    private UUID post(long companyId, Optional<Long> aboutSalesId, Letter letter) {
        UUID id = ids.next();
        Instant now = time.instant();
        store.insert(companyId, id, aboutSalesId, letter, writer.write(letter, id, now), now);
        return id;
    }

    /** Notes, in the running transaction, that nobody can be told of an invoice. */
    public void skip(long companyId, long salesInvoiceId) {
        store.noteSkipped(companyId, salesInvoiceId, ids.next(), time.instant());
    }

    /** What became of the messages about an invoice, the oldest first. */
    public List<InvoiceMail> about(long companyId, long salesInvoiceId) {
        return store.about(companyId, salesInvoiceId);
    }

    /** The messages about an invoice that have not left yet, the oldest first. */
    public List<Summary> pendingAbout(long companyId, long salesInvoiceId) {
        return store.pendingAbout(companyId, salesInvoiceId);
    }

    /** Empty when the company has no such message, or had it more than 90 days ago. */
    public Optional<Entry> find(long companyId, UUID id) {
        return store.find(companyId, id);
    }

    /**
     * The company's messages of the last 90 days, newest first.
     *
     * @param before the last one of the page before
     */
    public List<Summary> page(long companyId, Optional<UUID> before, int limit) {
        return store.page(companyId, before, limit);
    }

    /** How many messages of the company were given up since that moment, or may not have arrived. */
    public long failedSince(long companyId, Instant since) {
        return store.failedSince(companyId, since);
    }

    /** What was caught; empty when messages go to a mail server. */
    public Optional<CaughtMails> caught() {
        return catching ? Optional.of(caught) : Optional.empty();
    }

    /** Sends what is due; to be called again and again. */
    public void sendDue() {
        postman.sendDue();
    }

    /** Waits for the attempts that are being made. */
    @Override
    public void close() {
        postman.close();
    }
}
