package rs.tefter.web;

import java.nio.charset.StandardCharsets;
import rs.tefter.exchange.Intake;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.RequestId;
import rs.tefter.platform.Sha256;

/** What makes a form that is sent twice act once: the id that was made when it was shown. */
public final class FormRequest {

    private static final String FAMILY = "portal";
    private static final String SEPARATOR = "\u001f";

    private FormRequest() {}

    /** @param said everything that the form says */
    public static Idempotency.Request of(String requestId, Object... said) {
        return in(FAMILY, requestId, said);
    }

    /** In the space of ids that a contract has for the same act. */
    public static Idempotency.Request in(String family, String requestId, Object... said) {
        StringBuilder text = new StringBuilder();
        for (Object part : said) {
            text.append(part).append(SEPARATOR);
        }
        return new Idempotency.Request(family, RequestId.of(requestId), Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)),
            Intake.MISMATCH);
    }
}
