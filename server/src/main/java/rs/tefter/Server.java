package rs.tefter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import rs.tefter.platform.DatabaseSettings;
import rs.tefter.platform.EsirSettings;
import rs.tefter.platform.HomeLock;
import rs.tefter.platform.Settings;
import rs.tefter.platform.StartFailure;
import rs.tefter.platform.Time;
import rs.tefter.platform.database.Database;
import rs.tefter.platform.database.EmbeddedPostgres;
import rs.tefter.wiring.Application;

/** A running Tefter: the home folder it holds, its database and its application; closed in the reverse of the order they were opened in. */
public final class Server implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private ConfigurableApplicationContext application;
    private boolean closed;

    /** Starts everything and returns when requests are answered; a {@link StartFailure} says what is in the way, and then nothing is left running. */
    public static Server start(Settings settings, Time time) throws InterruptedException {
        return new Server().open(settings, time);
    }

    /**
     * What {@link #start} does, on a server that another thread may want to close meanwhile: it closes when all is open, so that nothing is
     * left behind.
     */
    synchronized Server open(Settings settings, Time time) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("stopped before the start");
        }
        try {
            keep(HomeLock.take(settings.home()));
            requireFreePort(settings.address(), settings.port(), "TEFTER_ADDRESS", "choose another with TEFTER_PORT");
            requireFreeLocalPort(settings.esir());
            Database database = keep(Database.open(reach(settings)));
            application = keep(application(settings, time, database));
            return this;
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    private static void requireFreeLocalPort(EsirSettings esir) {
        if (esir.localPort() > 0) {
            requireFreePort(esir.localAddress(), esir.localPort(), "TEFTER_BADI_LOCAL_ADDRESS", "it is the cash register's port for programs of this"
                + " machine: choose another with TEFTER_BADI_LOCAL_PORT, or 0 for none, as for a second server on one machine");
        }
    }

    private static void requireFreePort(String address, int port, String addressSetting, String advice) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new StartFailure(addressSetting + " is \"" + address + "\", which is no address of this machine", unknown);
        } catch (IOException taken) {
            throw new StartFailure("port " + port + " on " + address + " cannot be used (" + taken.getMessage() + "); " + advice, taken);
        }
    }

    private DatabaseSettings reach(Settings settings) throws InterruptedException {
        if (settings.database().url().isPresent()) {
            return settings.database();
        }
        return keep(EmbeddedPostgres.start(settings.home())).reach(settings.database().poolSize());
    }

    private static ConfigurableApplicationContext application(Settings settings, Time time, Database database) {
        SpringApplication application = new SpringApplication(Application.class);
        // Main closes this server, and with it the application, before the database.
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("settings", Map.of("server.port", settings.port(), "server.address", settings.address())));
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("time", time);
            context.getBeanFactory().registerSingleton("dataSource", database.dataSource());
        });
        return application.run();
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    /** The one part of the application of that type, for a program that has this server inside it. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Lets running requests finish, then stops the database. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception unwilling) {
                LoggerFactory.getLogger(Server.class).warn("{} does not close", part.getClass().getSimpleName(), unwilling);
            }
        }
    }
}
