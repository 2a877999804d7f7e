package rs.tefter.fiscal.verification;

/**
 * The facts of a receipt with what its secure element added.
 *
 * @param encryptedInternalData base64 of 256 bytes, or of 512 from newer elements
 * @param signature base64 of 256 bytes
 */
public record SignedReceipt(ReceiptFacts facts, String encryptedInternalData, String signature) {}
