package rs.tefter.pfr;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What is to go wrong with the next requests to sign, so that programs can be tried against it; forgotten when the server stops. */
public final class Faults {

    /** The longest that a request can be held. */
    public static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    /**
     * Faults to come, each for so many requests.
     *
     * @param dropReplyAfterSign requests that are signed and get no whole answer
     * @param dropBeforeSign requests that are not signed and get no answer
     * @param delay how long requests are held
     * @param delayed requests that are held
     * @param bareCode the code that refuses requests
     * @param refused requests that it refuses
     */
    public record Plan(int dropReplyAfterSign, int dropBeforeSign, Duration delay, int delayed, Optional<String> bareCode, int refused) {

        /** Nothing goes wrong. */
        public static final Plan NONE = new Plan(0, 0, Duration.ZERO, 0, Optional.empty(), 0);
    }

    /** What goes wrong with one request. */
    record Fault(boolean dropReply, boolean dropRequest, Duration delay, Optional<String> bareCode) {

        void hold() {
            LockSupport.parkNanos(delay.toNanos());
        }
    }

    private Plan plan = Plan.NONE;

    /** Puts a plan in the place of the one before. */
    public synchronized void expect(Plan next) {
        plan = next;
    }

    /** What is still to come. */
    public synchronized Plan plan() {
        return plan;
    }

    /** The faults of the next request. Of two that exclude each other it gets the earlier: a refusal, then a lost request, then a lost reply. */
    synchronized Fault next() {
        boolean delayed = plan.delayed > 0;
        boolean refused = plan.refused > 0;
        boolean lost = !refused && plan.dropBeforeSign > 0;
        boolean replyLost = !refused && !lost && plan.dropReplyAfterSign > 0;
        Fault fault = new Fault(replyLost, lost, delayed ? plan.delay : Duration.ZERO, refused ? plan.bareCode : Optional.empty());
        plan = new Plan(less(plan.dropReplyAfterSign, replyLost), less(plan.dropBeforeSign, lost), plan.delay, less(plan.delayed, delayed),
            plan.bareCode, less(plan.refused, refused));
        return fault;
    }

    private static int less(int count, boolean used) {
        return used ? count - 1 : count;
    }
}
