package rs.tefter.retail.receipts;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import rs.tefter.platform.Sha256;

/** The ids under which fiscal processors are asked to sign: 32 hexadecimal digits, the same ones whenever the same order is repeated. */
final class Ids {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final int DIGITS = 32;

    private Ids() {}

    /** Of a caller's key: a GUID as it is, anything else hashed with the company. */
    static String ofKey(long companyId, String key) {
        return uuid(key).map(Ids::of).orElseGet(() -> hashed(companyId + ":" + key));
    }

    static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Of a further receipt of the same order. */
    static String step(String first, int step) {
        return step == 0 ? first : hashed(first + ":" + step);
    }

    static Optional<UUID> uuid(String text) {
        return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static String hashed(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
    }
}
