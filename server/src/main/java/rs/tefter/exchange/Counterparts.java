package rs.tefter.exchange;

import java.util.Optional;
import rs.tefter.exchange.Events.Actor;
import rs.tefter.exchange.Events.Details;
import rs.tefter.exchange.Events.RegisterNews;
import rs.tefter.exchange.Events.Side;
import rs.tefter.platform.CompanyTransactions;

/** Brings about on the other side what one side has done; each is one transaction of that other company, harmless when repeated. */
final class Counterparts {

    private final CompanyTransactions transactions;
    private final SalesStore sales;
    private final PurchaseStore purchases;
    private final Events events;
    private final Transfers transfers;
    private final NoteStore notes;
    private final RegisterBook book;
    private final ContractorStore contractors;

    Counterparts(CompanyTransactions transactions, SalesStore sales, PurchaseStore purchases, Events events, Transfers transfers,
                 NoteStore notes, RegisterBook book, ContractorStore contractors) {
        this.transactions = transactions;
        this.sales = sales;
        this.purchases = purchases;
        this.events = events;
        this.transfers = transfers;
        this.notes = notes;
        this.book = book;
        this.contractors = contractors;
    }

    /** Carries the transfer out and ends it. */
    void tell(Transfer transfer) {
        switch (transfer.kind()) {
            case MISTAKE -> fail(transfer.from(), transfer.salesInvoiceId(), transfer.comment());
            case STORNO -> reverse(transfer);
            case STATEMENT -> state(transfer);
            case REGISTER -> register(transfer);
            case NOTES -> note(transfer);
            case MIRROR -> mirror(transfer);
            case DELIVERY, SEAL -> throw new IllegalArgumentException("not told one by one: " + transfer.kind());
        }
    }

    /** The receiver has left the register since the invoice was accepted. */
    void undeliverable(Parcel parcel) {
        fail(parcel.seller().companyId(), parcel.ids().salesInvoiceId(), Optional.of("Receiver company not found"));
    }

    private void fail(long sellerId, long salesInvoiceId, Optional<String> comment) {
        transactions.run(sellerId, () -> {
            sales.find(sellerId, salesInvoiceId).ifPresent(invoice -> moveSales(invoice, SalesAct.FAILED, Actor.SYSTEM, comment));
            transfers.endDelivery(sellerId, salesInvoiceId);
            return true;
        });
    }

    private void reverse(Transfer transfer) {
        transactions.run(transfer.to(), () -> {
            purchases.find(transfer.to(), transfer.purchaseInvoiceId()).ifPresent(invoice -> {
                if (PurchaseLifeCycle.step(invoice.status(), PurchaseAct.STORNO) instanceof Step.Moved(PurchaseStatus to)) {
                    Optional<RegisterNews> news = book.reverse(invoice, transfer.comment());
                    if (transfer.status().filter(Transfer.WITHDRAWN::equals).isPresent()) {
                        notes.withdrawn(invoice);
                    }
                    purchases.move(invoice, to, PurchaseChange.storno(transfer.comment(), transfer.stornoNumber()));
                    events.append(transfer.to(), Side.PURCHASE, transfer.purchaseInvoiceId(), to, Actor.SELLER,
                        new Details(transfer.comment(), transfer.stornoNumber(), news));
                }
            });
            return true;
        });
        end(transfer);
    }

    private void state(Transfer transfer) {
        SalesAct act = transfer.status().filter(PurchaseStatus.APPROVED.wire()::equals).isPresent() ? SalesAct.ACCEPTED : SalesAct.REJECTED;
        boolean told = transactions.run(transfer.to(), () -> sales.find(transfer.to(), transfer.salesInvoiceId())
            .map(invoice -> {
                moveSales(invoice, act, transfer.byDeadline() ? Actor.SYSTEM : Actor.BUYER, transfer.comment());
                notes.follow(invoice);
                return invoice.status() != SalesStatus.SENDING;
            })
            .orElse(true));
        endOrPostpone(transfer, told);
    }

    private void register(Transfer transfer) {
        boolean told = transactions.run(transfer.to(), () -> sales.find(transfer.to(), transfer.salesInvoiceId())
            .map(invoice -> {
                book.follow(invoice);
                return invoice.status() != SalesStatus.SENDING;
            })
            .orElse(true));
        endOrPostpone(transfer, told);
    }

    private void note(Transfer transfer) {
        boolean told = transactions.run(transfer.to(), () -> sales.find(transfer.to(), transfer.salesInvoiceId())
            .map(invoice -> {
                if (notes.follow(invoice)) {
                    moveSales(invoice, SalesAct.PAID, Actor.BUYER, Optional.empty());
                }
                return invoice.status() != SalesStatus.SENDING;
            })
            .orElse(true));
        endOrPostpone(transfer, told);
    }

    private void mirror(Transfer transfer) {
        transactions.run(transfer.to(), () -> {
            contractors.repeat(transfer.to(), transfer.from(), transfer.purchaseInvoiceId());
            return true;
        });
        end(transfer);
    }

    private void endOrPostpone(Transfer transfer, boolean told) {
        if (told) {
            end(transfer);
        } else {
            transfers.postpone(transfer, "the seller does not know of the delivery yet");
        }
    }

    private void moveSales(SalesInvoice invoice, SalesAct act, Actor actor, Optional<String> comment) {
        if (SalesLifeCycle.step(invoice.status(), act) instanceof Step.Moved(SalesStatus to)) {
            sales.move(invoice, to, SalesChange.comment(comment));
            events.append(invoice.companyId(), Side.SALES, invoice.ids().salesInvoiceId(), to, actor, Details.comment(comment));
        }
    }

    private void end(Transfer transfer) {
        transactions.run(transfer.from(), () -> {
            transfers.done(transfer);
            return true;
        });
    }
}
