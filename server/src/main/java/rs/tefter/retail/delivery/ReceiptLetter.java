package rs.tefter.retail.delivery;

import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;
import rs.tefter.rendering.Latin;
import rs.tefter.retail.Store;

/** A receipt as an e-mail: the text to read at once, the address to check it at, the PDF to keep. */
final class ReceiptLetter {

    private static final String SUBJECT = "Фискални рачун ";
    private static final String CHECK = "Провера рачуна:";
    private static final String TRIAL = "ПЕСАК - ПРОБНИ РАД - НИЈЕ ФИСКАЛНИ РАЧУН";

    private ReceiptLetter() {}

    static Letter of(PrintedReceipt receipt, MailAddress to, byte[] pdf) {
        String esirText = String.join("\r\n", receipt.content().esirText());
        String trial = receipt.content().sandbox() ? TRIAL + "\r\n" : "";
        String text = trial + receipt.content().journal() + trial + (esirText.isEmpty() ? "" : "\r\n" + esirText + "\r\n")
            + "\r\n" + inLanguage(receipt, CHECK) + "\r\n" + receipt.content().verificationUrl() + "\r\n";
        return Letter.of(to, inLanguage(receipt, SUBJECT) + receipt.number(), text)
            .with(new Letter.Attachment(receipt.number() + ".pdf", "application/pdf", pdf));
    }

    private static String inLanguage(PrintedReceipt receipt, String cyrillic) {
        return receipt.language() == Store.Language.LATIN ? Latin.of(cyrillic) : cyrillic;
    }
}
