package rs.tefter.exchange;

import java.util.List;
import rs.tefter.platform.Problem;

/** Purchase invoices of others that name the company as signer of the public-procurement contract; it sees them and changes nothing. */
public final class ContractorInvoices {

    private final ContractorStore store;

    ContractorInvoices(ContractorStore store) {
        this.store = store;
    }

    /** The buyer's invoice; PurchaseInvoiceNotFound when it is unknown or names another signer. */
    public PurchaseInvoice get(long companyId, long purchaseInvoiceId) {
        return store.find(companyId, purchaseInvoiceId)
            .orElseThrow(() -> Problem.unknown("PurchaseInvoiceNotFound", "invoiceId",
                "There is no invoice " + purchaseInvoiceId + " whose procurement contract you signed").refusal());
    }

    public List<Long> ids(long companyId, PurchaseFilter filter) {
        return store.ids(companyId, filter);
    }
}
