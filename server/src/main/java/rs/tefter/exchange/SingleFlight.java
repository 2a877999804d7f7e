package rs.tefter.exchange;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;

/** Lets a repetition that arrives while the first call is still being worked on wait for the first one's answer, whatever it is. */
final class SingleFlight {

    private record Key(long companyId, RequestId requestId) {}

    private record Flight(byte[] content, CompletableFuture<Answered> answer) {}

    private final ConcurrentHashMap<Key, Flight> flights = new ConcurrentHashMap<>();
    private final Duration longestWait;

    SingleFlight(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** The act's answer, or that of the same request already under way; a request with other content waits for it and then runs. */
    Answered run(long companyId, RequestId requestId, byte[] content, Supplier<Answered> act) {
        Key key = new Key(companyId, requestId);
        Flight mine = new Flight(content, new CompletableFuture<>());
        for (Flight first = flights.putIfAbsent(key, mine); first != null; first = flights.putIfAbsent(key, mine)) {
            boolean same = Arrays.equals(first.content, content);
            try {
                Answered answered = first.answer.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
                if (same) {
                    return new Answered(answered.answer(), true);
                }
            } catch (ExecutionException refused) {
                if (same && refused.getCause() instanceof Refusal refusal) {
                    throw refusal.repeated();
                }
            } catch (TimeoutException tooLong) {
                throw inProgress();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw inProgress();
            }
        }
        return fly(key, mine, act);
    }

    boolean isRunning(long companyId, RequestId requestId) {
        return flights.containsKey(new Key(companyId, requestId));
    }

    private Answered fly(Key key, Flight flight, Supplier<Answered> act) {
        try {
            Answered answered = act.get();
            flight.answer.complete(answered);
            return answered;
        } catch (RuntimeException failure) {
            flight.answer.completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(key, flight);
        }
    }

    private static Refusal inProgress() {
        return Problem.of(Problem.Kind.LATER, "RequestInProgress",
            "The first call with this requestId is still being worked on; repeat it with the same requestId").refusal();
    }
}
