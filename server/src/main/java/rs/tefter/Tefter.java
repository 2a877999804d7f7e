package rs.tefter;

import java.io.PrintStream;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import rs.tefter.platform.Settings;
import rs.tefter.platform.StartFailure;
import rs.tefter.platform.Time;
import rs.tefter.view.WarmUp;

/** The server's main: starts it, says where to look, and stops it on Ctrl-C or SIGTERM. */
public final class Tefter {

    private static final int FAILED = 1;
    private static final int NOT_STARTED = 2;

    private Tefter() {}

    public static void main(String[] arguments) {
        keepLogging();
        try {
            Settings settings = Settings.load(System.getenv(), Path.of(""));
            Server server = new Server();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            if (settings.warmUp()) {
                WarmUp.begin();
            }
            server.open(settings, settings.isSandbox() ? Time.movable(Time.real()) : Time.real());
            welcome(settings);
        } catch (StartFailure known) {
            complain("tefter: " + known.getMessage(), NOT_STARTED);
        } catch (InterruptedException stopped) {
            LoggerFactory.getLogger(Tefter.class).info("stopped before the start: {}", stopped.getMessage());
        } catch (RuntimeException unknown) {
            LoggerFactory.getLogger(Tefter.class).error("the start failed", unknown);
            complain("tefter: the start failed, see above", FAILED);
        }
    }

    /** logback.xml says how; Spring would set logging up once more, and what is logged beside it meanwhile would go astray. */
    private static void keepLogging() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void welcome(Settings settings) {
        Logger log = LoggerFactory.getLogger(Tefter.class);
        log.info("Tefter is ready at {} ({}, {})", settings.baseUrl(), settings.mode(), settings.profile());
        log.info("In a browser: {}", settings.baseUrl());
        log.info("API by hand: {}/swagger/index.html", settings.baseUrl());
        if (settings.isSandbox()) {
            log.info("Demo companies with their keys: {}", settings.home().resolve("demo.json"));
        }
    }

    private static void complain(String line, int exitCode) {
        PrintStream terminal = System.err;
        terminal.println(line);
        System.exit(exitCode);
    }
}
