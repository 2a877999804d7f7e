package rs.tefter.web.till;

import java.util.List;
import rs.tefter.retail.receipts.Listed;

/**
 * The list of receipts.
 *
 * @param receipts newest first
 * @param more     whether there are older ones
 */
public record ReceiptList(ReceiptFilter filter, List<RegisterChoice> registers, List<Listed> receipts, boolean more) {}
