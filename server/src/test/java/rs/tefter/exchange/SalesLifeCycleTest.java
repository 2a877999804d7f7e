package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of status and act, as the contract has it; the table here is written apart from the one in the code. */
class SalesLifeCycleTest {

    private static final String HEAD = "SEND DELIVERED FAILED DELETE CANCEL STORNO ACCEPTED REJECTED PAID";
    private static final String NOT_CANCEL = "InvoiceForCancellationNotInSpecificStatus";
    private static final String NOT_STORNO = "InvoiceCannotBeStornoCancelled";
    private static final String NOT_DELETE = "CannotDeleteInvoiceInThisStatus";
    private static final String TABLE = """
        New        Sending Invalid Invalid Deleted  Cancelled storno!   Invalid  Invalid  Invalid
        Draft      Sending Invalid Invalid Deleted  Cancelled storno!   Invalid  Invalid  Invalid
        Mistake    Sending Invalid Invalid delete!  Cancelled storno!   Invalid  Invalid  Invalid
        Sending    Already Sent    Mistake delete!  Cancelled storno!   Invalid  Invalid  Invalid
        Sent       Already Invalid Invalid delete!  cancel!   Storno    Approved Rejected Invalid
        Approved   Already Invalid Invalid delete!  cancel!   Storno    Invalid  Invalid  Paid
        Rejected   Already Invalid Invalid delete!  cancel!   Storno    Approved Invalid  Invalid
        Storno     Already Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        Cancelled  Invalid Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        Deleted    Invalid Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        Paid       Already Invalid Invalid delete!  cancel!   Storno    Invalid  Invalid  Invalid
        OverDue    Already Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        Archived   Already Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        Unknown    Invalid Invalid Invalid delete!  cancel!   storno!   Invalid  Invalid  Invalid
        """;
    private static final Map<String, String> REFUSALS = Map.of("Invalid", "InvalidSalesStatus", "Already", "InvoiceAlreadySent",
        "delete!", NOT_DELETE, "cancel!", NOT_CANCEL, "storno!", NOT_STORNO);

    static Stream<Arguments> everyPair() {
        String[] acts = HEAD.split(" ");
        return TABLE.lines().flatMap(line -> {
            String[] cells = line.split(" +");
            return Stream.iterate(0, i -> i < acts.length, i -> i + 1)
                .map(i -> Arguments.of(SalesStatus.read(cells[0]).orElseThrow(), SalesAct.valueOf(acts[i]), cells[i + 1]));
        });
    }

    @ParameterizedTest(name = "{0} and {1} gives {2}")
    @MethodSource("everyPair")
    void anActLeadsWhereTheTableSays(SalesStatus from, SalesAct act, String expected) {
        Step<SalesStatus> step = SalesLifeCycle.step(from, act);
        if (REFUSALS.containsKey(expected)) {
            assertThat(step).isEqualTo(new Step.Refused<SalesStatus>(REFUSALS.get(expected)));
        } else {
            assertThat(step).isEqualTo(new Step.Moved<>(SalesStatus.read(expected).orElseThrow()));
        }
    }

    @Test
    void theTableHasEveryStatus() {
        Map<SalesStatus, Boolean> seen = new EnumMap<>(SalesStatus.class);
        everyPair().forEach(pair -> seen.put((SalesStatus) pair.get()[0], true));
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(Arrays.asList(SalesStatus.values()));
        assertThat(everyPair().count()).isEqualTo((long) SalesStatus.values().length * SalesAct.values().length);
    }
}
