package rs.tefter.rendering.receipt;

import java.util.List;

/**
 * What is to be seen of a receipt.
 *
 * @param journal         the fiscal processor's text, as it came; no letter of it is ever changed
 * @param verificationUrl what the QR code holds
 * @param esirText        the cash register's own lines, which stand below
 * @param sandbox         whether the receipt is marked as a trial that is no fiscal receipt
 */
public record Receipt(String journal, String verificationUrl, List<String> esirText, boolean sandbox) {

    public Receipt {
        esirText = List.copyOf(esirText);
    }
}
