package rs.tefter.platform;

import java.time.Duration;

/**
 * What can be set about the intermediary and its contract.
 *
 * @param maxRequestBytes   largest request body
 * @param firstElectronicId the number of the first document; counts at the first start only
 * @param sendMode          whether a send is answered when its document has arrived, or as soon as it is stored
 * @param sendBudget        how long a send waits for the arrival at most
 * @param sealWait          how long a document waits for its seal before it counts as unsuccessful
 * @param archiveAfterDays  how many days after it was sent a document is put away; 0 for never
 * @param attachPdf         whether the message to the buyer brings the document along as a PDF
 * @param seal              with what documents are sealed
 */
public record MerSettings(long maxRequestBytes, long firstElectronicId, SendMode sendMode, Duration sendBudget, Duration sealWait, int archiveAfterDays,
        boolean attachPdf,
                          SealSettings seal) {

    public enum SendMode { SYNC, ASYNC }

    private static final long DEFAULT_MAX_REQUEST = 50L << 20;
    private static final long LARGEST_MAX_REQUEST = 1L << 30;
    private static final int DEFAULT_FIRST = 100_001;

    /** @param sandbox whether others may ask for time stamps unless it is said that they may not */
    static MerSettings read(GivenSettings given, boolean sandbox) {
        return new MerSettings(
                given.bytes("mer.max-request-bytes", DEFAULT_MAX_REQUEST, 1024, LARGEST_MAX_REQUEST),
                given.integer("mer.electronic-id.start", DEFAULT_FIRST, 1, 1_000_000_000),
                given.choice("mer.send.mode", SendMode.SYNC),
                given.duration("mer.send.budget", Duration.ofSeconds(10), Duration.ZERO, Duration.ofMinutes(1)),
                given.duration("mer.seal-wait", Duration.ofDays(1), Duration.ofMinutes(1), Duration.ofDays(30)),
                given.integer("mer.archive.after-days", 0, 0, 36_500),
                given.bool("mer.mail.attach-pdf", true),
                SealSettings.read(given, sandbox));
    }
}
