package rs.tefter.pfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void eachFaultComesSoManyTimesAndOneThatExcludesAnotherComesFirst() {
        faults.expect(new Faults.Plan(1, 1, Duration.ofMillis(5), 2, Optional.of("2400"), 1));
        assertThat(faults.next()).isEqualTo(new Faults.Fault(false, false, Duration.ofMillis(5), Optional.of("2400")));
        assertThat(faults.next()).isEqualTo(new Faults.Fault(false, true, Duration.ofMillis(5), Optional.empty()));
        assertThat(faults.next()).isEqualTo(new Faults.Fault(true, false, Duration.ZERO, Optional.empty()));
        assertThat(faults.next()).isEqualTo(new Faults.Fault(false, false, Duration.ZERO, Optional.empty()));
    }

    @Test
    void aNewPlanReplacesTheOneBefore() {
        faults.expect(new Faults.Plan(7, 0, Duration.ZERO, 0, Optional.empty(), 0));
        faults.expect(Faults.Plan.NONE);
        assertThat(faults.next().dropReply()).isFalse();
        assertThat(faults.plan()).isEqualTo(Faults.Plan.NONE);
    }
}
