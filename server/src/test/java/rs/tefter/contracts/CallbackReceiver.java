package rs.tefter.contracts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of callbacks on this machine; each path is one webhook of the contracts. */
final class CallbackReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private record Call(String webhook, HttpHeaders headers, byte[] body) {}

    CallbackReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    /** The address of a webhook of that name. */
    String url(String webhook) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + webhook;
    }

    /** How many calls of that webhook have come; each is held against the contract. */
    int received(String webhook) {
        List<Call> those = calls.stream().filter(call -> call.webhook().equals(webhook)).toList();
        those.forEach(call -> ContractCheck.callback(webhook, call.headers(), call.body()));
        return those.size();
    }

    private void receive(HttpExchange call) throws IOException {
        Map<String, List<String>> headers = Map.copyOf(call.getRequestHeaders());
        calls.add(new Call(call.getRequestURI().getPath().substring(1), HttpHeaders.of(headers, (_, _) -> true),
                call.getRequestBody().readAllBytes()));
        call.sendResponseHeaders(204, -1);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
