package rs.tefter.fiscal.client;

import java.util.List;
import rs.tefter.fiscal.InvoiceResult;
import rs.tefter.fiscal.wire.Violation;

/** What is known about a receipt after a fiscal processor was asked to sign it. */
public sealed interface Outcome {

    /**
     * It is signed.
     *
     * @param raw the answer as it came
     */
    record Signed(byte[] raw, InvoiceResult result) implements Outcome {}

    /**
     * It is not signed, because something is wrong with the request.
     *
     * @param raw the answer as it came
     */
    record Refused(byte[] raw, List<Violation> violations) implements Outcome {}

    /** It is not signed, because the processor cannot sign now: no card, no PIN, not set up, not for this caller. */
    record NotReady(List<String> codes) implements Outcome {}

    /** It is not signed, because the card is locked. */
    record Locked(String code) implements Outcome {}

    /** It is not signed, because no byte of the request has left. */
    record NotSent(String cause) implements Outcome {}

    /** It may be signed or not. */
    record Unknown(String cause) implements Outcome {}
}
