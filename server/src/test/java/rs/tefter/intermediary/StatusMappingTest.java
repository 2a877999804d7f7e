package rs.tefter.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rs.tefter.exchange.PurchaseStatus;
import rs.tefter.exchange.SalesStatus;
import rs.tefter.testing.TestDatabase;

/** What the exchange's statuses are called at the intermediary, pair by pair, and what a note beside them changes. */
class StatusMappingTest {

    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static int process(String side, String status, Set<String> notes) {
        return database.jdbc().sql("select " + side + "_process(:status, :imported, :part, :paid, :archived)").param("status", status)
            .param("imported", notes.contains("imported")).param("part", notes.contains("part")).param("paid", notes.contains("paid"))
            .param("archived", notes.contains("archived")).query(Integer.class).single();
    }

    /** The codes without a note, imported, paid in part, paid, archived, and with all of these. */
    private static int[] row(String side, String status) {
        return Stream.of("", "imported", "part", "paid", "archived", "imported part paid archived")
            .mapToInt(notes -> process(side, status, Set.of(notes.split(" ")))).toArray();
    }

    private static int[] expected(String cells) {
        return Arrays.stream(cells.strip().split(" +")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "New, 6 6 6 6 11 11", "Draft, 7 7 7 7 11 11", "Sending, 12 12 12 12 11 11", "Sent, 8 4 8 8 11 11", "Mistake, 9 9 9 9 11 11",
        "Approved, 0 0 3 2 0 2", "Paid, 2 2 2 2 2 2", "Rejected, 1 1 1 1 1 1", "Cancelled, 5 5 5 5 5 5", "Storno, 14 14 14 14 14 14",
        "Deleted, 13 13 13 13 13 13", "OverDue, 10 10 10 10 11 11", "Archived, 11 11 11 11 11 11", "Unknown, 15 15 15 15 11 11"})
    void theSellersStatusIsCalled(String status, String codes) {
        assertThat(row("sales", status)).isEqualTo(expected(codes));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "New, 6 4 6 6 11 11", "Seen, 16 4 16 16 11 11", "Received, 99 4 99 99 11 11", "Reminded, 17 4 17 17 11 11",
        "ReNotified, 18 4 18 18 11 11", "SendingInProgress, 12 12 12 12 11 11", "Approved, 0 0 3 2 0 2", "Rejected, 1 1 1 1 1 1",
        "Cancelled, 5 5 5 5 5 5", "Storno, 14 14 14 14 14 14", "Deleted, 13 13 13 13 13 13", "Unknown, 15 15 15 15 11 11"})
    void theBuyersStatusIsCalled(String status, String codes) {
        assertThat(row("purchase", status)).isEqualTo(expected(codes));
    }

    @Test
    void everyStatusOfTheExchangeHasAName() {
        Set<ProcessStatus> reached = Stream.concat(
                Arrays.stream(SalesStatus.values()).map(status -> process("sales", status.wire(), Set.of())),
                Arrays.stream(PurchaseStatus.values()).map(status -> process("purchase", status.wire(), Set.of())))
            .map(code -> ProcessStatus.read(code).orElseThrow()).collect(Collectors.toSet());
        Set<ProcessStatus> byNotes = EnumSet.of(ProcessStatus.PAID_IN_PART, ProcessStatus.RECEIVING_CONFIRMED);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(byNotes)));
    }

    @ParameterizedTest(name = "{0}, taken back {1}, taken {2}: {3}")
    @CsvSource({
        "Draft, false, false, 20", "New, false, false, 20", "Sending, false, false, 20", "Deleted, false, false, 20", "Mistake, false, false, 50",
        "Cancelled, false, false, 45", "Sent, false, false, 30", "Sent, false, true, 40", "Approved, false, true, 40", "Approved, false, false, 30",
        "Rejected, false, true, 40", "Storno, false, false, 30", "Storno, false, true, 40", "Storno, true, false, 45", "Paid, false, true, 40"})
    void aDocumentHasComeSoFar(String status, boolean withdrawn, boolean taken, int code) {
        String takenAt = taken ? "now()" : "null";
        assertThat(database.jdbc().sql("select sales_transport(?, ?, " + takenAt + ")").params(status, withdrawn).query(Integer.class).single())
            .isEqualTo(code);
        if (code == 30 || code == 40 || withdrawn) {
            assertThat(database.jdbc().sql("select purchase_transport(?, " + takenAt + ")").params(withdrawn).query(Integer.class).single())
                .isEqualTo(code);
        }
    }
}
