package rs.tefter.platform;

import java.util.List;

/**
 * What can be set about issued invoices and their contract.
 *
 * @param enforceCodeLength whether codes may only be as long as is documented, and not as long as live clients make them
 * @param duplicateCheck    when an invoice counts as sent already
 * @param concurrencyStatus the status for a version that is not the one any more
 * @param callsADay         calls of an organisation within 24 hours; 0 is no limit
 */
public record AccountingSettings(boolean enforceCodeLength, DuplicateCheck duplicateCheck, int concurrencyStatus, int callsADay) {

    /** What two invoices with the same reference, type and customer must have in common beside these to be one. */
    public enum DuplicateCheck {
        /** The day of issue and the gross amount. */
        SAME_CONTENT,
        /** Nothing. */
        STRICT,
        /** They never are. */
        OFF
    }

    private static final List<Integer> CONCURRENCY_STATUSES = List.of(400, 409);

    static AccountingSettings read(GivenSettings given) {
        return new AccountingSettings(
                given.bool("accounting.enforce-code-length", false),
                given.choice("accounting.duplicate-check", DuplicateCheck.SAME_CONTENT),
                given.optional("accounting.concurrency-status", "400 or 409", AccountingSettings::status).orElse(CONCURRENCY_STATUSES.getFirst()),
                given.integer("accounting.calls-a-day", 0, 0, 1_000_000));
    }

    private static int status(String text) {
        int status = Integer.parseInt(text);
        if (!CONCURRENCY_STATUSES.contains(status)) {
            throw new IllegalArgumentException("neither of the two");
        }
        return status;
    }
}
