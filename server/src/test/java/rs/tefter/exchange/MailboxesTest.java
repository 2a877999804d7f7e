package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.MailboxFilter.Span;
import rs.tefter.testing.TestDatabase;

/** Lists of mailboxes find what is wanted, and each page reads only a part. */
class MailboxesTest {

    private static final long COMPANY = 1;
    private static final long SELLER = 2;
    private static final int MOST_READ = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final MailboxFilter ALL = MailboxFilter.EVERYTHING;

    private static TestDatabase database;
    private static Mailboxes mailboxes;

    /** A hundred purchases, one a day, the odd ones of one supplier and the even ones of another; each is a sale of the supplier's too. */
    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        mailboxes = new Mailboxes(database.dataSource(), MOST_READ);
        database.jdbc().sql("""
            insert into company (pib, registration_number, name, address, city, postal_code, registered_at)
            values ('100000001', '1', 'Kupac', '', '', '', now()), ('100000002', '2', 'Ђорђе Čačak doo', '', '', '', now()),
                ('100000003', '3', 'Elektro', '', '', '', now())""").update();
        database.jdbc().sql("""
            insert into sales_invoice (company_id, sales_invoice_id, purchase_invoice_id, glob_uniq_id, number, number_in_use, type_code, status,
                buyer_id, partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date,
                send_to_cir, signed, created_at, modified_at, sent_on)
            select 2 + n % 2, n, 1000 + n, gen_random_uuid(), 'F-' || n, 'F-' || n, 380, case when n = 99 then 'Deleted' else 'Sent' end, 1,
                '100000001', '1', 'Kupac', 'RSD', n, 0, 0, n, date '2026-01-01' + n, false, false, now(), now(), date '2026-01-01' + n
            from generate_series(1, 100) n""").update();
        database.jdbc().sql("""
            insert into purchase_invoice (company_id, purchase_invoice_id, sales_invoice_id, glob_uniq_id, number, type_code, status, seller_id,
                partner_pib, partner_code, partner_name, currency, sum_without_vat, vat_amount, rounding_amount, payable_amount, issue_date, signed,
                public_receiver, created_at, modified_at, sent_at, sent_on, due_date, paid_at)
            select 1, 1000 + n, n, gen_random_uuid(), 'F-' || n, 380, case when n = 3 then 'Rejected' else 'New' end, 2 + n % 2,
                '10000000' || 2 + n % 2, '2', case when n % 2 = 0 then 'Ђорђе Čačak doo' else 'Elektro' end, 'RSD', n, 0, 0, n,
                date '2026-01-01' + n, false, false, now(), now(), now(), date '2026-01-01' + n,
                case when n > 96 then date '2027-01-01' + (100 - n) end, case when n = 97 then now() end
            from generate_series(1, 100) n""").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Mailboxes.Page page(MailboxFilter filter, Optional<Long> before, int limit) {
        return mailboxes.page(COMPANY, Side.PURCHASE, filter, before, limit);
    }

    private static List<String> numbers(List<ListedInvoice> invoices) {
        return invoices.stream().map(invoice -> invoice.summary().number()).toList();
    }

    private static MailboxFilter text(String text) {
        return new MailboxFilter(Optional.of(text), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
            Span.ANY, Span.ANY, false);
    }

    private static MailboxFilter partner(String partner) {
        return new MailboxFilter(Optional.empty(), Optional.empty(), Optional.of(partner), List.of(), Optional.empty(), Optional.empty(),
            Span.ANY, Span.ANY, false);
    }

    @Test
    void theNewestComeFirstAndAPageGoesOnWhereTheOneBeforeEnded() {
        Mailboxes.Page first = page(ALL, Optional.empty(), 3);
        assertThat(numbers(first.items())).containsExactly("F-100", "F-99", "F-98");
        assertThat(numbers(page(ALL, first.next(), 2).items())).containsExactly("F-97", "F-96");
    }

    @Test
    void theLastPageHasNoNextOne() {
        Mailboxes.Page last = page(ALL, Optional.of(1003L), 3);
        assertThat(numbers(last.items())).containsExactly("F-2", "F-1");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void aPageReadsItsPartOnlyAndTheNextOneGoesOnBehindIt() {
        MailboxFilter rejected = new MailboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of("Rejected"), Optional.empty(),
            Optional.empty(), Span.ANY, Span.ANY, false);
        Mailboxes.Page page = page(rejected, Optional.empty(), 10);
        assertThat(page.items()).isEmpty();
        assertThat(page.readBackTo()).contains(FIRST_DAY.plusDays(81));
        int pages = 1;
        while (page.next().isPresent() && page.items().isEmpty()) {
            page = page(rejected, page.next(), 10);
            pages++;
        }
        assertThat(numbers(page.items())).containsExactly("F-3");
        assertThat(pages).isEqualTo(5);
    }

    @Test
    void anInvoiceIsFoundByItsWholeNumberHoweverOldItIsAndIsToldOnce() {
        Mailboxes.Page page = page(text("F-1"), Optional.empty(), 10);
        assertThat(numbers(page.exact())).containsExactly("F-1");
        assertThat(numbers(page.items())).containsExactly("F-100");
        assertThat(numbers(mailboxes.page(SELLER, Side.SALES, text("F-2"), Optional.empty(), 10).exact())).containsExactly("F-2");
        assertThat(numbers(page(text("F-1"), Optional.of(1012L), 10).items())).containsExactly("F-11", "F-10");
    }

    @Test
    void aPartnerIsFoundInEitherScriptByAPartOfTheNameOrByPib() {
        for (String typed : List.of("djordje", "ЂОРЂЕ", "čačak", "cacak", "100000002")) {
            assertThat(numbers(page(partner(typed), Optional.empty(), 2).items())).as(typed).containsExactly("F-100", "F-98");
        }
        assertThat(numbers(page(partner("elektro"), Optional.of(1006L), 9).items())).containsExactly("F-5", "F-3", "F-1");
        assertThat(page(partner("nobody"), Optional.empty(), 9).isEmpty()).isTrue();
    }

    @Test
    void theTextIsSoughtInNumbersNamesAndAmounts() {
        assertThat(numbers(page(text("elektro"), Optional.empty(), 2).items())).containsExactly("F-99", "F-97");
        assertThat(numbers(page(text("f-9"), Optional.empty(), 2).items())).containsExactly("F-99", "F-98");
        MailboxFilter amount = new MailboxFilter(Optional.of("90,00"), Optional.of(new BigDecimal("90.00")), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Span.ANY, Span.ANY, false);
        assertThat(numbers(page(amount, Optional.empty(), 9).items())).containsExactly("F-90");
    }

    @Test
    void daysAndAmountsBoundWhatIsListedAlsoBetweenPages() {
        MailboxFilter march = new MailboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(new BigDecimal("30")),
            Optional.of(new BigDecimal("33")), new Span(Optional.of(FIRST_DAY.plusDays(20)), Optional.of(FIRST_DAY.plusDays(32))), Span.ANY, false);
        Mailboxes.Page first = page(march, Optional.empty(), 2);
        assertThat(numbers(first.items())).containsExactly("F-32", "F-31");
        assertThat(numbers(page(march, first.next(), 2).items())).containsExactly("F-30");
    }

    @Test
    void whatFallsDueComesByThatDayWithoutWhatTheBuyerHasPaid() {
        Span january = new Span(Optional.empty(), Optional.of(LocalDate.of(2027, 1, 4)));
        MailboxFilter due = new MailboxFilter(Optional.empty(), Optional.empty(), Optional.empty(), List.of("New"), Optional.empty(),
            Optional.empty(), Span.ANY, january, true);
        Mailboxes.Page first = page(due, Optional.empty(), 2);
        assertThat(numbers(first.items())).containsExactly("F-98", "F-99");
        assertThat(numbers(page(due, first.next(), 2).items())).containsExactly("F-100");
    }

    @Test
    void whatWasDeletedAndWhatIsAnothersIsNotThere() {
        assertThat(numbers(mailboxes.page(3, Side.SALES, ALL, Optional.empty(), 1).items())).containsExactly("F-97");
        assertThat(mailboxes.page(9, Side.SALES, text("F-1"), Optional.empty(), 9).isEmpty()).isTrue();
        assertThat(mailboxes.page(9, Side.PURCHASE, text("F-1"), Optional.empty(), 9).isEmpty()).isTrue();
    }
}
