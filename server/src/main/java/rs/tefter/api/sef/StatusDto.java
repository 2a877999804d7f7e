package rs.tefter.api.sef;

import java.math.BigDecimal;
import rs.tefter.exchange.PurchaseInvoice;
import rs.tefter.exchange.SalesInvoice;

/** SimpleSalesInvoiceDto and SimplePurchaseInvoiceDto, which are the same thirteen fields. */
record StatusDto(String status, long invoiceId, String globUniqId, String comment,
                 String cirStatus, String cirInvoiceId, int version, String lastModifiedUtc,
                 BigDecimal cirSettledAmount, String vatNumberFactoringCompany,
                 String factoringContractNumber, String cancelComment, String stornoComment) {

    static StatusDto of(SalesInvoice invoice) {
        SalesInvoice.Standing standing = invoice.standing();
        return new StatusDto(standing.status().wire(), invoice.ids().salesInvoiceId(),
            invoice.ids().globUniqId().toString(), standing.comment().orElse(null),
            standing.cir().status().wire(), standing.cir().invoiceId().orElse(null), standing.version(),
            SefTimes.utc(standing.modifiedAt()), standing.cir().settledAmount(), null, null,
            standing.cancelComment(), standing.stornoComment());
    }

    static StatusDto of(PurchaseInvoice invoice) {
        PurchaseInvoice.Standing standing = invoice.standing();
        return new StatusDto(standing.status().wire(), invoice.ids().purchaseInvoiceId(),
            invoice.ids().globUniqId().toString(), standing.comment().orElse(null),
            standing.cir().status().wire(), standing.cir().invoiceId().orElse(null), standing.version(),
            SefTimes.utc(standing.modifiedAt()), standing.cir().settledAmount(), null, null,
            "", standing.stornoComment());
    }
}
