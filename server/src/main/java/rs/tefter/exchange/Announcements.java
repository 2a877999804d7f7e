package rs.tefter.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.exchange.NoteStore.Unannounced;
import rs.tefter.platform.CompanyTransactions;

/** Sees to it that buyers are told of what has arrived: once, however often this is asked and by how many servers. */
public final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final int MOST_AT_ONCE = 10;

    private final NoteStore notes;
    private final SalesInvoices sales;
    private final CompanyTransactions transactions;

    Announcements(NoteStore notes, SalesInvoices sales, CompanyTransactions transactions) {
        this.notes = notes;
        this.sales = sales;
        this.transactions = transactions;
    }

    /** Makes what somebody is told of an invoice; what is made is posted in the transaction that ends the announcement. */
    @FunctionalInterface
    public interface Messenger {

        Runnable prepare(SalesInvoice invoice, Announcement how);
    }

    /** Lets the messenger prepare what is due, and post it unless another server has been faster. */
    public void makeDue(Messenger messenger) {
        for (Unannounced due : notes.unannounced(MOST_AT_ONCE)) {
            try {
                SalesInvoice invoice = sales.get(due.companyId(), due.salesInvoiceId());
                Runnable post = messenger.prepare(invoice, due.how());
                transactions.run(due.companyId(), () -> {
                    if (notes.announced(invoice)) {
                        post.run();
                    }
                    return true;
                });
            } catch (RuntimeException failure) {
                LOG.warn("The buyer of invoice {} could not be told and will be later: {}", due.salesInvoiceId(), failure.toString());
            }
        }
    }
}
