package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Time;

/** Makes invoices of drafts; only inside a transaction of the company. */
final class Drafting {

    private final InvoiceStore store;
    private final Ledger ledger;
    private final Time time;

    Drafting(InvoiceStore store, Ledger ledger, Time time) {
        this.store = store;
        this.ledger = ledger;
        this.time = time;
    }

    /** An invoice that was not there before, with the next id. */
    IssuedInvoice fresh(long companyId, Draft draft, List<Problem> unreadable) {
        return make(companyId, ledger.registers().nextId(companyId, "issuedinvoices"), Optional.empty(), draft, unreadable);
    }

    /** The draft in place of what was there; a number that does not go with it any more is given back. */
    IssuedInvoice changed(long companyId, IssuedInvoice before, Draft draft, List<Problem> unreadable) {
        return make(companyId, before.id(), Optional.of(before), draft, unreadable);
    }

    /** The same draft, checked and reckoned anew: what it names may have changed since. */
    IssuedInvoice again(long companyId, IssuedInvoice draft) {
        return changed(companyId, draft, Draft.of(draft), List.of());
    }

    private IssuedInvoice make(long companyId, long id, Optional<IssuedInvoice> before, Draft draft, List<Problem> unreadable) {
        Completion.Completed whole = Completion.of(companyId, ledger, draft, unreadable);
        long version = ledger.registers().nextVersion(companyId);
        Instant now = time.instant();
        List<Part> rows = rows(companyId, before, draft, whole.rows(), version, now);
        List<Part> payments = parts(companyId, before.map(IssuedInvoice::payments).orElse(List.of()), whole.payments(), version, now);
        List<Part> sources = parts(companyId, before.map(IssuedInvoice::sources).orElse(List.of()), whole.sources(), version, now);
        int year = whole.header().date("DateIssued").orElseThrow().getYear();
        Optional<IssuedInvoice> numbered = before.filter(invoice -> invoice.number().isPresent());
        boolean keepsNumber = numbered.filter(invoice -> invoice.numberingId() == whole.numberingId() && invoice.year() == year).isPresent();
        if (!keepsNumber) {
            numbered.ifPresent(invoice -> giveBackNumber(companyId, invoice));
        }
        Optional<IssuedInvoice> kept = numbered.filter(_ -> keepsNumber);
        return new IssuedInvoice(id, false, whole.numberingId(), year, kept.flatMap(IssuedInvoice::number),
            kept.map(IssuedInvoice::revision).orElse(1), kept.flatMap(IssuedInvoice::paymentReference), whole.header(), rows, payments, sources,
            whole.priced(), whole.invoiceValue(), paid(payments), before.map(IssuedInvoice::files).orElse(IssuedInvoice.Files.NONE), version, now);
    }

    /** Refuses when the number is not the last of its numbering, or when the exchange has seen it. */
    void giveBackNumber(long companyId, IssuedInvoice invoice) {
        invoice.number().ifPresent(number -> {
            if (invoice.revision() > 1 || !store.takeBack(companyId, invoice.numberingId(), invoice.year(), number)) {
                throw InvoiceProblem.numberNotLast(number).refusal();
            }
        });
    }

    private List<Part> rows(long companyId, Optional<IssuedInvoice> before, Draft draft, List<Values> whole, long version, Instant now) {
        List<Part> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Optional<Long> wanted = draft.rows().orElseThrow().get(i).id();
            Optional<Part> known = wanted.flatMap(id -> before.flatMap(invoice -> invoice.rows().stream().filter(row -> row.id() == id).findFirst()));
            if (wanted.isPresent() && known.isEmpty()) {
                problems.add(LedgerProblem.noSuchRecord("IssuedInvoiceRows[" + i + "].IssuedInvoiceRowId", wanted.get()));
            } else {
                rows.add(part(companyId, known, whole.get(i), version, now));
            }
        }
        LedgerProblem.refuse(problems);
        rows.sort(Comparator.comparing(row -> row.values().id("RowNumber").orElseThrow()));
        return List.copyOf(rows);
    }

    /** Payments and source documents are those of before in their order, as far as there were as many. */
    private List<Part> parts(long companyId, List<Part> before, List<Values> given, long version, Instant now) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            parts.add(part(companyId, i < before.size() ? Optional.of(before.get(i)) : Optional.empty(), given.get(i), version, now));
        }
        return List.copyOf(parts);
    }

    /** A part that did not change keeps its version. */
    private Part part(long companyId, Optional<Part> known, Values values, long version, Instant now) {
        if (known.isPresent() && Objects.equals(known.get().values().all(), values.all())) {
            return known.get();
        }
        long id = known.map(Part::id).orElseGet(() -> ledger.registers().nextId(companyId, "issuedinvoiceparts"));
        return new Part(id, values, version, now);
    }

    private static BigDecimal paid(List<Part> payments) {
        return payments.stream().filter(payment -> payment.values().flag("AlreadyPaid"))
            .map(payment -> payment.values().decimal("AmountInDomesticCurrency").or(() -> payment.values().decimal("Amount")).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
