package rs.tefter.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a message about an invoice.
 *
 * @param to    empty when there was nobody to write to
 * @param error why it was not sent, as far as that is known
 */
public record InvoiceMail(Event event, Optional<String> to, Optional<String> error, Instant occurredAt) {

    /** How a message ended. */
    public enum Event {
        SENT, SKIPPED, FAILED,
        /** The mail server may have it; it is not sent again. */
        UNSURE;

        /** As {@code mail-sent}. */
        public String wire() {
            return "mail-" + name().toLowerCase(Locale.ROOT);
        }

        static Event stored(String wire) {
            return valueOf(wire.substring("mail-".length()).toUpperCase(Locale.ROOT));
        }
    }
}
