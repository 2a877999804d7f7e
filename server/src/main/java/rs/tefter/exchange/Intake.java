package rs.tefter.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import rs.tefter.exchange.PreparedInvoice.Outcome;
import rs.tefter.platform.Answered;
import rs.tefter.platform.GroupCommit;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.registry.Company;
import rs.tefter.validation.Result;
import rs.tefter.validation.Scope;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.acceptance.Acceptance;

/**
 * Takes invoices in: read and checked without a round trip, then committed together with what else the seller sends at that moment,
 * and only then answered.
 */
public final class Intake {

    /** The code for a request id that was used before with other content. */
    public static final String MISMATCH = "UBLUploadRequestIdDuplicate";
    private static final int MOST_TOGETHER = 128;

    private final Gate gate;
    private final SingleFlight flights;
    private final Preparation preparation;
    private final IntakeStore store;
    private final Idempotency idempotency;
    private final SalesStore sales;
    private final Courier courier;
    private final LongConsumer committed;
    private final GroupCommit<Long, PreparedInvoice, Outcome> commits = new GroupCommit<>(MOST_TOGETHER, this::commit);

    /** @param committed told the company after each commit, to wake those who wait for its events */
    Intake(Gate gate, SingleFlight flights, Preparation preparation, IntakeStore store, Idempotency idempotency, SalesStore sales, Courier courier,
           LongConsumer committed) {
        this.gate = gate;
        this.flights = flights;
        this.preparation = preparation;
        this.store = store;
        this.idempotency = idempotency;
        this.sales = sales;
        this.courier = courier;
        this.committed = committed;
    }

    /**
     * The answer to the seller, durable before it is given. A repetition gets the first answer; a document that breaks a rule is a
     * refusal with all findings, and its request id stays unused.
     *
     * @param render makes the answer out of the new invoice's ids, in the shape of the caller's contract
     */
    public Answered send(Company seller, Submission submission, Function<InvoiceIds, StoredAnswer> render) {
        byte[] document = Sha256.of(submission.document());
        byte[] asGiven = contentHash(document, submission.sendToCir().toString(), submission.draft());
        return flights.run(seller.companyId(), submission.requestId(), asGiven, () -> take(seller, submission, document, render));
    }

    /** Whether this server is working on a send with that request id right now. */
    public boolean isRunning(long companyId, RequestId requestId) {
        return flights.isRunning(companyId, requestId);
    }

    private Answered take(Company seller, Submission submission, byte[] documentHash, Function<InvoiceIds, StoredAnswer> render) {
        Scope scope = submission.validateAtOnce() ? Scope.EVERYTHING : Scope.UPLOAD;
        Result result = gate.check(seller, submission.document(), submission.sendToCir(), submission.formFile(), scope);
        if (result.accepted().isEmpty()) {
            return idempotency.find(seller.companyId(), IntakeStore.FAMILY, submission.requestId())
                .map(stored -> repeated(stored, submission, documentHash))
                .orElseThrow(() -> Gate.problem(result).refusal());
        }
        byte[] contentHash = contentHash(documentHash, Boolean.toString(result.accepted().get().sendToCir()), submission.draft());
        PreparedInvoice invoice = preparation.prepare(seller, submission, result.accepted().get(), contentHash, documentHash, render);
        return switch (commits.submit(seller.companyId(), invoice)) {
            case Outcome.Stored() -> accepted(seller, invoice);
            case Outcome.Repeated(Idempotency.Stored stored) -> stored.repeat(contentHash, MISMATCH);
            case Outcome.NumberTaken() -> throw numberTaken(seller, invoice.summary().number());
        };
    }

    /** A repetition need not pass the checks again: its issue date, for one, was today only at the first call. */
    private static Answered repeated(Idempotency.Stored stored, Submission submission, byte[] documentHash) {
        return Stream.of(true, false)
            .filter(sendToCir -> submission.sendToCir().map(asked -> asked == SendToCir.AUTO || asked == SendToCir.YES == sendToCir).orElse(true))
            .map(sendToCir -> contentHash(documentHash, Boolean.toString(sendToCir), submission.draft()))
            .filter(stored::hasContent)
            .findFirst()
            .map(content -> stored.repeat(content, MISMATCH))
            .orElseGet(() -> stored.repeat(documentHash, MISMATCH));
    }

    private Answered accepted(Company seller, PreparedInvoice invoice) {
        committed.accept(seller.companyId());
        if (invoice.mistake().isPresent()) {
            courier.wake();
        } else if (invoice.status() == SalesStatus.SENDING && !invoice.unsealed()) {
            courier.hand(Parcel.of(invoice, Partner.of(seller)));
        }
        return new Answered(invoice.answer(), false);
    }

    private Refusal numberTaken(Company seller, String number) {
        Map<String, Object> existing = new LinkedHashMap<>();
        sales.findByNumber(seller.companyId(), number).ifPresent(invoice -> {
            existing.put("SalesInvoiceId", invoice.ids().salesInvoiceId());
            existing.put("Status", invoice.status().wire());
            existing.put("SentUtc", invoice.sentAt().orElse(null));
            existing.put("Sha256", sales.sha256(invoice));
        });
        return Gate.problem(Acceptance.numberNotUnique(number)).with(Map.of("existing", existing)).refusal();
    }

    /** Commits the invoices of one seller, those that repeat a number of the batch after the others. */
    private List<Outcome> commit(long companyId, List<PreparedInvoice> invoices) {
        Set<String> numbers = new HashSet<>();
        List<Integer> now = new ArrayList<>(invoices.size());
        List<Integer> later = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            (numbers.add(invoices.get(i).summary().number()) ? now : later).add(i);
        }
        Outcome[] outcomes = new Outcome[invoices.size()];
        place(now, store.commit(companyId, now.stream().map(invoices::get).toList()), outcomes);
        if (!later.isEmpty()) {
            place(later, commit(companyId, later.stream().map(invoices::get).toList()), outcomes);
        }
        return List.of(outcomes);
    }

    private static void place(List<Integer> positions, List<Outcome> from, Outcome[] to) {
        for (int i = 0; i < positions.size(); i++) {
            to[positions.get(i)] = from.get(i);
        }
    }

    /** What makes two calls the same: the bytes of the document and what is to be done with it. */
    private static byte[] contentHash(byte[] documentHash, String sendToCir, boolean draft) {
        MessageDigest digest = Sha256.digest();
        digest.update(documentHash);
        digest.update(("sendToCir=" + sendToCir + ",draft=" + draft).getBytes(StandardCharsets.US_ASCII));
        return digest.digest();
    }
}
