package rs.tefter.web.issued;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.Dispatch;
import rs.tefter.issuing.InvoiceQuery;
import rs.tefter.issuing.InvoiceSummary;
import rs.tefter.issuing.IssuedInvoice;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.ledger.Attachment;
import rs.tefter.ledger.Attachments;
import rs.tefter.ledger.CodeLists;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Page;
import rs.tefter.ledger.Query;
import rs.tefter.ledger.Values;
import rs.tefter.platform.Idempotency;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.web.Days;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** The ledger of issued invoices, the page of each, and its files. */
public final class IssuedPages implements Section {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;
    private static final String PDF = "application/pdf";

    /**
     * The list with what was asked for.
     *
     * @param next address of the part that follows
     */
    public record Listed(List<Entry> entries, long total, Show show, String customer, String from, String to, Optional<String> next) {

        public boolean isFiltered() {
            return !customer.isEmpty() || !from.isEmpty() || !to.isEmpty();
        }
    }

    /**
     * One invoice.
     *
     * @param standing of its electronic invoice
     * @param receipt  of one paid on the spot
     * @param requestId of the form that makes something new of it
     */
    public record Shown(Entry entry, IssuedInvoice invoice, Optional<Dispatch.Standing> standing, Optional<Receipt> receipt,
            List<Attachments.Entry> files, String requestId) {

        public Values header() {
            return invoice.header();
        }
    }

    /** What the pages ask. */
    public record Parts(IssuedInvoices invoices, Ledger ledger, Actions actions, Idempotency idempotency) {}

    private final Pages pages;
    private final IssuedInvoices invoices;
    private final Ledger ledger;
    private final Actions actions;
    private final IssuedActs acts;
    private final Supplier<UUID> ids;

    /** @param ids of forms, so that one that is sent twice acts once */
    public IssuedPages(Pages pages, Parts parts, Supplier<UUID> ids) {
        this.pages = pages;
        this.invoices = parts.invoices;
        this.ledger = parts.ledger;
        this.actions = parts.actions;
        this.acts = new IssuedActs(invoices, actions, parts.idempotency);
        this.ids = ids;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return Stream.concat(Stream.of(
            guard.page("/issued", CompanyRole.VIEWER, this::list),
            guard.page("/issued/{id:digits}", CompanyRole.VIEWER, this::one),
            guard.page("/issued/{id:digits}/pdf", CompanyRole.VIEWER, this::pdf),
            guard.page("/issued/{id:digits}/files/{file:digits}", CompanyRole.VIEWER, this::file)), acts.routes(guard, pages)).toList();
    }

    private Reply list(Visit visit) {
        Show show = Show.read(visit.query("show"));
        int number = visit.query("page").filter(text -> text.matches("[0-9]{1,6}")).map(Integer::parseInt)
            .filter(page -> page > 0 && page <= LAST_PAGE).orElse(1);
        InvoiceQuery query = new InvoiceQuery(Optional.empty(), visit.query("customer"), Optional.empty(), Optional.empty(), show.type(),
            Optional.empty(), Optional.empty(), visit.query("from").flatMap(Days::read), visit.query("to").flatMap(Days::read), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), show.issued(), show.payment(), Optional.empty(), false,
            new Query(Optional.empty(), Optional.empty(), true, number, ROWS));
        Page<InvoiceSummary> found = invoices.list(visit.companyId(), query);
        CodeLists lists = lists(visit);
        Optional<String> next = found.total() > (long) number * ROWS ? Optional.of(address(visit, show, number + 1)) : Optional.empty();
        List<Entry> entries = invoices.whole(visit.companyId(), found.rows()).stream().map(invoice -> Entry.of(invoice, lists, invoices)).toList();
        return pages.show(visit, "issued/list", new Listed(entries, found.total(), show, visit.query("customer").orElse(""),
            visit.query("from").orElse(""), visit.query("to").orElse(""), next));
    }

    private static String address(Visit visit, Show show, int page) {
        StringBuilder address = new StringBuilder("/issued?show=" + show.wire() + "&page=" + page);
        for (String name : List.of("customer", "from", "to")) {
            visit.query(name)
                .ifPresent(value -> address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        return address.toString();
    }

    private Reply one(Visit visit) {
        IssuedInvoice invoice = invoices.find(visit.companyId(), visit.pathNumber("id"));
        List<Attachments.Entry> files = invoice.files().document()
            .map(document -> ledger.attachments().entries(visit.companyId(), List.of(document))).orElse(List.of());
        return pages.show(visit, "issued/one", new Shown(Entry.of(invoice, lists(visit), invoices), invoice,
            actions.dispatch().standing(visit.companyId(), invoice), actions.fiscalisation().receipt(visit.companyId(), invoice), files,
            ids.get().toString()));
    }

    /** The PDF that was made at issue, or how the draft would look. */
    private Reply pdf(Visit visit) {
        Attachment pdf = actions.issuance().pdf(visit.companyId(), visit.pathNumber("id"), Optional.empty());
        return pages.inline(PDF, pdf.fileName(), pdf.content());
    }

    private Reply file(Visit visit) {
        IssuedInvoice invoice = invoices.find(visit.companyId(), visit.pathNumber("id"));
        Attachment file = ledger.attachments().find(visit.companyId(), invoice.files().document().orElse(0L), visit.pathNumber("file"));
        return file.mimeType().equals(PDF) ? pages.inline(PDF, file.fileName(), file.content())
            : pages.file(file.mimeType(), file.fileName(), file.content());
    }

    private CodeLists lists(Visit visit) {
        return ledger.organisations().of(visit.companyId()).lists();
    }
}
