package rs.tefter.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import rs.tefter.platform.Time;
import rs.tefter.rendering.Format;
import rs.tefter.rendering.TableDocument;
import rs.tefter.rendering.TableDocument.Column;
import rs.tefter.rendering.TableDocument.Fact;
import rs.tefter.rendering.TableDocument.Table;
import rs.tefter.retail.reports.Report;
import rs.tefter.retail.reports.Reports;
import rs.tefter.retail.reports.Turnover;
import rs.tefter.validation.text.Language;

/** Reports on the turnover of cash registers as PDFs, made when they are asked for. */
public final class ReportViews {

    private static final Properties WORDS = PageWords.load("report.properties");
    private static final int MONEY = 2;

    private final Renderings renderings;
    private final Time time;

    public ReportViews(Renderings renderings, Time time) {
        this.renderings = renderings;
        this.time = time;
    }

    public byte[] pdf(Report report, Optional<Reports.Closing> closing, Language language) {
        PageWords words = new PageWords(WORDS, language);
        TableDocument page = new TableDocument(language, words.get("report"), days(report), facts(report, closing, words),
            List.of(labels(report, words), payments(report, words), cashiers(report, words), stores(report, words), counts(report, words)),
            List.of());
        return renderings.make(() -> page.pdf(time.now().toLocalDateTime()));
    }

    private static String days(Report report) {
        String from = Format.date(report.scope().from());
        return report.scope().from().equals(report.scope().to()) ? from : from + " - " + Format.date(report.scope().to());
    }

    private static List<Fact> facts(Report report, Optional<Reports.Closing> closing, PageWords words) {
        Turnover turnover = report.turnover();
        return List.of(
            new Fact(words.get("number"), closing.map(each -> Long.toString(each.number())).orElse("")),
            new Fact(words.get("closed"), closing.map(each -> Format.time(each.closedAt().atZone(Time.BELGRADE).toLocalDateTime())).orElse("")),
            new Fact(words.get("first"), report.first().orElse("")),
            new Fact(words.get("last"), report.last().orElse("")),
            new Fact(words.get("sale"), money(turnover.sale())),
            new Fact(words.get("refund"), money(turnover.refund())),
            new Fact(words.get("net"), money(turnover.net())),
            new Fact(words.get("change"), money(report.change())),
            new Fact(words.get("unresolved"), report.unresolved() == 0 ? "" : Long.toString(report.unresolved())));
    }

    private static Table labels(Report report, PageWords words) {
        return new Table(words.get("byLabel"), columns(words, Column.text(words.get("label"), 2), Column.number(words.get("rate"), 2),
                Column.number(words.get("tax"), 3)),
            report.labels().stream().map(each -> row(each.turnover(), each.label(), Format.quantity(each.rate().toPlainString()) + " %",
                money(each.tax()))).toList());
    }

    private static Table payments(Report report, PageWords words) {
        return new Table(words.get("byPayment"), columns(words, Column.text(words.get("payment"), 5)),
            report.payments().stream().map(each -> row(each.turnover(), words.get("payment." + each.type().wireName()))).toList());
    }

    private static Table cashiers(Report report, PageWords words) {
        return new Table(words.get("byCashier"), columns(words, Column.text(words.get("cashier"), 5), Column.number(words.get("receipts"), 2)),
            report.cashiers().stream().map(each -> row(each.turnover(), each.cashier(), Long.toString(each.receipts()))).toList());
    }

    private static Table stores(Report report, PageWords words) {
        return new Table(words.get("byStore"), columns(words, Column.text(words.get("store"), 5), Column.number(words.get("receipts"), 2)),
            report.stores().stream().map(each -> row(each.turnover(), each.name(), Long.toString(each.receipts()))).toList());
    }

    private static Table counts(Report report, PageWords words) {
        return new Table(words.get("counts"), List.of(Column.text(words.get("kind"), 5), Column.number(words.get("receipts"), 2)),
            report.counts().entrySet().stream().filter(each -> each.getValue() > 0)
                .map(each -> List.of(each.getKey().code(), Long.toString(each.getValue()))).toList());
    }

    private static List<Column> columns(PageWords words, Column... first) {
        return Stream.concat(Stream.of(first), Stream.of("sale", "refund", "net").map(name -> Column.number(words.get(name), 3))).toList();
    }

    private static List<String> row(Turnover turnover, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(turnover.sale(), turnover.refund(), turnover.net()).map(ReportViews::money)).toList();
    }

    private static String money(BigDecimal amount) {
        return Format.amount(amount.setScale(MONEY, RoundingMode.HALF_UP));
    }
}
