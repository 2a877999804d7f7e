import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A receiver of callbacks: prints each call that arrives and answers 204. Run it with {@code java Listener.java PORT}. */
public final class Listener {
    private Listener() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", call -> {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String header : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
                System.out.println(header + ": " + call.getRequestHeaders().getFirst(header));
            }
            System.out.println(body);
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        server.start();
        System.out.println("listening on port " + port);
    }
}
