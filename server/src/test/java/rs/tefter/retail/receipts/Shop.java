package rs.tefter.retail.receipts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.fiscal.client.Processor;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Standstill;
import rs.tefter.platform.Time;
import rs.tefter.retail.Labels;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Discounts;
import rs.tefter.retail.rules.Payments;
import rs.tefter.testing.CrudePfr;

/** One till of one company with its own fiscal processor, on a server that can be killed and started again over the same database. */
final class Shop implements AutoCloseable {

    static final Patience IMPATIENT = new Patience(Duration.ofMillis(600), Duration.ofMillis(300), Duration.ofMillis(8), Duration.ofMillis(4),
        Duration.ofMillis(30));
    private static final Duration REPLY = Duration.ofMillis(100);

    private final DataSource database;
    private final long companyId;
    private final UUID clientId = UUID.randomUUID();
    private final UUID storeId = UUID.randomUUID();
    private final CrudePfr pfr = new CrudePfr(this::kill);
    private final AtomicReference<Fuse> fuse = new AtomicReference<>();
    private CashRegister server;

    Shop(DataSource database, long companyId) {
        this.database = database;
        this.companyId = companyId;
        start();
    }

    private void start() {
        fuse.set(new Fuse(database));
        server = on(fuse.get());
    }

    /** Another server on the same database, with the same till. */
    CashRegister on(DataSource way) {
        CompanyTransactions companies = new CompanyTransactions(way, Duration.ofSeconds(5), _ -> { });
        return new CashRegister(way, companies, (_, _) -> register(), (_, _) -> Map.of(), (_, _, _) -> Handover.NOTHING,
            IMPATIENT, new Standstill(), Time.real(), UUID::randomUUID);
    }

    private void kill() {
        fuse.get().blow();
    }

    boolean isKilled() {
        return fuse.get().isBlown();
    }

    /** A new server where the old one was killed. */
    void startAgain() {
        server.close();
        start();
    }

    CrudePfr pfr() {
        return pfr;
    }

    CashRegister server() {
        return server;
    }

    Register register() {
        Processor processor = new Processor(pfr.base(), "sr-Cyrl-RS", Duration.ofMillis(200), REPLY, Optional.empty());
        Register.Setup setup = new Register.Setup(Optional.of("Петар Петровић"), "999/1.0.0", true, true, false, Optional.empty());
        return new Register(companyId, clientId, storeId, processor, Optional.empty(), true, Labels.SERBIAN, false, setup);
    }

    /** Carries it out under a key; the numbers of the receipts, with spaces between. */
    String carryOut(String key, Asked asked) {
        return new String(answer(key, asked).body(), StandardCharsets.UTF_8);
    }

    Receipts.Answer answer(String key, Asked asked) {
        return order(server, key, asked);
    }

    Receipts.Answer order(CashRegister by, String key, Asked asked) {
        byte[] content = Sha256.of(asked.toString().getBytes(StandardCharsets.UTF_8));
        Receipts.Order order = new Receipts.Order(register(), asked, Wishes.NONE, Optional.of(key), content);
        return by.receipts().carryOut(order, Shop::numbers);
    }

    private static byte[] numbers(Done done) {
        return String.join(" ", done.signed().stream().map(receipt -> receipt.result().invoiceNumber()).toList()).getBytes(StandardCharsets.UTF_8);
    }

    Job job(String key) {
        return server.receipts().byRequest(companyId, key).orElseThrow();
    }

    static Asked sale(String cash) {
        return issue("ПП", Map.of(PaymentType.CASH, new BigDecimal(cash)), cash);
    }

    static Asked advance(String amount, String price) {
        return issue("АП", Map.of(PaymentType.CARD, new BigDecimal(amount)), price);
    }

    private static Asked issue(String code, Map<PaymentType, BigDecimal> payments, String price) {
        Asked.Wanted goods = new Asked.Wanted("items[0]", Optional.empty(), BigDecimal.ONE, Optional.of(new BigDecimal(price)), Optional.of("Ђ"),
            Optional.of("Роба"), Optional.empty(), BigDecimal.ZERO);
        return new Asked.Issue(ReceiptKind.ofCode(code).orElseThrow(), Buyer.NOBODY, new Payments(payments), List.of(goods), Discounts.NONE,
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Asked refund(String number) {
        return new Asked.Refund(number, new Buyer(Optional.of("20:1"), Optional.empty()), Payments.NONE, List.of(), Map.of(), Optional.empty());
    }

    static Asked close(String number, String cash) {
        Payments payments = new Payments(Map.of(PaymentType.CASH, new BigDecimal(cash)));
        return new Asked.CloseAdvance(number, Buyer.NOBODY, payments, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        server.close();
        pfr.close();
    }
}
