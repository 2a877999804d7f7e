package rs.tefter.exchange;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is done with a document on its way beside sending it.
 *
 * @param envelope what was received, where the document stood in it
 * @param sealing  makes what the buyer gets of a document that has passed its checks; one that is signed already stays as it is
 */
public record Handling(Units units, Optional<byte[]> envelope, UnaryOperator<byte[]> sealing) {

    public static final Handling NONE = new Handling(Units.NONE, Optional.empty(), UnaryOperator.identity());
}
