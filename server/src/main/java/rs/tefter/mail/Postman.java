package rs.tefter.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.DayOfRetries;
import rs.tefter.platform.Time;

/** Makes the attempts that are due. Several servers share the work by leases; what a server that dies has not handed over, another sends. */
final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 8;
    /** Longer than an attempt takes with a server that uses all the time it has. */
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration LOG_KEPT = Duration.ofDays(90);
    private static final long STOP_SECONDS = 10;
    /** Between the attempts to tell somebody of an invoice: who is told much later has seen it. */
    private static final List<Duration> ABOUT_INVOICES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
        Duration.ofMinutes(120));

    private final MailStore store;
    private final Carrier carrier;
    private final Time time;
    private final AtomicInteger sending = new AtomicInteger();
    private final ExecutorService senders = Executors.newCachedThreadPool(Thread.ofPlatform().name("mail-", 0).factory());

    Postman(MailStore store, Carrier carrier, Time time) {
        this.store = store;
        this.carrier = carrier;
        this.time = time;
    }

    void sendDue() {
        Instant now = time.instant();
        int abandoned = store.giveUpAbandoned(now);
        if (abandoned > 0) {
            LOG.warn("{} messages may have been sent or not, and are not sent again", abandoned);
        }
        store.purge(now.minus(LOG_KEPT));
        int free = AT_ONCE - sending.get();
        if (free > 0) {
            store.claim(now, LEASE, free).forEach(this::start);
        }
    }

    private void start(LeasedMail mail) {
        sending.incrementAndGet();
        senders.execute(() -> {
            try {
                record(mail, carrier.carry(mail, () -> handOver(mail)));
            } catch (RuntimeException trouble) {
                LOG.warn("message {} has to wait until its lease is over: {}", mail.id(), trouble.toString());
            } finally {
                sending.decrementAndGet();
            }
        });
    }

    private void handOver(LeasedMail mail) {
        if (!store.handOver(mail, time.instant().plus(LEASE))) {
            throw new IllegalStateException("the lease has passed to another server");
        }
    }

    private void record(LeasedMail mail, Outcome outcome) {
        Instant now = time.instant();
        switch (outcome) {
            case Outcome.Taken _ -> store.finish(mail, MailState.SENT, Optional.empty(), now);
            case Outcome.Refused(String why) -> store.finish(mail, MailState.FAILED, Optional.of(why), now);
            case Outcome.Unknown(String why) -> store.finish(mail, MailState.UNSURE, Optional.of(why), now);
            case Outcome.NotTaken(String why) -> delay(mail).ifPresentOrElse(
                delay -> store.retry(mail, why, now.plus(delay)),
                () -> store.finish(mail, MailState.FAILED, Optional.of(why), now));
        }
    }

    private static Optional<Duration> delay(LeasedMail mail) {
        return mail.aboutInvoice() ? ABOUT_INVOICES.stream().skip(mail.attempts()).findFirst() : DayOfRetries.after(mail.attempts() + 1);
    }

    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("messages were still being sent when the server stopped");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
