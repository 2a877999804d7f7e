package rs.tefter.validation;

/**
 * An earlier document of the seller.
 *
 * @param typeCode 380, 381, 383 or 386
 * @param buyerPib PIB of its receiver
 * @param reversed whether its status is Storno, Cancelled or Rejected
 */
public record Issued(String number, String typeCode, String buyerPib, boolean reversed) {}
