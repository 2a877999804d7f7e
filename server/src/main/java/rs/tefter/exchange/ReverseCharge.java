package rs.tefter.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The VAT that a buyer has calculated itself on a purchase, and the day of the supply. */
public record ReverseCharge(long purchaseInvoiceId, LocalDate suppliedOn, BigDecimal vatAmount) {}
