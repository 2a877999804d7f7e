package rs.tefter.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.SefSettings.SubscriptionValidity;
import rs.tefter.platform.Sql;
import rs.tefter.platform.Time;
import rs.tefter.testing.TestDatabase;

/** The notifications of a server over a real database, with a clock that can be moved, and a way to make events happen. */
final class Office {

    static final SefSettings.Webhook SANDBOX = new SefSettings.Webhook(false, true, true);
    static final Dispatcher.Limits QUICK = new Dispatcher.Limits(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(60), 64, 8);
    private static final AtomicLong COMPANIES = new AtomicLong();

    final TestDatabase database = TestDatabase.create();
    final Time time = Time.movable(InstantSource.system());
    final Wakeups wakeups = new Wakeups();
    final EventFeed feed = new EventFeed(database.dataSource(), wakeups, time);
    final Subscriptions subscriptions = subscriptions(SubscriptionValidity.UNTIL_CANCELLED);
    final Hooks hooks = new Hooks(database.dataSource(), time, UUID::randomUUID);
    final WebhookSecrets secrets = new WebhookSecrets(database.dataSource(), time, new SecureRandom());
    final DeliveryLog log = new DeliveryLog(database.dataSource(), time);
    final Replay replay = new Replay(database.dataSource(), time, UUID::randomUUID, this::wake);
    private final JdbcClient jdbc = database.jdbc();
    private final List<CallbackSender> senders = new ArrayList<>();
    private final List<Dispatcher> dispatchers = new ArrayList<>();

    Subscriptions subscriptions(SubscriptionValidity validity) {
        return new Subscriptions(database.dataSource(), time, validity, UUID::randomUUID);
    }

    /** A company nobody else uses. */
    static long newCompany() {
        return COMPANIES.incrementAndGet();
    }

    CallbackSender sender(Duration longest) {
        return sender(new AddressGuard(SANDBOX, InetAddress::getAllByName), systemTrust(), longest);
    }

    CallbackSender sender(AddressGuard guard, SSLContext trusted, Duration longest) {
        CallbackSender sender = new CallbackSender(guard, secrets, time, "0.1", trusted, longest);
        senders.add(sender);
        return sender;
    }

    private static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Dispatcher dispatch() {
        return dispatch(sender(Duration.ofSeconds(10)), QUICK, database.dataSource());
    }

    Dispatcher dispatch(CallbackSender sender, Dispatcher.Limits limits, DataSource over) {
        Dispatcher dispatcher = new Dispatcher(over, time, sender, log, UUID::randomUUID, new SecureRandom(), limits);
        dispatchers.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    void wake(long companyId) {
        wakeups.wake(companyId);
        dispatchers.forEach(dispatcher -> dispatcher.wake(companyId));
    }

    long sales(long companyId, long invoiceId, String status) {
        return happens(companyId, Side.SALES, invoiceId, status);
    }

    long purchase(long companyId, long invoiceId, String status) {
        return happens(companyId, Side.PURCHASE, invoiceId, status);
    }

    private long happens(long companyId, Side side, long invoiceId, String status) {
        long id = write(companyId, side, invoiceId, status, time.instant(), Optional.empty());
        wake(companyId);
        return id;
    }

    /** Writes an event as the exchange does, without telling anybody. */
    long write(long companyId, Side side, long invoiceId, String status, Instant at, Optional<String> comment) {
        return new Transactions(database.dataSource()).inTurn(companyId, () -> jdbc.sql("""
                insert into event (company_id, event_id, side, invoice_id, status, occurred_at, occurred_on, comment)
                values (?, nextval('event_id'), ?, ?, ?, ?, ?, ?) returning event_id""")
            .params(companyId, side.wire(), invoiceId, status, Sql.utc(at), at.atZone(Time.BELGRADE).toLocalDate(), comment.orElse(null))
            .query(Long.class).single());
    }

    List<DeliveryLog.Entry> attempts(long companyId) {
        return log.page(companyId, Optional.empty(), Optional.empty(), 0).entries();
    }

    List<DeliveryState> states(long companyId) {
        return attempts(companyId).stream().map(DeliveryLog.Entry::state).toList();
    }

    void close() throws IOException, InterruptedException {
        for (Dispatcher dispatcher : dispatchers) {
            dispatcher.stop();
        }
        for (CallbackSender sender : senders) {
            sender.close();
        }
        database.close();
    }
}
