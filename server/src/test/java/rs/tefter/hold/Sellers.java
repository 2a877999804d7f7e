package rs.tefter.hold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Threads of a seller that send invoice after invoice; a send whose outcome is unknown is repeated with its request id until it is known. */
final class Sellers {

    private final Gate gate;
    private final Function<String, byte[]> invoice;
    private final Queue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean selling = true;

    /** @param invoice makes the document with a number */
    Sellers(Gate gate, Function<String, byte[]> invoice) {
        this.gate = gate;
        this.invoice = invoice;
    }

    /** Starts a thread that sends the given count of invoices, or goes on until told to stop. */
    void start(Trader seller, String name, int count) {
        threads.add(Thread.ofPlatform().name("seller-" + name).start(() -> {
            try {
                for (int i = 1; selling && i <= count; i++) {
                    sell(seller, name + "-" + i);
                }
            } catch (InterruptedException _) {
                failures.add(name + " was interrupted");
            } catch (RuntimeException failure) {
                failures.add(name + ": " + failure);
            }
        }));
    }

    private void sell(Trader seller, String number) throws InterruptedException {
        byte[] document = invoice.apply(number);
        String requestId = "request-" + number;
        gate.pass();
        Optional<Trader.Answer> answer = seller.send(document, requestId);
        while (answer.isEmpty() || answer.get().isUnknown()) {
            repetitions.incrementAndGet();
            gate.pass();
            answer = seller.send(document, requestId);
        }
        if (!answer.get().isSuccess()) {
            throw new IllegalStateException(number + " was answered " + answer.get().status() + " " + new String(answer.get().body()));
        }
        acknowledged.add(Sent.of(number, requestId, document, answer.get()));
    }

    /** Ends each thread after the invoice at hand and gives what did not go as it must. */
    List<String> stop() throws InterruptedException {
        selling = false;
        return awaitEnd();
    }

    List<String> awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(failures);
    }

    int count() {
        return acknowledged.size();
    }

    /** How many sends were repeated because their outcome was unknown. */
    int repetitions() {
        return repetitions.get();
    }

    Collection<Sent> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
