package rs.tefter.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buyer's program: it follows its event feed by long poll and notes when each invoice appeared. */
final class InboxWatch implements AutoCloseable {

    private static final Pattern PURCHASE = Pattern.compile("\"PurchaseInvoiceId\":\\s*(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":\\s*\"(\\d+)\"");

    private final RunningServer server;
    private final String apiKey;
    private final ConcurrentHashMap<Long, Long> answeredAt = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Long> seenAt = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> watching = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean running = true;

    /** Watches what comes after the last event of the feed so far. */
    InboxWatch(RunningServer server, String apiKey, long lastEventId) {
        this.server = server;
        this.apiKey = apiKey;
        this.thread = Thread.ofPlatform().name("inbox").start(() -> watch(lastEventId));
    }

    private void watch(long lastEventId) {
        long after = lastEventId;
        try (HttpConnection connection = new HttpConnection(server.port())) {
            while (running) {
                String path = "/api/v1/events?side=purchase&limit=1000&wait=1&after=" + after;
                String page = text(connection.exchange(HttpConnection.request("GET", path, server.host(), apiKey)));
                long now = System.nanoTime();
                for (Matcher event = PURCHASE.matcher(page); event.find();) {
                    seenAt.putIfAbsent(Long.parseLong(event.group(1)), now);
                }
                after = number(NEXT, page);
            }
            watching.complete(null);
        } catch (IOException | RuntimeException failure) {
            watching.completeExceptionally(failure);
        }
    }

    /** Notes that the seller has just got this answer. */
    void answered(HttpConnection.Answer answer) throws IOException {
        answeredAt.put(number(PURCHASE, text(answer)), System.nanoTime());
    }

    private static String text(HttpConnection.Answer answer) throws IOException {
        return new String(answer.good(), StandardCharsets.UTF_8);
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /** From the seller's answer to the buyer's sight of each answered invoice; zero where the buyer was the first to know. Ends the watch. */
    Latencies finish() throws IOException, InterruptedException {
        close();
        try {
            watching.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        Latencies.Collector times = new Latencies.Collector();
        for (var answered : answeredAt.entrySet()) {
            Long seen = seenAt.get(answered.getKey());
            if (seen == null) {
                throw new IOException("purchase invoice " + answered.getKey() + " never appeared in the feed");
            }
            times.add(Math.max(0, seen - answered.getValue()));
        }
        return Latencies.of(List.of(times));
    }

    /** Lets the poll at hand end, which takes at most its second. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
