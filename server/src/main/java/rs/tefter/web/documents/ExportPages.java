package rs.tefter.web.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.ListedInvoice;
import rs.tefter.exchange.MailboxFilter;
import rs.tefter.exchange.Mailboxes;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.TableFile;
import rs.tefter.web.Visit;

/** Lists as files for a spreadsheet, written while they are read. */
public final class ExportPages {

    /** A file has so many rows at most. */
    public static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 1_000;

    private final Pages pages;
    private final Mailboxes mailboxes;

    ExportPages(Pages pages, Mailboxes mailboxes) {
        this.pages = pages;
        this.mailboxes = mailboxes;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/sales/export", CompanyRole.VIEWER, visit -> export(visit, Side.SALES)),
            guard.page("/purchases/export", CompanyRole.VIEWER, visit -> export(visit, Side.PURCHASE)));
    }

    private Reply export(Visit visit, Side side) {
        MailboxFilter wanted = Filters.of(visit, side).wanted();
        Columns columns = new Columns(side, visit.language());
        String name = side == Side.SALES ? "prodaja" : "nabavke";
        boolean xlsx = visit.query("format").filter("xlsx"::equals).isPresent();
        return xlsx
            ? pages.stream(TableFile.XLSX, name + ".xlsx",
                out -> write(visit.companyId(), side, wanted, TableFile.xlsx(out, columns.headings(), columns.title()), columns))
            : pages.stream(Csv.TYPE, name + ".csv",
                out -> write(visit.companyId(), side, wanted, TableFile.csv(out, columns.headings(), columns.format()), columns));
    }

    private void write(long companyId, Side side, MailboxFilter wanted, TableFile table, Columns columns) throws IOException {
        Optional<Long> before = Optional.empty();
        int rows = 0;
        do {
            Mailboxes.Page page = mailboxes.page(companyId, side, wanted, before, AT_ONCE);
            for (ListedInvoice invoice : Stream.concat(page.exact().stream(), page.items().stream()).toList()) {
                if (rows++ == MOST_ROWS) {
                    table.row(List.of(columns.cut()));
                    table.end();
                    return;
                }
                table.row(columns.of(invoice));
            }
            before = page.next();
        } while (before.isPresent());
        table.end();
    }
}
