package rs.tefter.hold;

import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** A buyer that follows its feed of events and accepts every fourth invoice that it learns of. */
final class Buyer {

    private static final int ACCEPTED_ONE_OF = 4;
    private static final int WAIT_SECONDS = 1;

    private final Gate gate;
    private final Trader trader;
    private final Set<Long> received = ConcurrentHashMap.newKeySet();
    private final Set<Long> accepted = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("buyer").unstarted(this::follow);
    private volatile boolean following = true;

    Buyer(Gate gate, Trader trader) {
        this.gate = gate;
        this.trader = trader;
    }

    void start() {
        thread.start();
    }

    private void follow() {
        long cursor = 0;
        try {
            while (following) {
                gate.pass();
                Optional<Trader.Answer> page = trader.eventsAfter(cursor, WAIT_SECONDS).filter(Trader.Answer::isSuccess);
                if (page.isPresent()) {
                    for (JsonNode event : page.get().json().get("events")) {
                        learn(event.get("data"));
                    }
                    cursor = Long.parseLong(page.get().json().get("next").stringValue());
                }
            }
        } catch (InterruptedException _) {
            failures.add("the buyer was interrupted");
        } catch (RuntimeException failure) {
            failures.add("the buyer: " + failure);
        }
    }

    private void learn(JsonNode change) throws InterruptedException {
        if (!change.get("NewInvoiceStatus").stringValue().equals("New")) {
            return;
        }
        long purchaseId = change.get("PurchaseInvoiceId").longValue();
        if (!received.add(purchaseId)) {
            failures.add("the feed tells twice of " + purchaseId);
        }
        if (purchaseId % ACCEPTED_ONE_OF == 0) {
            accept(purchaseId);
        }
    }

    private void accept(long purchaseId) throws InterruptedException {
        Optional<Trader.Answer> answer;
        do {
            gate.pass();
            answer = trader.accept(purchaseId, "accept-" + purchaseId);
        } while (answer.isEmpty() || answer.get().isUnknown());
        if (answer.get().isSuccess()) {
            accepted.add(purchaseId);
        } else {
            failures.add("accepting " + purchaseId + " was answered " + answer.get().status() + " " + new String(answer.get().body()));
        }
    }

    /** Ends after the page at hand and gives what did not go as it must. */
    Queue<String> stop() throws InterruptedException {
        following = false;
        thread.join();
        return failures;
    }

    /** Of which invoices the feed has told. */
    Set<Long> received() {
        return received;
    }

    Set<Long> accepted() {
        return accepted;
    }
}
