package rs.tefter.api.mojeracun;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import rs.tefter.signing.KeyFolder;
import rs.tefter.signing.TimeStampAuthority;

/** An authority for time stamps elsewhere, which can be down. */
final class StubAuthority implements AutoCloseable {

    private final HttpServer server;
    private final TimeStampAuthority authority;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean down;

    StubAuthority(Path folder) {
        try {
            Clock clock = Clock.fixed(MerFixture.NOW, ZoneOffset.UTC);
            authority = new TimeStampAuthority(new KeyFolder(folder, clock, new SecureRandom()).timeStamps(), clock, new SecureRandom());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            asked.incrementAndGet();
            byte[] answer = authority.answer(call.getRequestBody().readAllBytes());
            call.sendResponseHeaders(down ? 503 : 200, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /** How often it was asked so far. */
    int asked() {
        return asked.get();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
