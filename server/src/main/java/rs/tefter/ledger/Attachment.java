package rs.tefter.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A file in a document.
 *
 * @param produced made by issuing, so that nobody may change it
 */
public record Attachment(long documentId, long id, Optional<String> description, String fileName, String mimeType, byte[] content,
        boolean produced, Instant enteredAt, long version, Instant modifiedAt) {

    /** What somebody brings: everything but what follows from where it lies. */
    public record Content(Optional<String> description, String fileName, String mimeType, byte[] bytes) {}
}
