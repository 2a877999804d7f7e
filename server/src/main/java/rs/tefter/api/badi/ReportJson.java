package rs.tefter.api.badi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Time;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;
import rs.tefter.retail.reports.Turnover;

/** A report on turnover as JSON. */
final class ReportJson {

    private static final int MONEY = 2;

    private ReportJson() {}

    /** Of one day. */
    static Map<String, Object> daily(Report report, Optional<UUID> storeId, Optional<Reports.Closing> closing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", closing.map(Reports.Closing::number).orElse(null));
        json.put("date", report.scope().from().toString());
        json.put("storeId", storeId.orElse(null));
        json.put("clientId", report.scope().clientId().orElse(null));
        content(report, json);
        json.put("closedAt", closing.map(each -> time(each.closedAt())).orElse(null));
        return json;
    }

    /** Of several days. */
    static Map<String, Object> period(Report report, Optional<UUID> storeId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", report.scope().from().toString());
        json.put("to", report.scope().to().toString());
        json.put("storeId", storeId.orElse(null));
        json.put("clientId", report.scope().clientId().orElse(null));
        content(report, json);
        return json;
    }

    private static void content(Report report, Map<String, Object> json) {
        json.put("firstReceipt", report.first().orElse(null));
        json.put("lastReceipt", report.last().orElse(null));
        json.put("counts", counts(report, true));
        json.put("nonFiscal", counts(report, false));
        json.put("turnover", amounts(new LinkedHashMap<>(), report.turnover()));
        json.put("byLabel", report.labels().stream().map(ReportJson::label).toList());
        json.put("byPayment", report.payments().stream()
            .map(each -> amounts(new LinkedHashMap<>(Map.of("payment", name(each.type()))), each.turnover())).toList());
        json.put("byCashier", report.cashiers().stream().map(ReportJson::cashier).toList());
        json.put("byStore", report.stores().stream().map(ReportJson::store).toList());
        json.put("change", money(report.change()));
        json.put("unresolved", report.unresolved());
    }

    private static Map<String, Long> counts(Report report, boolean fiscal) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.counts().forEach((kind, count) -> {
            if (kind.type().isFiscal() == fiscal) {
                counts.put(kind.code(), count);
            }
        });
        return counts;
    }

    private static Map<String, Object> label(Report.OfLabel label) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", label.label());
        json.put("rate", label.rate().stripTrailingZeros());
        amounts(json, label.turnover());
        json.put("taxNet", money(label.tax()));
        return json;
    }

    private static Map<String, Object> cashier(Report.OfCashier cashier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cashier", cashier.cashier());
        json.put("receipts", cashier.receipts());
        return amounts(json, cashier.turnover());
    }

    private static Map<String, Object> store(Report.OfStore store) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("storeId", store.storeId());
        json.put("store", store.name());
        json.put("receipts", store.receipts());
        return amounts(json, store.turnover());
    }

    private static Map<String, Object> amounts(Map<String, Object> json, Turnover turnover) {
        json.put("sale", money(turnover.sale()));
        json.put("refund", money(turnover.refund()));
        json.put("net", money(turnover.net()));
        return json;
    }

    /** The key of a way to pay among the payments of a receipt. */
    static String name(PaymentType type) {
        return type.wireName().toLowerCase(Locale.ROOT);
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(MONEY, RoundingMode.HALF_UP);
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(Time.BELGRADE));
    }
}
