package rs.tefter.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.CompanyTransactions;
import rs.tefter.platform.Time;

/**
 * Invoices that were taken in while there was no seal for their documents. Each is sealed and delivered as soon as there is one, once,
 * however many servers try and whenever one of them dies; what has waited too long becomes a Mistake and can be sent again.
 */
public final class Unsealed {

    private static final Logger LOG = LoggerFactory.getLogger(Unsealed.class);

    private final Transfers transfers;
    private final SalesStore sales;
    private final CompanyTransactions transactions;
    private final Courier courier;
    private final Time time;
    private final Duration longest;

    /** @param longest how long an invoice waits */
    Unsealed(Transfers transfers, SalesStore sales, CompanyTransactions transactions, Courier courier, Time time, Duration longest) {
        this.transfers = transfers;
        this.sales = sales;
        this.transactions = transactions;
        this.courier = courier;
        this.time = time;
        this.longest = longest;
    }

    /** Seals what is due; where one document gets no seal, the others would get none either and wait for the next call. */
    public void sealDue(Function<byte[], Sealing> seal) {
        boolean sealing = true;
        while (sealing) {
            sealing = transfers.leaseSeal().map(due -> attempt(due, seal)).orElse(false);
        }
    }

    /** False when there is no seal to be had. */
    private boolean attempt(Transfer due, Function<byte[], Sealing> seal) {
        try {
            switch (seal.apply(sales.document(due.from(), due.salesInvoiceId()))) {
                case Sealing.Done(byte[] sealed) -> end(due, invoice -> {
                    sales.seal(invoice, PackedDocument.pack(sealed));
                    return next(invoice, Transfer.Kind.DELIVERY, Optional.empty());
                });
                case Sealing.Refused(String why) -> fail(due, why);
                case Sealing.NotNow(String why) -> {
                    wait(due, why);
                    return false;
                }
            }
            return true;
        } catch (RuntimeException failure) {
            transfers.postpone(due, failure.toString());
            throw failure;
        }
    }

    private void wait(Transfer due, String why) {
        Optional<SalesInvoice> invoice = sales.find(due.from(), due.salesInvoiceId());
        if (invoice.isEmpty() || invoice.get().standing().modifiedAt().plus(longest).isAfter(time.instant())) {
            LOG.warn("Invoice {} waits for its seal: {}", due.salesInvoiceId(), why);
            transfers.postpone(due, why);
        } else {
            fail(due, why);
        }
    }

    private void fail(Transfer due, String why) {
        LOG.warn("Invoice {} gets no seal: {}", due.salesInvoiceId(), why);
        end(due, invoice -> next(invoice, Transfer.Kind.MISTAKE, Optional.of("No seal: " + why)));
    }

    /** Ends the wait with what comes next, unless another server was faster. */
    private void end(Transfer due, Function<SalesInvoice, Transfer> how) {
        transactions.run(due.from(), () -> {
            if (transfers.endSeal(due.from(), due.salesInvoiceId())) {
                sales.find(due.from(), due.salesInvoiceId()).map(how).ifPresent(transfers::add);
            }
            return true;
        });
        courier.wake();
    }

    private static Transfer next(SalesInvoice invoice, Transfer.Kind kind, Optional<String> comment) {
        return SalesInvoices.transfer(invoice, kind, comment, Optional.empty());
    }
}
