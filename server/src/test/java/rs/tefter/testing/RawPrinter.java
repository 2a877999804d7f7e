package rs.tefter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A printer that takes raw bytes and keeps what it was sent. */
public final class RawPrinter implements AutoCloseable {

    private final ServerSocket socket;
    private final List<byte[]> papers = new CopyOnWriteArrayList<>();

    /** @param port 0 is any free one */
    public RawPrinter(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofPlatform().daemon().start(this::print);
    }

    private void print() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                papers.add(client.getInputStream().readAllBytes());
            } catch (IOException closed) {
                return;
            }
        }
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public List<byte[]> papers() {
        return List.copyOf(papers);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
