package rs.tefter.web.till;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Csv;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Time;
import rs.tefter.retail.receipts.Listed;
import rs.tefter.retail.receipts.ReceiptSearch.Place;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.TableFile;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** The list of receipts as a file for a spreadsheet. */
final class ReceiptExport {

    /** A file has so many rows at most. */
    static final int MOST_ROWS = 100_000;
    private static final int AT_ONCE = 500;

    private final Shop shop;

    ReceiptExport(Shop shop) {
        this.shop = shop;
    }

    List<Route> routes(Guard guard) {
        return List.of(guard.page("/receipts/export", CompanyRole.VIEWER, this::export));
    }

    private Reply export(Visit visit) {
        Words words = Words.in(visit.language());
        List<String> head = Stream.of("receipts.number", "receipts.time", "receipts.kind", "receipts.amount", "receipts.payment", "till.cashier",
            "till.customer", "receipts.reference").map(words::get).toList();
        boolean xlsx = visit.query("format").filter("xlsx"::equals).isPresent();
        Reply reply = xlsx
            ? Reply.stream(TableFile.XLSX, out -> write(visit, TableFile.xlsx(out, head, words.get("nav.receipts")), words))
            : Reply.stream(Csv.TYPE, out -> write(visit, TableFile.csv(out, head, new Format(visit.language())), words));
        return reply.with("Content-Disposition", "attachment; filename=\"" + (xlsx ? "racuni.xlsx" : "racuni.csv") + "\"")
            .with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
    }

    private void write(Visit visit, TableFile file, Words words) throws IOException {
        ReceiptFilter filter = ReceiptFilter.read(visit);
        Optional<Place> before = Optional.empty();
        int rows = 0;
        List<Listed> some;
        do {
            some = shop.search().list(visit.companyId(), filter.filter(), before, Math.min(AT_ONCE, MOST_ROWS - rows));
            for (Listed receipt : some) {
                file.row(row(receipt, words));
            }
            rows += some.size();
            before = some.isEmpty() ? before : Optional.of(some.getLast().place());
        } while (some.size() == AT_ONCE && rows < MOST_ROWS);
        if (rows == MOST_ROWS) {
            file.row(List.of(words.get("receipts.export.cut", MOST_ROWS)));
        }
        file.end();
    }

    private static List<Object> row(Listed receipt, Words words) {
        return List.of(receipt.number(), receipt.signedAt().atZone(Time.BELGRADE).toLocalDateTime(),
            words.get("receipts.kind." + receipt.kind().code()), receipt.isRefund() ? receipt.total().negate() : receipt.total(),
            receipt.ways().stream().map(way -> words.get("receipts.way." + way.wireName())).collect(Collectors.joining(", ")),
            receipt.cashier().orElse(""), receipt.buyerId().orElse(""), receipt.reference().orElse(""));
    }
}
