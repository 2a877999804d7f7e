package rs.tefter.web.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;
import rs.tefter.web.Visit;

/** What makes a form that is sent twice act once: the id that was made when it was shown. */
final class FormRequest {

    private static final String FAMILY = "portal";
    private static final String SEPARATOR = "\u001f";

    private FormRequest() {}

    /** @param said everything that the form says */
    static Idempotency.Request of(Visit visit, Object... said) {
        return of(visit.form().get("request").orElse(""), said);
    }

    static Idempotency.Request of(String requestId, Object... said) {
        StringBuilder text = new StringBuilder();
        for (Object part : said) {
            text.append(part).append(SEPARATOR);
        }
        Optional<RequestId> id = RequestId.of(requestId);
        return new Idempotency.Request(FAMILY, id, Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)), Intake.MISMATCH);
    }
}
