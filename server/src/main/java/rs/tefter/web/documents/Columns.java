package rs.tefter.web.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.ListedInvoice;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Format;
import rs.tefter.web.Words;

/** The columns of a list as a file. */
final class Columns {

    private final Side side;
    private final Words words;
    private final Format format;

    Columns(Side side, Language language) {
        this.side = side;
        this.words = Words.in(language);
        this.format = new Format(language);
    }

    List<String> headings() {
        return Stream.of("documents.number", "documents.type", "documents.status", "pib", side == Side.SALES ? "sales.partner" : "purchases.partner",
            "documents.issued", "documents.delivered", "documents.due", "documents.sent", "documents.currency", "documents.without-vat",
            "documents.vat", "documents.payable").map(words::get).toList();
    }

    String title() {
        return words.get(side == Side.SALES ? "nav.sales" : "nav.purchases");
    }

    Format format() {
        return format;
    }

    /** The values of a row in the order of the headings; a day that is not known is an empty text. */
    List<Object> of(ListedInvoice invoice) {
        InvoiceSummary summary = invoice.summary();
        return List.of(summary.number(), words.orLast("documents.type." + summary.type().wire()), words.orLast(Look.text(side, invoice.status())),
            invoice.partner().pib(), invoice.partner().name(), summary.issueDate(), day(summary.deliveryDate()), day(summary.dueDate()),
            day(invoice.sentOn()), summary.currency(), summary.sumWithoutVat(), summary.vatAmount(), summary.payableAmount());
    }

    private static Object day(Optional<LocalDate> day) {
        return day.isPresent() ? day.get() : "";
    }

    /** What stands in the last row of a file that is not the whole list. */
    String cut() {
        return words.get("documents.export.cut", format.count(ExportPages.MOST_ROWS));
    }
}
