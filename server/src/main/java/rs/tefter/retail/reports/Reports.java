package rs.tefter.retail.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.fiscal.ReceiptKind;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Rule;

/** Reports on the receipts of companies, and the closing of days. */
public final class Reports {

    /** A day of a client that was closed. */
    public record Closing(long number, Instant closedAt) {}

    private final ReportTable table;
    private final ClosingTable closings;
    private final Gaps gaps;
    private final CompanyTransactions transactions;
    private final Time time;

    public Reports(DataSource database, CompanyTransactions transactions, Time time) {
        this.table = new ReportTable(database);
        this.closings = new ClosingTable(database);
        this.gaps = new Gaps(database);
        this.transactions = transactions;
        this.time = time;
    }

    public Report of(long companyId, Scope scope) {
        List<ReportTable.Group> groups = table.groups(companyId, scope);
        List<ReportTable.Group> turnover = groups.stream().filter(group -> isTurnover(group.kind())).toList();
        ReportTable.Ends ends = table.ends(companyId, scope);
        return new Report(scope, ends.first(), ends.last(), counts(groups), labels(companyId, scope), payments(companyId, scope),
            cashiers(turnover), stores(turnover),
            turnover.stream().map(ReportTable.Group::change).reduce(BigDecimal.ZERO, BigDecimal::add), table.unresolved(companyId, scope));
    }

    /** The turnover of each day of the scope, those without any included. */
    public List<Report.OfDay> days(long companyId, Scope scope) {
        Map<LocalDate, Report.OfDay> days = new LinkedHashMap<>();
        scope.from().datesUntil(scope.to().plusDays(1)).forEach(day -> days.put(day, new Report.OfDay(day, 0, Turnover.NONE)));
        table.days(companyId, scope).forEach(part -> days.computeIfPresent(part.day(), (day, known) ->
            new Report.OfDay(day, known.receipts() + part.receipts(), known.turnover().plus(part.turnover()))));
        return List.copyOf(days.values());
    }

    /** The closing of a client's day, if it was closed. */
    public Optional<Closing> closing(long companyId, UUID clientId, LocalDate day) {
        return closings.find(companyId, clientId, day).map(ClosingTable.Closed::closing);
    }

    /**
     * Closes a client's day: what the function writes of the report is kept, and given again whenever the day is closed again. A refusal when the
     * day has not come, or a receipt of it is unresolved.
     */
    public byte[] close(long companyId, UUID clientId, LocalDate day, BiFunction<Report, Closing, byte[]> writer) {
        return transactions.run(companyId, () -> closings.find(companyId, clientId, day).map(ClosingTable.Closed::report)
            .orElseGet(() -> closeFirst(companyId, clientId, day, writer)));
    }

    private byte[] closeFirst(long companyId, UUID clientId, LocalDate day, BiFunction<Report, Closing, byte[]> writer) {
        if (day.isAfter(time.today())) {
            throw Rule.invalid("date", "must not be in the future");
        }
        Report report = of(companyId, Scope.ofDay(day, Optional.empty(), Optional.of(clientId)));
        if (report.unresolved() > 0) {
            throw Rule.PENDING.broken("A receipt of that day is not resolved yet");
        }
        Closing closing = new Closing(closings.nextNumber(companyId, clientId), time.instant());
        byte[] written = writer.apply(report, closing);
        closings.insert(companyId, clientId, day, new ClosingTable.Closed(closing, written));
        return written;
    }

    /** What is missing or unfinished among the receipts of those days. */
    public Reconciliation reconciliation(long companyId, Scope scope) {
        return gaps.find(companyId, scope);
    }

    private static boolean isTurnover(ReceiptKind kind) {
        return kind.type().isFiscal();
    }

    private static Map<ReceiptKind, Long> counts(List<ReportTable.Group> groups) {
        Map<ReceiptKind, Long> counts = new LinkedHashMap<>();
        for (InvoiceType type : List.of(InvoiceType.NORMAL, InvoiceType.ADVANCE, InvoiceType.PRO_FORMA, InvoiceType.COPY, InvoiceType.TRAINING)) {
            ReceiptKind.ALL.stream().filter(kind -> kind.type() == type).forEach(kind -> counts.put(kind, 0L));
        }
        groups.forEach(group -> counts.merge(group.kind(), group.receipts(), Long::sum));
        return counts;
    }

    /** By rate, those without tax last; a label that changed its rate stands twice. */
    private List<Report.OfLabel> labels(long companyId, Scope scope) {
        Map<List<Object>, Report.OfLabel> labels = new HashMap<>();
        for (ReportTable.Taxed part : table.labels(companyId, scope)) {
            labels.merge(List.of(part.label(), part.rate().stripTrailingZeros()),
                new Report.OfLabel(part.label(), part.rate(), part.turnover(), part.tax()),
                (one, other) -> new Report.OfLabel(one.label(), one.rate(), one.turnover().plus(other.turnover()), one.tax().add(other.tax())));
        }
        return labels.values().stream().sorted(Comparator.comparing((Report.OfLabel each) -> each.rate().signum() == 0)
            .thenComparing(Report.OfLabel::rate).thenComparing(Report.OfLabel::label)).toList();
    }

    private List<Report.OfPayment> payments(long companyId, Scope scope) {
        Map<PaymentType, Turnover> payments = new HashMap<>();
        table.payments(companyId, scope).forEach(part -> payments.merge(part.type(), part.turnover(), Turnover::plus));
        return Payments.ORDER.stream().filter(payments::containsKey).map(type -> new Report.OfPayment(type, payments.get(type))).toList();
    }

    private static List<Report.OfCashier> cashiers(List<ReportTable.Group> groups) {
        return grouped(groups, ReportTable.Group::cashier).entrySet().stream()
            .map(each -> new Report.OfCashier(each.getKey(), receipts(each.getValue()), sum(each.getValue()))).toList();
    }

    private static List<Report.OfStore> stores(List<ReportTable.Group> groups) {
        return grouped(groups, ReportTable.Group::storeId).entrySet().stream()
            .map(each -> new Report.OfStore(each.getKey(), each.getValue().getFirst().store(), receipts(each.getValue()), sum(each.getValue())))
            .sorted(Comparator.comparing(Report.OfStore::name).thenComparing(Report.OfStore::storeId)).toList();
    }

    private static <K> Map<K, List<ReportTable.Group>> grouped(List<ReportTable.Group> groups, Function<ReportTable.Group, K> key) {
        Map<K, List<ReportTable.Group>> grouped = new LinkedHashMap<>();
        groups.forEach(group -> grouped.computeIfAbsent(key.apply(group), _ -> new ArrayList<>()).add(group));
        return grouped;
    }

    private static long receipts(List<ReportTable.Group> groups) {
        return groups.stream().mapToLong(ReportTable.Group::receipts).sum();
    }

    private static Turnover sum(List<ReportTable.Group> groups) {
        return groups.stream().map(ReportTable.Group::turnover).reduce(Turnover.NONE, Turnover::plus);
    }
}
