package rs.tefter.retail.receipts;

import java.util.Map;
import java.util.Optional;
import rs.tefter.retail.PrintMethod;

/**
 * Begins to hand a signed receipt over. It is called after the signature is on disk: once, or again after a crash, so it must do the same the second
 * time; and it must not fail, because a receipt stands whatever becomes of its paper.
 */
@FunctionalInterface
public interface Handover {

    /** Hands nothing over. */
    Handover NONE = (_, _) -> Handed.NOTHING;

    Handed begin(Receipt receipt, Wishes wishes);

    /**
     * What was handed over, or is about to be.
     *
     * @param pdfUrl where the PDF is for a short while
     * @param pdf the PDF itself
     */
    record Handed(Optional<String> pdfUrl, Optional<byte[]> pdf, Map<PrintMethod, Progress> ways) {

        public static final Handed NOTHING = new Handed(Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * How far one way of handing over has come.
     *
     * @param status done, queued, pending, failed or skipped
     * @param error why it failed
     */
    record Progress(String status, Optional<String> error) {}
}
