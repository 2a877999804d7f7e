package rs.tefter.fiscal.verification;

import java.util.Base64;
import java.util.Optional;

/** The address at which a receipt is checked: a root that ends in {@code ?vl=}, and base64 of the receipt's bytes. */
public final class VerificationUrl {
    private static final String PARAMETER = "vl=";
    private static final char ESCAPE = '%';

    private VerificationUrl() {}

    /** @param root up to and with {@code ?vl=} */
    public static String encode(String root, SignedReceipt receipt) {
        String base64 = Base64.getEncoder().encodeToString(ReceiptBytes.encode(receipt));
        return root + base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    }

    /**
     * The receipt in a whole address, or in the value of its parameter as it stands there. A plus sign is itself and never a blank; escapes may be in
     * lower case or missing. Empty for anything that is not a receipt.
     */
    public static Optional<SignedReceipt> decode(String urlOrValue) {
        int parameter = urlOrValue.indexOf(PARAMETER);
        int start = parameter > 0 && "?&".indexOf(urlOrValue.charAt(parameter - 1)) >= 0 ? parameter + PARAMETER.length() : 0;
        try {
            return ReceiptBytes.decode(Base64.getDecoder().decode(unescaped(value(urlOrValue.substring(start)))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String value(String from) {
        int end = (int) from.chars().takeWhile(c -> c != '&' && c != '#').count();
        return from.substring(0, end);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter != ESCAPE) {
                plain.append(letter);
            } else if (index + 2 < text.length()) {
                plain.append((char) Integer.parseInt(text, index + 1, index + 3, 16));
                index += 2;
            } else {
                throw new IllegalArgumentException("an escape is cut short");
            }
        }
        return plain.toString();
    }
}
