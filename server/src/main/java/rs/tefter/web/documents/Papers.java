package rs.tefter.web.documents;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.exchange.Contents;
import rs.tefter.exchange.Exchange;
import rs.tefter.exchange.InvoiceSearch.Side;
import rs.tefter.exchange.Linked.Link;
import rs.tefter.rendering.InvoiceView.Attachment;
import rs.tefter.validation.text.Language;
import rs.tefter.view.InvoiceViews;
import rs.tefter.view.InvoiceViews.AttachedFile;
import rs.tefter.web.Visit;

/** The documents of both sides and what can be made of them. */
final class Papers {

    private final Exchange exchange;
    private final Contents contents;
    private final InvoiceViews views;

    Papers(Exchange exchange, InvoiceViews views) {
        this.exchange = exchange;
        this.contents = exchange.contents();
        this.views = views;
    }

    /** The document; a refusal when it is unknown or another company's. */
    Opened find(Visit visit, Side side, long id) {
        return side == Side.SALES ? new Opened.Sale(exchange.sales().get(visit.companyId(), id))
            : new Opened.Purchase(exchange.purchases().get(visit.companyId(), id));
    }

    /** The document to be read. As in every contract, a buyer who takes it has seen it; somebody who may only look changes nothing by looking. */
    Opened open(Visit visit, Side side, long id) {
        Opened opened = find(visit, side, id);
        if (opened instanceof Opened.Purchase(var invoice) && visit.may(CompanyRole.ACCOUNTANT)) {
            exchange.purchases().see(visit.companyId(), invoice);
            return find(visit, side, id);
        }
        return opened;
    }

    String html(Opened opened, Language language) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> views.html(invoice, language);
            case Opened.Purchase(var invoice) -> views.html(invoice, language);
        };
    }

    byte[] pdf(Opened opened, Language language) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> views.pdf(invoice, language);
            case Opened.Purchase(var invoice) -> views.pdf(invoice, language);
        };
    }

    /** Every status it has had, as a PDF. */
    byte[] history(Opened opened, Language language) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> views.history(invoice, language);
            case Opened.Purchase(var invoice) -> views.history(invoice, language);
        };
    }

    byte[] original(Opened opened) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> contents.original(invoice);
            case Opened.Purchase(var invoice) -> contents.original(invoice);
        };
    }

    /** In the envelope of the SEF. */
    byte[] envelope(Opened opened) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> contents.envelope(invoice);
            case Opened.Purchase(var invoice) -> contents.envelope(invoice);
        };
    }

    /** What the company's own program had handed over, where what was sent was made of it. */
    Optional<byte[]> upload(Opened opened) {
        return opened instanceof Opened.Sale(var invoice) ? contents.upload(invoice.companyId(), opened.id()) : Optional.empty();
    }

    List<Attachment> attachments(Opened opened) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> views.attachments(invoice);
            case Opened.Purchase(var invoice) -> views.attachments(invoice);
        };
    }

    AttachedFile attachment(Opened opened, int number) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> views.attachment(invoice, number);
            case Opened.Purchase(var invoice) -> views.attachment(invoice, number);
        };
    }

    List<Link> links(Opened opened) {
        return switch (opened) {
            case Opened.Sale(var invoice) -> exchange.linked().with(invoice);
            case Opened.Purchase(var invoice) -> exchange.linked().with(invoice);
        };
    }
}
