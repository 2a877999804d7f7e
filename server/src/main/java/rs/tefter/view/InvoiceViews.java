package rs.tefter.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceIds;
import rs.tefter.exchange.InvoiceSearch.Entry;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.InvoiceSummary;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.SalesInvoice;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Sha256;
import rs.tefter.platform.Time;
import rs.tefter.rendering.Attachments;
import rs.tefter.rendering.Imprint;
import rs.tefter.rendering.InvoiceRendering;
import rs.tefter.rendering.InvoiceView.Attachment;
import rs.tefter.rendering.StatusHistory;
import rs.tefter.ubl.Document;
import rs.tefter.validation.text.Language;

/** Invoices of either mailbox as pages, as PDFs, and what is attached to them; all made from the received bytes when they are asked for. */
public final class InvoiceViews {

    private final Exchange exchange;
    private final Renderings renderings;
    private final Time time;

    public InvoiceViews(Exchange exchange, Renderings renderings, Time time) {
        this.exchange = exchange;
        this.renderings = renderings;
        this.time = time;
    }

    public String html(SalesInvoice invoice, Language language) {
        return rendered(original(invoice), invoice.ids(), language, InvoiceRendering::html);
    }

    public String html(PurchaseInvoice invoice, Language language) {
        return rendered(original(invoice), invoice.ids(), language, InvoiceRendering::html);
    }

    public byte[] pdf(SalesInvoice invoice, Language language) {
        return rendered(original(invoice), invoice.ids(), language, InvoiceRendering::pdf);
    }

    public byte[] pdf(PurchaseInvoice invoice, Language language) {
        return rendered(original(invoice), invoice.ids(), language, InvoiceRendering::pdf);
    }

    private <T> T rendered(byte[] original, InvoiceIds ids, Language language, BiFunction<Document, Imprint, T> rendering) {
        Imprint imprint = new Imprint(language, HexFormat.of().formatHex(Sha256.of(original)),
            Optional.of(exchange.gate().inspect(original, exchange.gate().profile()).status()),
            Optional.of(new Imprint.Numbers(ids.salesInvoiceId(), ids.purchaseInvoiceId(), ids.globUniqId().toString())), local(time.instant()));
        return renderings.make(() -> rendering.apply(exchange.contents().read(original), imprint));
    }

    /** Every status the invoice has had on the seller's side, as a PDF. */
    public byte[] history(SalesInvoice invoice, Language language) {
        return history(invoice.companyId(), Side.SALES, invoice.ids().salesInvoiceId(), invoice.summary(), language);
    }

    /** Every status the invoice has had on the buyer's side, as a PDF. */
    public byte[] history(PurchaseInvoice invoice, Language language) {
        return history(invoice.companyId(), Side.PURCHASE, invoice.ids().purchaseInvoiceId(), invoice.summary(), language);
    }

    private byte[] history(long companyId, Side side, long id, InvoiceSummary invoice, Language language) {
        List<StatusHistory.Entry> entries = exchange.search().history(companyId, side, id).stream().map(InvoiceViews::entry).toList();
        StatusHistory history = new StatusHistory(language, Integer.toString(invoice.type().code()), invoice.number(), id, entries);
        return renderings.make(() -> history.table().pdf(local(time.instant())));
    }

    private static StatusHistory.Entry entry(Entry entry) {
        return new StatusHistory.Entry(local(entry.occurredAt()), entry.status(), entry.actor(), entry.comment().orElse(""));
    }

    public List<Attachment> attachments(SalesInvoice invoice) {
        return Attachments.list(exchange.contents().read(original(invoice)));
    }

    public List<Attachment> attachments(PurchaseInvoice invoice) {
        return Attachments.list(exchange.contents().read(original(invoice)));
    }

    /** The attachment in that place from 1; AttachmentNotFound when there is none, or its content is not in the document. */
    public AttachedFile attachment(SalesInvoice invoice, int number) {
        return attachment(original(invoice), number);
    }

    public AttachedFile attachment(PurchaseInvoice invoice, int number) {
        return attachment(original(invoice), number);
    }

    private AttachedFile attachment(byte[] original, int number) {
        return renderings.make(() -> {
            Document document = exchange.contents().read(original);
            byte[] content = Attachments.content(document, number).orElseThrow(() -> Problem.unknown("AttachmentNotFound", "number",
                "The document has no attachment " + number + " in it").refusal());
            return new AttachedFile(Attachments.list(document).get(number - 1).name(), content);
        });
    }

    private byte[] original(SalesInvoice invoice) {
        return exchange.contents().original(invoice);
    }

    private byte[] original(PurchaseInvoice invoice) {
        return exchange.contents().original(invoice);
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(Time.BELGRADE).toLocalDateTime();
    }

    /** A file out of a document, under the name it has there. */
    public record AttachedFile(String name, byte[] content) {}
}
