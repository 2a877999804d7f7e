/** Sums of a receipt: line totals, discounts, taxes by label; rounding is half up, as receipts are rounded. */
package rs.tefter.fiscal.arithmetic;
