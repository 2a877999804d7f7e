package rs.tefter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that can be told what to do badly; it counts a message when its last byte has come, whatever it answers then. */
final class SmtpServer implements AutoCloseable {

    /** What goes wrong at which command; {@code DOT} is the end of a message. */
    record Trouble(String command, String answer) {

        static final Trouble NONE = new Trouble("", "");
        static final String HANG_UP = "";
        static final String WAIT = "wait";
    }

    private final ServerSocket socket;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    SmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void make(Trouble next) {
        trouble.set(next);
    }

    /** Whole messages, without the dots that SMTP doubles. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** Returns when a client waits for an answer that does not come. */
    void awaitWaiting() throws InterruptedException {
        waiting.await();
    }

    void release() {
        released.countDown();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 test ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase();
                if (command.equals("RCPT")) {
                    recipients.add(line);
                }
                if (!answer(client, command, command.equals("DATA") ? "354 go on" : "250 ok")) {
                    return;
                }
                boolean message = command.equals("DATA") && !trouble.get().command().equals("DATA");
                if (message && !(receive(in) && answer(client, "DOT", "250 taken"))) {
                    return;
                }
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean receive(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                messages.add(String.join("\r\n", lines));
                return true;
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return false;
    }

    private boolean answer(Socket client, String command, String usual) throws IOException, InterruptedException {
        Trouble now = trouble.get();
        if (!now.command().equals(command)) {
            say(client, usual);
            return true;
        }
        if (now.answer().equals(Trouble.WAIT)) {
            waiting.countDown();
            released.await();
            say(client, usual);
            return true;
        }
        if (now.answer().equals(Trouble.HANG_UP)) {
            return false;
        }
        say(client, now.answer());
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        release();
        socket.close();
    }
}
