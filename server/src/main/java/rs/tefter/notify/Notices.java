package rs.tefter.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import rs.tefter.platform.SefSettings;
import rs.tefter.platform.Time;

/** Notifications, put together: the feed of events, who wants callbacks, and the dispatcher that sends them. */
public final class Notices implements AutoCloseable {

    private final Wakeups wakeups = new Wakeups();
    private final EventFeed feed;
    private final AddressGuard guard;
    private final Subscriptions subscriptions;
    private final Hooks hooks;
    private final WebhookSecrets secrets;
    private final DeliveryLog log;
    private final Replay replay;
    private final CallbackSender sender;
    private final Dispatcher dispatcher;

    /** @param version of the product, which callbacks name as their sender */
    public Notices(DataSource database, SefSettings settings, Time time, String version) {
        SecureRandom random = new SecureRandom();
        Supplier<UUID> ids = UUID::randomUUID;
        feed = new EventFeed(database, wakeups, time);
        guard = new AddressGuard(settings.webhook(), InetAddress::getAllByName);
        subscriptions = new Subscriptions(database, time, settings.subscriptionValidity(), ids);
        hooks = new Hooks(database, time, ids);
        secrets = new WebhookSecrets(database, time, random);
        log = new DeliveryLog(database, time);
        sender = new CallbackSender(guard, secrets, time, version, platformTrust());
        dispatcher = new Dispatcher(database, time, sender, log, ids, random, Dispatcher.Limits.DEFAULT);
        replay = new Replay(database, time, ids, dispatcher::wake);
    }

    private static SSLContext platformTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public void start() {
        dispatcher.start();
    }

    /** Tells that the company may have new events, to whoever waits for them here. */
    public void committed(long companyId) {
        wakeups.wake(companyId);
        dispatcher.wake(companyId);
    }

    @Override
    public void close() throws IOException {
        wakeups.close();
        try {
            dispatcher.stop();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        sender.close();
    }

    public EventFeed feed() {
        return feed;
    }

    public AddressGuard guard() {
        return guard;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public Hooks hooks() {
        return hooks;
    }

    public WebhookSecrets secrets() {
        return secrets;
    }

    public DeliveryLog log() {
        return log;
    }

    public Replay replay() {
        return replay;
    }
}
