package rs.tefter.issuing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.ledger.CodeLists.ReportTemplate;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.ledger.Values;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;

/** Makes drafts of what is there already: the same once more, a credit note, a reversal. */
public final class Copies {

    private static final List<String> DATES = List.of("DateTransaction", "DateTransactionFrom", "DateDue");
    private static final List<String> NOT_COPIED = List.of("DocumentReference", "OriginalDocumentType", "OriginalDocumentDate", "DateCreditNote",
        "ReverseReason", "DebitNote", "DebitNoteBasis", "DebitNoteBasisDate");

    private final IssuedInvoices invoices;
    private final Ledger ledger;
    private final CompanyTransactions transactions;
    private final Time time;

    Copies(IssuedInvoices invoices, Ledger ledger, CompanyTransactions transactions, Time time) {
        this.invoices = invoices;
        this.ledger = ledger;
        this.transactions = transactions;
        this.time = time;
    }

    /** A draft that credits the whole of an issued invoice; the draft's id. */
    public long toCreditNote(long companyId, long id, Optional<Long> version) {
        return copied(companyId, id, version, (source, lists) -> {
            requireIssuedInvoice(source, Action.COPY_TO_CREDIT_NOTE);
            Draft draft = taken(source, lists);
            lists.reportTemplates().stream().filter(template -> template.displayType().equals("DP")).findFirst()
                .map(ReportTemplate::id).ifPresent(template -> draft.header().put("IssuedInvoiceReportTemplate", template));
            return draft;
        });
    }

    /** A draft that reverses an issued invoice, numbered where reversals are; the draft's id. */
    public long toReverse(long companyId, long id, Optional<Long> version, Optional<String> reason) {
        return copied(companyId, id, version, (source, lists) -> {
            requireIssuedInvoice(source, Action.COPY_TO_REVERSE);
            Draft draft = taken(source, lists);
            reason.filter(text -> !text.isBlank()).ifPresent(text -> draft.header().put("ReverseReason", text));
            if (!Cash.isPaidOnTheSpot(lists, source)) {
                lists.numberings().stream().filter(numbering -> numbering.document().equals("IR") && numbering.reverse()).findFirst()
                    .map(Numbering::id).ifPresent(numbering -> draft.header().put("DocumentNumbering", numbering));
            }
            return draft;
        });
    }

    /** The same once more, as of today; of a proforma also the invoice that follows it. */
    public long again(long companyId, long id, Optional<Long> version, Optional<String> type) {
        return copied(companyId, id, version, (source, lists) -> {
            boolean follows = !source.isInvoice() && type.filter("R"::equals).isPresent();
            type.filter(wanted -> !follows && !wanted.equals(source.header().textOrEmpty("InvoiceType"))).ifPresent(wanted -> {
                throw LedgerProblem.notAllowed("InvoiceType", wanted).refusal();
            });
            Values header = ofToday(source);
            if (follows) {
                header.put("InvoiceType", "R").put("OriginalDocumentType", "AAB").remove("DocumentNumbering").remove("IssuedInvoiceReportTemplate");
                IssuedInvoices.numberText(lists, source).ifPresent(number -> header.put("DocumentReference", number)
                    .put("OriginalDocumentDate", source.dateIssued()));
            }
            List<Draft.Row> rows = source.rows().stream().map(row -> new Draft.Row(Optional.empty(), row.values())).toList();
            return new Draft(header, Optional.of(rows), List.of(), source.sources().stream().map(Part::values).toList());
        });
    }

    private long copied(long companyId, long id, Optional<Long> version, BiFunction<IssuedInvoice, CodeLists, Draft> make) {
        return transactions.run(companyId, () -> {
            IssuedInvoice source = invoices.find(companyId, id);
            IssuedInvoices.requireVersion(source, version);
            return invoices.add(companyId, make.apply(source, ledger.organisations().of(companyId).lists()), List.of(), true);
        });
    }

    private static void requireIssuedInvoice(IssuedInvoice source, Action action) {
        if (!source.issued() || !source.isInvoice()) {
            throw InvoiceProblem.impossible(action, source, "Status").refusal();
        }
    }

    /** All dates as far apart as they were. */
    private Values ofToday(IssuedInvoice source) {
        Values header = source.header().copy();
        NOT_COPIED.forEach(header::remove);
        LocalDateTime today = today(source);
        Duration since = Duration.between(source.dateIssued().truncatedTo(ChronoUnit.DAYS), today.truncatedTo(ChronoUnit.DAYS));
        DATES.forEach(member -> source.header().date(member).ifPresent(date -> header.put(member, date.plus(since))));
        return header.put("DateIssued", today);
    }

    /** With the hour where it is paid on the spot. */
    private LocalDateTime today(IssuedInvoice source) {
        return source.header().has("PaymentType") ? time.now().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS) : time.today().atStartOfDay();
    }

    /**
     * Everything taken back, dated today; the supply keeps its day, by which the rates of VAT are. What the source refers to stays known beside the
     * source itself.
     */
    private Draft taken(IssuedInvoice source, CodeLists lists) {
        Values header = source.header().copy();
        List<Values> sources = new ArrayList<>(source.sources().stream().map(Part::values).toList());
        reference(header).ifPresent(sources::add);
        NOT_COPIED.forEach(header::remove);
        LocalDateTime today = today(source);
        header.put("DateIssued", today).put("DateCreditNote", today).put("DateDue", today).put("RecurringInvoice", "N")
            .put("DocumentReference", IssuedInvoices.numberText(lists, source).orElseThrow()).put("OriginalDocumentType", "IV")
            .put("OriginalDocumentDate", source.dateIssued());
        List<Draft.Row> rows = source.rows().stream()
            .map(row -> new Draft.Row(Optional.empty(), negated(row.values(), "Quantity", "Discount"))).toList();
        List<Values> payments = Cash.isPaidOnTheSpot(lists, source)
            ? source.payments().stream().map(payment -> negated(payment.values(), "Amount", "AmountInDomesticCurrency")).toList() : List.of();
        return new Draft(header, Optional.of(rows), payments, List.copyOf(sources));
    }

    private static Optional<Values> reference(Values header) {
        Optional<Values> kept = header.text("DocumentReference").filter(number -> !number.isBlank()).map(number -> new Values()
            .put("SourceDocumentType", header.text("OriginalDocumentType").orElse("ON")).put("SourceDocumentNumber", number));
        kept.ifPresent(values -> header.date("OriginalDocumentDate").ifPresent(date -> values.put("SourceDocumentDate", date)));
        return kept;
    }

    private static Values negated(Values values, String... members) {
        Values negated = values.copy();
        for (String member : members) {
            values.decimal(member).map(BigDecimal::negate).ifPresent(amount -> negated.put(member, amount));
        }
        return negated;
    }
}
