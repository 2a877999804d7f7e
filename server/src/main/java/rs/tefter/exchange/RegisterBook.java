package rs.tefter.exchange;

import java.util.Optional;
import rs.tefter.exchange.Events.Actor;
import rs.tefter.exchange.Events.Details;
import rs.tefter.exchange.Events.RegisterNews;
import rs.tefter.exchange.Events.Side;
import rs.tefter.register.CirChange;
import rs.tefter.register.CirInvoice;
import rs.tefter.register.CirLifeCycle;
import rs.tefter.register.CirRequest;
import rs.tefter.register.Register;

/** Keeps both mailboxes in step with the central register: the buyer's in the transaction of the change, the seller's by a transfer. */
final class RegisterBook {

    private final Register register;
    private final SalesStore sales;
    private final PurchaseStore purchases;
    private final Events events;
    private final Transfers transfers;

    RegisterBook(Register register, SalesStore sales, PurchaseStore purchases, Events events, Transfers transfers) {
        this.register = register;
        this.sales = sales;
        this.purchases = purchases;
        this.events = events;
        this.transfers = transfers;
    }

    /** Changes the entry of a buyer's invoice and writes the event; only in the buyer's transaction. */
    CirInvoice change(PurchaseInvoice invoice, CirInvoice entry, CirRequest request) {
        CirInvoice after = enter(invoice, entry, request);
        events.append(invoice.companyId(), Side.PURCHASE, invoice.ids().purchaseInvoiceId(), invoice.status(), actor(entry, request),
            new Details(request.comment(), Optional.empty(), Optional.of(new RegisterNews(request.act(), after.status()))));
        return after;
    }

    /** Takes a reversed invoice out of the register; what that means is part of the storno's own event. */
    Optional<RegisterNews> reverse(PurchaseInvoice invoice, Optional<String> comment) {
        return invoice.standing().cir().invoiceId().flatMap(register::find)
            .map(entry -> new Entry(entry, CirRequest.storno(entry.sellerId(), comment)))
            .filter(step -> CirLifeCycle.allows(step.invoice.status(), step.request.act()))
            .map(step -> new RegisterNews(step.request.act(), enter(invoice, step.invoice, step.request).status()));
    }

    private record Entry(CirInvoice invoice, CirRequest request) {}

    private CirInvoice enter(PurchaseInvoice invoice, CirInvoice entry, CirRequest request) {
        CirInvoice after = register.change(entry, request);
        purchases.follow(invoice, after);
        transfers.add(new Transfer(Transfer.Kind.REGISTER, entry.buyerId(), entry.sellerId(), entry.salesInvoiceId(), entry.purchaseInvoiceId(),
            false, Optional.of(Integer.toString(after.version())), Optional.empty(), Optional.empty()));
        return after;
    }

    /** Brings the seller's side up to the entry, one event for each change it has not heard of; only in the seller's transaction. */
    void follow(SalesInvoice invoice) {
        CirStanding known = invoice.standing().cir();
        known.invoiceId().flatMap(register::find).filter(entry -> entry.version() > known.version()).ifPresent(entry -> {
            sales.follow(invoice, entry);
            register.changes(entry.id(), known.version()).forEach(change -> tell(invoice, entry, change));
        });
    }

    private void tell(SalesInvoice invoice, CirInvoice entry, CirChange change) {
        events.append(invoice.companyId(), Side.SALES, invoice.ids().salesInvoiceId(), invoice.status(), actor(entry, change.request()),
            new Details(change.request().comment(), Optional.empty(), Optional.of(new RegisterNews(change.act(), change.to()))));
    }

    private static Actor actor(CirInvoice entry, CirRequest request) {
        return request.companyId().map(company -> company == entry.buyerId() ? Actor.BUYER : Actor.SELLER).orElse(Actor.SYSTEM);
    }
}
