package rs.tefter.exchange;

import java.util.UUID;

/** The names one invoice has: the seller's id, the buyer's id and the one both sides share. */
public record InvoiceIds(long salesInvoiceId, long purchaseInvoiceId, UUID globUniqId) {}
