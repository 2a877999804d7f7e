package rs.tefter.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rs.tefter.fiscal.InvoiceRequest;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.wire.Reading;
import rs.tefter.fiscal.wire.RequestReader;
import rs.tefter.fiscal.wire.ResultJson;

/**
 * A fiscal processor that signs whatever it is asked, as often as it is asked, and has one fault after another. It does not look whether it has
 * signed a request id before: so whoever asks twice gets two receipts, and is found out. What the other side has given up before it begins, it
 * does not begin.
 */
public final class CrudePfr implements AutoCloseable {

    /** What goes wrong with one request to sign. */
    public enum Fault {
        NONE, DROP_UNREAD, DROP_BEFORE_SIGNING, ERROR_BEFORE_SIGNING, GARBAGE_BEFORE_SIGNING, HANG_BEFORE_SIGNING,
        DROP_AFTER_SIGNING, RESET_AFTER_SIGNING, HALF_AN_ANSWER, GARBAGE_AFTER_SIGNING, ERROR_AFTER_SIGNING, HANG_AFTER_SIGNING,
        KILL_BEFORE_SIGNING, KILL_AFTER_SIGNING;

        public boolean signs() {
            return this == NONE || name().endsWith("AFTER_SIGNING") || this == HALF_AN_ANSWER;
        }

        public boolean kills() {
            return name().startsWith("KILL");
        }
    }

    /** What goes wrong with one look-up. */
    public enum LookupFault { NONE, DROP, ERROR, GARBAGE, HANG }

    private static final String STATUS = """
        {"gsc":["0210"],"taxCoreApi":"https://api.sandbox.example/","currentTaxRates":{"groupId":1,"validFrom":"2022-05-01T00:00:00+02:00",
         "taxCategories":[{"name":"ПДВ","categoryType":0,"orderId":1,"taxRates":[{"rate":20,"label":"Ђ"},{"rate":10,"label":"Е"},
          {"rate":0,"label":"Г"},{"rate":0,"label":"А"}]}]}}""";
    private static final RequestReader READER = new RequestReader(_ -> Set.of("Ђ", "Е", "Г", "А")::contains, false);

    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<LookupFault> lookupFaults = new ConcurrentLinkedQueue<>();
    private final Map<String, InvoiceResult> signed = new ConcurrentHashMap<>();
    private final List<String> signings = new CopyOnWriteArrayList<>();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Runnable kill;
    private final int port;
    private ServerSocket door;
    private int counter;
    private volatile boolean mute;

    /** @param kill what ends the server that asks */
    public CrudePfr(Runnable kill) {
        this.kill = kill;
        this.door = listen(0);
        this.port = door.getLocalPort();
        threads.execute(this::accept);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            return door;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public void fails(Fault... next) {
        faults.addAll(List.of(next));
    }

    public void failsToLookUp(LookupFault... next) {
        lookupFaults.addAll(List.of(next));
    }

    /** No look-up says anything until the faults are forgotten. */
    public void failsToLookUpForGood() {
        mute = true;
    }

    /** What has not gone wrong yet does not. */
    public void forgetFaults() {
        mute = false;
        faults.clear();
        lookupFaults.clear();
    }

    /** The request ids of all receipts it has signed, one for each. */
    public List<String> signings() {
        return signings;
    }

    /** The request ids under which it was asked to sign. */
    public List<String> posts() {
        return posts;
    }

    /** Refuses connections from now on. */
    public synchronized void stop() {
        try {
            door.close();
            for (Socket connection : connections) {
                connection.close();
            }
            connections.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public synchronized void startAgain() {
        door = listen(port);
        threads.execute(this::accept);
    }

    private void accept() {
        ServerSocket open = door;
        try {
            while (true) {
                Socket connection = open.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            connections.removeIf(Socket::isClosed);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (!connection.isClosed()) {
                answer(connection, Request.read(connection.getInputStream()));
            }
        } catch (IOException gone) {
            connections.remove(connection);
        }
    }

    private void answer(Socket connection, Request request) throws IOException {
        if (request.line.startsWith("POST")) {
            sign(connection, request);
        } else if (request.line.contains("/api/v3/invoices/")) {
            find(connection, request.line.split(" ")[1].replaceFirst(".*/", ""));
        } else {
            write(connection, 200, STATUS.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sign(Socket connection, Request request) throws IOException {
        String id = request.header("RequestId");
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
        posts.add(id);
        if (fault.signs() && hasGivenUp(connection)) {
            throw new IOException("given up before it was signed");
        }
        InvoiceResult result = fault.signs() ? sign(id, request.body) : null;
        if (fault.kills()) {
            kill.run();
        }
        switch (fault) {
            case NONE, KILL_AFTER_SIGNING -> write(connection, 200, ResultJson.write(result));
            case DROP_UNREAD, DROP_BEFORE_SIGNING, DROP_AFTER_SIGNING, KILL_BEFORE_SIGNING -> connection.close();
            case ERROR_BEFORE_SIGNING, ERROR_AFTER_SIGNING -> write(connection, 500, "\"2220\"".getBytes(StandardCharsets.UTF_8));
            case GARBAGE_BEFORE_SIGNING, GARBAGE_AFTER_SIGNING -> write(connection, 200, "<html>OK</html>".getBytes(StandardCharsets.UTF_8));
            case RESET_AFTER_SIGNING -> {
                connection.setSoLinger(true, 0);
                connection.close();
            }
            case HALF_AN_ANSWER -> {
                byte[] whole = bytes(200, ResultJson.write(result));
                connection.getOutputStream().write(whole, 0, whole.length / 2);
                connection.close();
            }
            case HANG_BEFORE_SIGNING, HANG_AFTER_SIGNING -> untilTheOtherSideGivesUp(connection);
        }
    }

    /** On a busy machine a request may lie here longer than anybody waits for its answer. */
    private static boolean hasGivenUp(Socket connection) throws IOException {
        connection.setSoTimeout(1);
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException waiting) {
            return false;
        } finally {
            connection.setSoTimeout(0);
        }
    }

    private static void untilTheOtherSideGivesUp(Socket connection) throws IOException {
        while (connection.getInputStream().read() >= 0) {
            connection.setSoTimeout(5_000);
        }
        connection.close();
    }

    private synchronized InvoiceResult sign(String id, byte[] body) {
        if (!(READER.read(body) instanceof Reading.Accepted(InvoiceRequest request))) {
            throw new IllegalStateException("no request to sign: " + new String(body, StandardCharsets.UTF_8));
        }
        counter++;
        String number = "CRUDEPFR-CRUDEPFR-" + counter;
        InvoiceResult result = new InvoiceResult("CRUDEPFR", OffsetDateTime.parse("2026-11-20T09:05:07.1234567+01:00"),
            counter + "/" + counter + request.kind().code(), request.kind().code(), number, List.of(), "https://example.rs/v/?vl=" + counter,
            Optional.empty(), Optional.of("journal " + number), "Успешно", "CRUDEPFR", "", "", counter, counter,
            request.totalAmount(), 1, "", "", "", "", "", "");
        signings.add(id);
        signed.put(id, result);
        return result;
    }

    private void find(Socket connection, String id) throws IOException {
        LookupFault usual = mute ? LookupFault.ERROR : LookupFault.NONE;
        switch (lookupFaults.isEmpty() ? usual : lookupFaults.poll()) {
            case NONE -> {
                InvoiceResult found = signed.get(id);
                write(connection, found == null ? 404 : 200, found == null ? new byte[0] : ResultJson.write(found));
            }
            case DROP -> connection.close();
            case ERROR -> write(connection, 500, new byte[0]);
            case GARBAGE -> write(connection, 200, "<html>OK</html>".getBytes(StandardCharsets.UTF_8));
            case HANG -> untilTheOtherSideGivesUp(connection);
        }
    }

    private static void write(Socket connection, int status, byte[] body) throws IOException {
        connection.getOutputStream().write(bytes(status, body));
    }

    private static byte[] bytes(int status, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private record Request(String line, List<String> headers, byte[] body) {

        static Request read(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("closed");
                }
                head.write(next);
            }
            List<String> lines = head.toString(StandardCharsets.US_ASCII).lines().toList();
            Request request = new Request(lines.getFirst(), lines, new byte[0]);
            String length = request.header("Content-Length");
            byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
            if (!length.isEmpty() && body.length < Integer.parseInt(length)) {
                throw new IOException("closed within the body");
            }
            return new Request(request.line, lines, body);
        }

        String header(String name) {
            return headers.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).findFirst()
                .map(line -> line.substring(name.length() + 1).strip()).orElse("");
        }
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }
}
