package rs.tefter.ubl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the exchange wants to know of a document, as the document states it. A value that is absent or unreadable is empty.
 *
 * @param number BT-1 exactly as written, white space included; "" if absent
 * @param typeCode BT-3, 380, 381, 383 or 386; "" if absent
 * @param dueDate BT-9
 * @param deliveryDate BT-72: of the delivery, reduction, increase or payment, by the type
 * @param currency BT-5, "" if absent
 * @param vatDateCode BT-8: 35 delivery, 3 issue, 432 payment
 * @param lineTotal BT-106
 * @param taxExclusive BT-109
 * @param taxInclusive BT-112
 * @param taxAmount BT-110, in the currency of the document
 * @param prepaid BT-113
 * @param payable BT-115
 * @param orderReference BT-13
 * @param contractReference BT-12
 * @param lotReference BT-17
 * @param buyerReference BT-10
 * @param billingReferences BG-3
 * @param paymentAccount BT-84 of the first account
 * @param paymentReference BT-83
 * @param lineCount invoice or credit note lines
 */
public record InvoiceHeader(String number, String typeCode, Optional<LocalDate> issueDate, Optional<LocalDate> dueDate,
                            Optional<LocalDate> deliveryDate, String currency, Party seller, Party buyer, Optional<String> vatDateCode,
                            Optional<LocalDate> periodStart, Optional<LocalDate> periodEnd, Optional<BigDecimal> lineTotal,
                            Optional<BigDecimal> taxExclusive, Optional<BigDecimal> taxInclusive, Optional<BigDecimal> taxAmount,
                            Optional<BigDecimal> prepaid, Optional<BigDecimal> payable, Optional<String> orderReference,
                            Optional<String> contractReference, Optional<String> lotReference, Optional<String> buyerReference,
                            List<BillingReference> billingReferences, Optional<String> paymentAccount, Optional<String> paymentReference,
                            int lineCount) { }
