package rs.tefter.exchange;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is done with a document on its way beside sending it.
 *
 * @param received what was received, where the document was made of it
 * @param announcement whether the buyer is to be told by e-mail, and how
 * @param sealing  makes what the buyer gets of a document that has passed its checks; one that is signed already stays as it is, and one for
 *                 which there is no seal at the moment waits for {@link Unsealed}
 */
public record Handling(Units units, Optional<byte[]> received, Optional<Announcement> announcement, Function<byte[], Sealing> sealing) {

    public static final Handling NONE = new Handling(Units.NONE, Optional.empty(), Optional.empty(), Sealing.Done::new);
}
