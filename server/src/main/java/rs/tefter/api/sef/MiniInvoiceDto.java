package rs.tefter.api.sef;

import rs.tefter.exchange.InvoiceIds;

/** What an upload answers. */
record MiniInvoiceDto(long invoiceId, long purchaseInvoiceId, long salesInvoiceId) {

    static MiniInvoiceDto of(InvoiceIds ids) {
        return new MiniInvoiceDto(ids.purchaseInvoiceId(), ids.purchaseInvoiceId(), ids.salesInvoiceId());
    }
}
