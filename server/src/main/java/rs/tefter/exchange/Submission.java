package rs.tefter.exchange;

import java.util.Optional;
import rs.tefter.platform.RequestId;
import rs.tefter.validation.SendToCir;

/**
 * An invoice as its seller hands it in.
 *
 * @param document        the bytes as received, a bare UBL document
 * @param sendToCir       as asked; empty when the parameter is absent
 * @param validateAtOnce  whether every rule runs before the answer; otherwise what only they find becomes a Mistake afterwards
 * @param draft           keep it as a draft instead of sending it
 * @param formFile        whether it came as a file of a form
 */
public record Submission(RequestId requestId, byte[] document, Optional<SendToCir> sendToCir,
                         boolean validateAtOnce, boolean draft, boolean formFile, Handling handling) {

    /** A document that is only sent. */
    public Submission(RequestId requestId, byte[] document, Optional<SendToCir> sendToCir, boolean validateAtOnce, boolean draft, boolean formFile) {
        this(requestId, document, sendToCir, validateAtOnce, draft, formFile, Handling.NONE);
    }
}
