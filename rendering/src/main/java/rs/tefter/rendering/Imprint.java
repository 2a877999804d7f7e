package rs.tefter.rendering;

import java.time.LocalDateTime;
import java.util.Optional;
import rs.tefter.validation.Status;
import rs.tefter.validation.text.Language;

/**
 * What a page says of a document that does not stand in it.
 *
 * @param sha256      of the document's bytes as received, hexadecimal
 * @param validation  how the document was judged, if it was
 * @param numbers     under which numbers the exchange has it, if it has
 * @param generatedAt when the page is made, local time
 */
public record Imprint(Language language, String sha256, Optional<Status> validation, Optional<Numbers> numbers, LocalDateTime generatedAt) {

    /** The numbers of an invoice in the exchange. */
    public record Numbers(long sales, long purchase, String globUniqId) {}
}
