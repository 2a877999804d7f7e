package rs.tefter.web.documents;

import java.util.List;
import java.util.stream.Stream;
import rs.tefter.exchange.InvoiceSearch.Side;
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

    String type(ListedInvoice invoice) {
        return words.orLast("documents.type." + invoice.summary().type().wire());
    }

    String status(ListedInvoice invoice) {
        return words.orLast(Look.text(side, invoice.status()));
    }

    /** What stands in the last row of a file that is not the whole list. */
    String cut() {
        return words.get("documents.export.cut", format.count(ExportPages.MOST_ROWS));
    }
}
