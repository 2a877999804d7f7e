package rs.tefter.api.minimax;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import rs.tefter.ledger.LedgerProblem;
import tools.jackson.databind.JsonNode;

/** Versions on the wire: base64 of eight bytes, the highest first. */
final class RowVersions {

    private static final int BYTES = 8;

    private RowVersions() {}

    static String write(long version) {
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(BYTES).putLong(version).array());
    }

    /** The version that a client holds; none given means that it does not matter. A plus sign may have arrived as a space. */
    static Optional<Long> read(Optional<String> text) {
        return text.map(value -> value.replace(' ', '+')).filter(value -> !value.isBlank()).map(RowVersions::decode);
    }

    /** The version that stands in a record. */
    static Optional<Long> of(JsonNode record) {
        return read(Optional.of(MinimaxJson.member(record, "RowVersion")).filter(JsonNode::isString).map(JsonNode::stringValue));
    }

    private static long decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException notBase64) {
            throw LedgerProblem.changedMeanwhile().refusal();
        }
        throw LedgerProblem.changedMeanwhile().refusal();
    }
}
