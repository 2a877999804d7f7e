package rs.tefter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Overview.Month;
import rs.tefter.exchange.Overview.Waiting;
import rs.tefter.testing.Sandbox;

/** The first page's figures follow the events, each counted once, however they are cut into portions. */
class OverviewTest {

    private static Sandbox sandbox;
    private static Overview overview;
    private static long seller;
    private static long buyer;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        overview = sandbox.server().part(Exchange.class).overview();
        seller = idOf(Sandbox.TRADER);
        buyer = idOf(Sandbox.OTHER_TRADER);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static long idOf(int company) {
        return sandbox.server().database().jdbc().sql("select company_id from company where pib = ?")
            .param(sandbox.company(company).get("pib").stringValue()).query(Long.class).single();
    }

    @Test
    void invoicesCountUntilTheyAreRejectedOrTakenBackAndWaitUntilTheyAreDecided() {
        Sandbox.Sent approved = sandbox.delivered();
        Sandbox.Sent rejected = sandbox.delivered();
        catchUpByPortionsOf(1);
        assertThat(waiting(buyer)).extracting(Waiting::count).containsExactly(2L);
        BigDecimal each = net(seller, Side.SALES).divide(BigDecimal.TWO);

        decide(approved, true);
        decide(rejected, false);
        catchUpByPortionsOf(3);

        assertThat(waiting(buyer)).isEmpty();
        assertThat(waiting(seller)).extracting(Waiting::status).containsExactly("Rejected");
        assertThat(net(seller, Side.SALES)).isEqualByComparingTo(each);
        assertThat(net(buyer, Side.PURCHASE)).isEqualByComparingTo(each);
        assertThat(months(buyer, Side.PURCHASE)).extracting(Month::invoices).containsExactly(1L);
        assertThat(overview.latest(seller, 3).getFirst().status()).isEqualTo("Rejected");
    }

    private static void decide(Sandbox.Sent sent, boolean accepted) {
        sandbox.client(Sandbox.OTHER_TRADER).post("/api/publicApi/purchase-invoice/acceptRejectPurchaseInvoice",
            "{\"invoiceId\":" + sent.purchaseId() + ",\"accepted\":" + accepted + ",\"comment\":\"checked\"}");
        sandbox.awaitSales(sent.salesId(), accepted ? "Approved" : "Rejected");
    }

    private static void catchUpByPortionsOf(int events) {
        for (long company : List.of(seller, buyer)) {
            boolean complete = false;
            while (!complete) {
                complete = overview.catchUp(company, events);
            }
        }
    }

    private static List<Waiting> waiting(long company) {
        return overview.waiting(company, sandbox.server().time().today());
    }

    private static List<Month> months(long company, Side side) {
        return overview.months(company, YearMonth.from(sandbox.server().time().today())).stream().filter(month -> month.side() == side).toList();
    }

    private static BigDecimal net(long company, Side side) {
        return months(company, side).stream().map(Month::withoutVat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
