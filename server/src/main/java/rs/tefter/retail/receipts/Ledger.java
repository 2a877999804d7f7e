package rs.tefter.retail.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rs.tefter.fiscal.wire.RequestWriter;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;
import rs.tefter.retail.receipts.Receipt.Facts;
import rs.tefter.retail.receipts.Receipt.Place;
import rs.tefter.retail.receipts.Receipt.Sending;
import rs.tefter.retail.receipts.Receipts.Order;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.Buyer;
import rs.tefter.retail.rules.Draft;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Reference;
import rs.tefter.retail.rules.Refunding;

/** Writes orders and their receipts down, each step before anything of it leaves. */
final class Ledger {

    /** An order in the ledger; a fresh one has its first receipt in state sending, and it was never sent. */
    record Entry(Job job, boolean fresh) {}

    private final JdbcClient jdbc;
    private final ReceiptTable receipts;
    private final JobTable jobs;
    private final Planner planner;
    private final CompanyTransactions companies;
    private final TransactionTemplate transactions;
    private final Time time;
    private final Supplier<UUID> ids;

    Ledger(DataSource database, ReceiptTable receipts, Planner planner, CompanyTransactions companies, Time time, Supplier<UUID> ids) {
        this.jdbc = JdbcClient.create(database);
        this.receipts = receipts;
        this.jobs = new JobTable(database, receipts);
        this.planner = planner;
        this.companies = companies;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.time = time;
        this.ids = ids;
    }

    Optional<Job> find(long companyId, String key) {
        return jobs.find(companyId, key);
    }

    Optional<Job> ofRequest(long companyId, String requestId) {
        return receipts.ofRequest(companyId, requestId).map(receipt -> jobs.get(companyId, receipt.place().jobId()));
    }

    Receipt receipt(long companyId, String id) {
        return planner.find(companyId, id);
    }

    List<Receipt> chain(Receipt receipt) {
        return receipts.ofChain(receipt.place().companyId(), receipt.facts().chainId()).stream()
            .filter(each -> each.state() == State.SIGNED).toList();
    }

    List<Line> refundable(Receipt receipt, List<Refunding.Wanted> wanted) {
        return planner.refundable(receipt, wanted);
    }

    Advance advance(Receipt receipt) {
        return planner.advance(receipt);
    }

    Job get(Job job) {
        return jobs.get(job.companyId(), job.id());
    }

    Job get(long companyId, UUID jobId) {
        return jobs.get(companyId, jobId);
    }

    /**
     * Plans the order and writes it down, unless one with its key is there and was, or may have been, signed in part: then that one. An earlier one
     * of which nothing was signed gives way.
     */
    Entry begin(Order order) {
        long companyId = order.register().companyId();
        return companies.run(companyId, () -> {
            Optional<Job> known = order.key().flatMap(key -> jobs.find(companyId, key));
            if (known.isPresent() && !known.get().isVoid()) {
                return new Entry(known.get(), false);
            }
            known.ifPresent(jobs::remove);
            Job job = job(order, planner.plan(order.asked(), order.register(), time.today()));
            jobs.insert(job, time.instant());
            return new Entry(job, true);
        });
    }

    private Job job(Order order, Planner.Plan plan) {
        UUID jobId = ids.get();
        String first = order.key().map(key -> Ids.ofKey(order.register().companyId(), key)).orElseGet(() -> Ids.of(ids.get()));
        List<Receipt> written = new ArrayList<>();
        for (Draft draft : plan.drafts()) {
            int step = written.size();
            UUID id = ids.get();
            Optional<UUID> original = draft.afterPrevious() ? Optional.of(written.getLast().id()) : plan.original().map(Receipt::id);
            UUID chain = step > 0 ? written.getFirst().facts().chainId() : plan.original().map(receipt -> receipt.facts().chainId()).orElse(id);
            Place place = new Place(order.register().companyId(), id, jobId, step, order.register().storeId(), order.register().clientId());
            Optional<byte[]> request = step == 0 ? Optional.of(RequestWriter.write(draft.request())) : Optional.empty();
            Sending sending = new Sending(step == 0 ? State.SENDING : State.NEW, Ids.step(first, step), request,
                request.map(_ -> time.instant()), Optional.empty());
            written.add(new Receipt(place, draft.request().kind(), sending, facts(draft, chain, original, order), Optional.empty()));
        }
        return new Job(order.register().companyId(), jobId, order.asked().act(), order.key(), order.contentHash(), order.wishes(), Optional.empty(),
            List.copyOf(written));
    }

    private static Facts facts(Draft draft, UUID chain, Optional<UUID> original, Order order) {
        Optional<Reference> reference = draft.request().referentDocumentNumber()
            .flatMap(number -> draft.request().referentDocumentTime().map(time -> new Reference(number, time)));
        Optional<String> metadata = order.asked() instanceof Asked.Issue issue ? issue.metadata() : Optional.empty();
        return new Facts(chain, original, reference, draft.afterPrevious(), draft.handedOut(), draft.unknownAmount(),
            draft.request().dateAndTimeOfIssue(), draft.request().cashier(),
            new Buyer(draft.request().buyerId(), draft.request().buyerCostCenterId()), draft.lines(), draft.goods(), draft.request().payments(),
            draft.request().totalAmount(), draft.change(), draft.returned(), draft.texts(), metadata);
    }

    /** Writes down that the receipt is about to be sent by the register; what is left of it changes nothing. */
    Receipt sending(Register register, Receipt receipt, Optional<Reference> previous) {
        Optional<Reference> reference = receipt.facts().afterPrevious() ? previous : receipt.facts().reference();
        byte[] request = RequestWriter.write(receipt.request(register.setup().number(), reference));
        boolean changed = Boolean.TRUE.equals(transactions.execute(_ ->
            receipts.sending(receipt, register.clientId(), request, reference, time.instant())));
        if (!changed) {
            throw new IllegalStateException("receipt " + receipt.id() + " is not " + receipt.state());
        }
        return receipts.find(receipt.place().companyId(), receipt.id()).orElseThrow();
    }

    /** Keeps the reply and that everything was handed over; a crash may lose both, and then they are made again. */
    void concluded(Job job, Optional<byte[]> reply) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local synchronous_commit = off").update();
            reply.filter(_ -> job.key().isPresent()).ifPresent(body -> jobs.answered(job.companyId(), job.id(), body));
            jobs.handedOver(job.companyId(), job.id());
        });
    }
}
