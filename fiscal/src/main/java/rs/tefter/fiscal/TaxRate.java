package rs.tefter.fiscal;

import java.math.BigDecimal;

/** A label and what it stands for: percent, or dinars a unit where the category says so. */
public record TaxRate(String label, BigDecimal rate) {}
