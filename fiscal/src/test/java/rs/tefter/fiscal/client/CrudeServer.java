package rs.tefter.fiscal.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accepts connections and does with each what a test wants, bytes and all. */
final class CrudeServer implements AutoCloseable {

    /** What is done with one connection. */
    @FunctionalInterface
    interface Manner {
        void treat(Socket connection) throws IOException;
    }

    private final ServerSocket door;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Manner manner;

    CrudeServer(Manner manner) {
        this.manner = manner;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Reads a whole request and answers with these bytes, then closes. */
    static CrudeServer answering(String bytes) {
        return new CrudeServer(connection -> {
            request(connection);
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            connection.close();
        });
    }

    static CrudeServer answering(String status, String body) {
        return answering("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** Reads a whole request and does as told. */
    static CrudeServer afterRequest(Manner manner) {
        return new CrudeServer(connection -> {
            request(connection);
            manner.treat(connection);
        });
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = door.accept();
                connections.add(connection);
                manner.treat(new Recorded(connection));
            }
        } catch (IOException closed) {
            connections.clear();
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/a/prefix");
    }

    /** The requests as they came, head and body. */
    List<String> received() {
        return received;
    }

    static String request(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = -1;
        int head = -1;
        while (head < 0 || bytes.size() < head + length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            bytes.write(next);
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            if (head < 0 && text.endsWith("\r\n\r\n")) {
                head = bytes.size();
                length = text.lines().filter(line -> line.toLowerCase().startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
            }
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        ((Recorded) connection).record(text);
        return text;
    }

    /** A connection whose requests are noted. */
    private final class Recorded extends Socket {
        private final Socket socket;

        Recorded(Socket socket) {
            this.socket = socket;
        }

        void record(String request) {
            received.add(request);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return socket.getInputStream();
        }

        @Override
        public java.io.OutputStream getOutputStream() throws IOException {
            return socket.getOutputStream();
        }

        @Override
        public void setSoLinger(boolean on, int linger) throws java.net.SocketException {
            socket.setSoLinger(on, linger);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
