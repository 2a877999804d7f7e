package rs.tefter.fiscal.signing;

import java.time.Instant;
import rs.tefter.fiscal.TaxGroup;

/**
 * What a fiscal processor adds to a request of its own.
 *
 * @param requestedBy id of the secure element that asks; the signing one's own where both are one device
 * @param counters this receipt included
 * @param message the word for success in the language of whoever asks
 */
public record Terms(String requestedBy, TaxGroup group, Counters counters, Instant signedAt, String message) {}
