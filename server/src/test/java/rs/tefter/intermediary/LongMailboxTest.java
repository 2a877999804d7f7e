package rs.tefter.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.testing.TestDatabase;

/** A mailbox of many documents; {@code -Dtefter.documents=1000000} measures, a build looks at the order and the cut alone. */
class LongMailboxTest {

    private static final Logger LOG = LoggerFactory.getLogger(LongMailboxTest.class);
    private static final int USUAL = 30_000;
    private static final int DOCUMENTS = Integer.getInteger("tefter.documents", USUAL);
    private static final int CAP = 10_000;
    private static TestDatabase database;
    private static Mailboxes mailboxes;

    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        database.jdbc().sql("""
            insert into sales_invoice (company_id, sales_invoice_id, purchase_invoice_id, glob_uniq_id, number, number_in_use, type_code, status,
                buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount,
                issue_date, send_to_cir, signed, created_at, modified_at, sent_at, sent_on, taken_at)
            select 1, 1000000 + i, 5000000 + i, gen_random_uuid(), 'R-' || i, 'R-' || i, 380, 'Sent', 2, '100000024', '07654321', 'Kupac', 'RSD', 100,
                20, 0, 120, at::date, false, true, at, at, at, at::date, case when i % 3 = 0 then at end
            from (select i, timestamptz '2026-01-01' + i * interval '17 seconds' as at from generate_series(1, ?) i) given""")
            .param(DOCUMENTS).update();
        database.jdbc().sql("vacuum analyze sales_invoice").update();
        mailboxes = new Mailboxes(database.dataSource(), new ElectronicIds(database.dataSource(), 1));
        read(query(Optional.empty(), Optional.empty()));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static MailboxQuery query(Optional<Integer> transport, Optional<Long> before) {
        return new MailboxQuery(Side.OUTBOX, 1, Optional.empty(), transport, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), false, before, CAP);
    }

    private static List<Carried> read(MailboxQuery query) {
        List<Carried> documents = new ArrayList<>(CAP);
        mailboxes.read(query, documents::add);
        return documents;
    }

    @Test
    void theLastDocumentsComeNewestFirst() {
        List<Carried> last = readAndCount(query(Optional.empty(), Optional.empty()), DOCUMENTS);
        assertThat(last).hasSize(CAP).isSortedAccordingTo(Comparator.comparing((Carried document) -> document.sentAt().orElseThrow()).reversed());
        assertThat(last.getFirst().number()).isEqualTo("R-" + DOCUMENTS);
    }

    @Test
    void aStatusDoesNotMakeThemSlow() {
        assertThat(readAndCount(query(Optional.of(40), Optional.empty()), DOCUMENTS / 3)).hasSizeLessThanOrEqualTo(CAP)
            .allMatch(document -> document.transport() == TransportStatus.DELIVERED);
    }

    private static List<Carried> readAndCount(MailboxQuery query, long expected) {
        long started = System.nanoTime();
        long count = mailboxes.count(query);
        List<Carried> last = read(query);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        LOG.info("{} of {} documents in {} ms", last.size(), count, took.toMillis());
        assertThat(count).isEqualTo(expected);
        return last;
    }

    @Test
    void aStatusAndAnIdToBeginBeforeCutTheList() {
        List<Carried> delivered = read(query(Optional.of(40), Optional.of(DOCUMENTS / 2L)));
        assertThat(delivered).isNotEmpty().allMatch(document -> document.transport() == TransportStatus.DELIVERED);
        assertThat(delivered.getFirst().electronicId()).isLessThan(DOCUMENTS / 2L);
        assertThat(mailboxes.count(query(Optional.of(40), Optional.empty()))).isEqualTo(DOCUMENTS / 3);
    }
}
