package rs.tefter.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that does as little as a client can, so that the load costs the machine little beside the server. */
final class HttpConnection implements AutoCloseable {

    /** An answer's status, head and body. */
    record Answer(int status, String head, byte[] body) {

        /** What a header says; empty when there is none. */
        String header(String name) {
            return HttpConnection.header(head, name);
        }

        /** The body of an answer that must be 200. */
        byte[] good() throws IOException {
            if (status != 200) {
                throw new IOException("answered " + status + ": " + new String(body, StandardCharsets.UTF_8));
            }
            return body;
        }
    }

    /** How long the first bytes of an answer took and the last, and how many there were. */
    record Download(long nanosToFirst, long nanosToLast, long bytes) {}

    private static final int READ_TIMEOUT_MILLIS = 60_000;
    private static final int FIRST_BUFFER = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int from;
    private int to;

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** The bytes of a request without a body. */
    static byte[] request(String method, String path, String host, String apiKey) {
        return (method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nApiKey: " + apiKey + "\r\nContent-Length: 0\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a whole request and reads its whole answer. */
    Answer exchange(byte[] request) throws IOException {
        out.write(request);
        String head = head();
        return new Answer(status(head), head, isChunked(head) ? chunks() : take(length(header(head, "content-length"))));
    }

    private static int status(String head) {
        return Integer.parseInt(head, 9, 12, 10);
    }

    private static boolean isChunked(String head) {
        return header(head, "transfer-encoding").equals("chunked");
    }

    /** Sends a request whose answer is written while it is made, and lets go of what arrives. */
    Download download(byte[] request) throws IOException {
        long start = System.nanoTime();
        out.write(request);
        String head = head();
        if (status(head) != 200 || !isChunked(head)) {
            throw new IOException("nothing is streamed: " + head);
        }
        long first = System.nanoTime();
        long bytes = 0;
        for (int size = chunk().length; size > 0; size = chunk().length) {
            bytes += size;
        }
        return new Download(first - start, System.nanoTime() - start, bytes);
    }

    private static int length(String header) {
        return header.isEmpty() ? 0 : Integer.parseInt(header);
    }

    private static String header(String head, String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\n" + name + ":");
        return at < 0 ? "" : head.substring(at + 2 + name.length(), head.indexOf('\r', at + 1)).strip();
    }

    /** The status line and the headers. */
    private String head() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i + 3 < to; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    String head = new String(buffer, from, i + 2 - from, StandardCharsets.ISO_8859_1);
                    from = i + 4;
                    return head;
                }
            }
            int seen = Math.max(0, to - 3 - from);
            fill();
            searched = from + seen;
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            body.writeBytes(chunk);
        }
        return body.toByteArray();
    }

    /** The next part of a body, of which the last is empty. */
    private byte[] chunk() throws IOException {
        byte[] chunk = take(Integer.parseInt(line(), 16));
        take(2);
        return chunk;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            char next = (char) take(1)[0];
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append(next);
        }
    }

    private byte[] take(int length) throws IOException {
        while (to - from < length) {
            fill();
        }
        byte[] taken = Arrays.copyOfRange(buffer, from, from + length);
        from += length;
        return taken;
    }

    private void fill() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        } else if (to == buffer.length) {
            byte[] target = from > 0 ? buffer : new byte[buffer.length * 2];
            System.arraycopy(buffer, from, target, 0, to - from);
            buffer = target;
            to -= from;
            from = 0;
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
