package rs.tefter.retail.delivery;

import java.util.UUID;
import rs.tefter.rendering.receipt.Receipt;
import rs.tefter.retail.Store;

/**
 * A signed receipt as it is handed out.
 *
 * @param number   the fiscal processor's
 * @param clientId whose printers are used
 * @param language of everything but the fiscal processor's text
 */
record PrintedReceipt(long companyId, UUID id, String number, UUID clientId, Store.Language language, Receipt content) {}
