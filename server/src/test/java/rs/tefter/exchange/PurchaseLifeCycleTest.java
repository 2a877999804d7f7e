package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of status and act, as the contract has it; the table here is written apart from the one in the code. */
class PurchaseLifeCycleTest {

    private static final String HEAD = "SEE ACCEPT REJECT REMIND ACCEPT_BY_DEADLINE REJECT_BY_DEADLINE STORNO";
    private static final String TABLE = """
        New               Seen Approved Rejected ReNotified Approved Rejected Storno
        Seen              -    Approved Rejected ReNotified Approved Rejected Storno
        ReNotified        -    Approved Rejected -          Approved Rejected Storno
        Approved          -    -        -        -          -        -        Storno
        Rejected          -    -        -        -          -        -        Storno
        Storno            -    -        -        -          -        -        -
        Deleted           -    -        -        -          -        -        -
        Cancelled         -    -        -        -          -        -        -
        SendingInProgress -    -        -        -          -        -        -
        Unknown           -    -        -        -          -        -        -
        Reminded          -    -        -        -          -        -        -
        Received          -    -        -        -          -        -        -
        """;

    static Stream<Arguments> everyPair() {
        String[] acts = HEAD.split(" ");
        return TABLE.lines().flatMap(line -> {
            String[] cells = line.split(" +");
            return Stream.iterate(0, i -> i < acts.length, i -> i + 1)
                .map(i -> Arguments.of(PurchaseStatus.read(cells[0]).orElseThrow(), PurchaseAct.valueOf(acts[i]), cells[i + 1]));
        });
    }

    @ParameterizedTest(name = "{0} and {1} gives {2}")
    @MethodSource("everyPair")
    void anActLeadsWhereTheTableSays(PurchaseStatus from, PurchaseAct act, String expected) {
        Step<PurchaseStatus> step = PurchaseLifeCycle.step(from, act);
        if (expected.equals("-")) {
            assertThat(step).isEqualTo(new Step.Refused<PurchaseStatus>("InvalidPurchaseStatus"));
        } else {
            assertThat(step).isEqualTo(new Step.Moved<>(PurchaseStatus.read(expected).orElseThrow()));
        }
    }

    @Test
    void theTableHasEveryPair() {
        assertThat(everyPair().distinct().count()).isEqualTo((long) PurchaseStatus.values().length * PurchaseAct.values().length);
    }

    @Test
    void onlyARejectionByTheDeadlineMayStillBeTurnedAndOnlyIfSet() {
        assertThat(PurchaseLifeCycle.mayAcceptAfterDeadline(PurchaseStatus.REJECTED, true, true)).isTrue();
        assertThat(PurchaseLifeCycle.mayAcceptAfterDeadline(PurchaseStatus.REJECTED, false, true)).isFalse();
        assertThat(PurchaseLifeCycle.mayAcceptAfterDeadline(PurchaseStatus.REJECTED, true, false)).isFalse();
        assertThat(PurchaseLifeCycle.mayAcceptAfterDeadline(PurchaseStatus.APPROVED, true, true)).isFalse();
    }
}
