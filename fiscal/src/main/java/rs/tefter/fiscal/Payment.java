package rs.tefter.fiscal;

import java.math.BigDecimal;

/** One payment of a receipt; a way to pay may come more than once. */
public record Payment(PaymentType type, BigDecimal amount) {}
