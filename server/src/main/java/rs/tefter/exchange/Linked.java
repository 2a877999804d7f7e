package rs.tefter.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.ubl.BillingReference;
import rs.tefter.ubl.InvoiceReader;

/** Documents that belong to another: what it corrects or settles, and what corrects or settles it. */
public final class Linked {

    /**
     * A document that belongs to another.
     *
     * @param number  as the reference states it
     * @param earlier whether the other document refers to this one
     * @param invoice empty where the company does not have the document
     */
    public record Link(String number, boolean earlier, Optional<ListedInvoice> invoice) {}

    private static final int MOST = 100;
    private static final String LATER_SALES = """
        select distinct s.* from sales_reference r
        join sales_invoice s on s.company_id = r.company_id and s.sales_invoice_id = r.sales_invoice_id
        where r.company_id = :seller and r.referenced_number = :number and s.status <> 'Deleted' order by s.sales_invoice_id limit :most""";
    private static final String LATER_PURCHASES = """
        select distinct p.* from sales_reference r
        join purchase_invoice p on p.company_id = :company and p.sales_invoice_id = r.sales_invoice_id
        where r.company_id = :seller and r.referenced_number = :number order by p.purchase_invoice_id limit :most""";
    private static final String SALE = "select * from sales_invoice where company_id = :seller and number_in_use = :number";
    private static final String PURCHASE = """
        select p.* from sales_invoice s join purchase_invoice p on p.company_id = :company and p.sales_invoice_id = s.sales_invoice_id
        where s.company_id = :seller and s.number_in_use = :number""";

    private final JdbcClient jdbc;
    private final Contents contents;

    Linked(DataSource database, Contents contents) {
        this.jdbc = JdbcClient.create(database);
        this.contents = contents;
    }

    public List<Link> with(SalesInvoice invoice) {
        return links(new Place(Side.SALES, invoice.companyId(), invoice.companyId()), invoice.summary().number(), contents.original(invoice));
    }

    public List<Link> with(PurchaseInvoice invoice) {
        return links(new Place(Side.PURCHASE, invoice.companyId(), invoice.seller().companyId()), invoice.summary().number(),
            contents.original(invoice));
    }

    /** In whose mailbox the documents of a seller are looked for. */
    private record Place(Side side, long companyId, long sellerId) {}

    private List<Link> links(Place place, String number, byte[] original) {
        Stream<Link> earlier = InvoiceReader.header(contents.read(original)).billingReferences().stream().map(BillingReference::number)
            .filter(given -> !given.isBlank()).distinct().limit(MOST)
            .map(given -> new Link(given, true, find(place, given, place.side == Side.SALES ? SALE : PURCHASE).stream().findFirst()));
        Stream<Link> later = find(place, number, place.side == Side.SALES ? LATER_SALES : LATER_PURCHASES).stream()
            .map(found -> new Link(found.summary().number(), false, Optional.of(found)));
        return Stream.concat(earlier, later).toList();
    }

    private List<ListedInvoice> find(Place place, String number, String sql) {
        return jdbc.sql(sql).param("company", place.companyId).param("seller", place.sellerId).param("number", number).param("most", MOST)
            .query((row, _) -> Rows.listed(row, place.side)).list();
    }
}
