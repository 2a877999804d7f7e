package rs.tefter.platform;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What can be set about the exchange and its SEF contract.
 *
 * @param rateLimitPerSecond calls a second and API key; 0 means no limit
 * @param historyDays how many days back changes may be asked for; 0 means for ever
 * @param maxBodyBytes largest request body
 * @param idempotencyWait how long a repeated request waits for the first one's answer
 * @param cancelSendingAfter how long a document must have been sending before its seller may cancel it
 * @param acceptAfterAutoReject whether a buyer may accept what the deadline job rejected
 * @param vatPeriodMustHaveEnded whether a group VAT record may be made for ended tax periods only
 * @param corsOrigins origins whose pages may call; none means CORS is off
 * @param deductionsMayBeDeleted whether records of input VAT can be deleted, as in the state's demo
 */
public record SefSettings(
        int rateLimitPerSecond,
        Optional<DailyWindow> nightPause,
        int historyDays,
        SubscriptionValidity subscriptionValidity,
        String version,
        boolean seenOnDownload,
        long maxBodyBytes,
        Duration idempotencyWait,
        boolean issueDateMustBeToday,
        Duration cancelSendingAfter,
        boolean acceptAfterAutoReject,
        boolean vatPeriodMustHaveEnded,
        List<String> corsOrigins,
        boolean deductionsMayBeDeleted,
        Deadlines deadlines,
        Webhook webhook) {

    public enum SubscriptionValidity { UNTIL_CANCELLED, NEXT_DAY }

    public enum DeadlineResult { APPROVED, REJECTED }

    /** What becomes of a document on which its buyer is silent; days are calendar days after the day of sending. */
    public record Deadlines(
            boolean enabled, LocalTime runAt, int publicDays, DeadlineResult publicResult,
            int privateDays, int privateExtraDays, DeadlineResult privateResult) {}

    /** Which addresses a callback may go to beyond public https ones. */
    public record Webhook(boolean allowPrivateNetworks, boolean allowLoopback, boolean allowHttp) {}

    private static final int STATE_LIMIT_PER_SECOND = 3;
    private static final int STATE_HISTORY_DAYS = 31;
    private static final DailyWindow STATE_NIGHT = DailyWindow.parse("00:00-06:00");
    private static final long DEFAULT_MAX_BODY = 25L << 20;
    private static final long LARGEST_MAX_BODY = 1L << 30;

    static SefSettings read(GivenSettings given, Settings.Mode mode, Settings.Profile profile) {
        boolean strict = profile == Settings.Profile.STRICT;
        boolean unlimited = mode == Settings.Mode.SANDBOX && !strict;
        return new SefSettings(
                given.integer("sef.rate-limit.per-second", unlimited ? 0 : STATE_LIMIT_PER_SECOND, 0, 100_000),
                given.window("sef.night-pause.window", strict ? Optional.of(STATE_NIGHT) : Optional.empty()),
                given.integer("sef.history-days", strict ? STATE_HISTORY_DAYS : 0, 0, 36_500),
                given.choice("sef.subscription.validity", strict ? SubscriptionValidity.NEXT_DAY : SubscriptionValidity.UNTIL_CANCELLED),
                given.text("sef.version", "3.14"),
                given.bool("sef.seen-on-download", true),
                given.bytes("sef.max-body", DEFAULT_MAX_BODY, 1024, LARGEST_MAX_BODY),
                given.duration("sef.idempotency.wait", Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(5)),
                given.bool("sef.issue-date-must-be-today", true),
                given.duration("sef.cancel-sending-after", Duration.ofMinutes(15), Duration.ZERO, Duration.ofDays(30)),
                given.bool("sef.accept-after-auto-reject", true),
                given.bool("sef.vat-period-must-have-ended", true),
                given.list("sef.cors.origins"),
                given.bool("sef.epp.allow-delete", mode == Settings.Mode.SANDBOX),
                deadlines(given),
                webhook(given, mode));
    }

    private static Deadlines deadlines(GivenSettings given) {
        return new Deadlines(
                given.bool("sef.deadlines.enabled", true),
                given.time("sef.deadlines.run-at", LocalTime.of(0, 15)),
                given.integer("sef.deadlines.public-days", 15, 1, 3650),
                given.choice("sef.deadlines.public-result", DeadlineResult.APPROVED),
                given.integer("sef.deadlines.private-days", 15, 1, 3650),
                given.integer("sef.deadlines.private-extra-days", 5, 0, 3650),
                given.choice("sef.deadlines.private-result", DeadlineResult.REJECTED));
    }

    private static Webhook webhook(GivenSettings given, Settings.Mode mode) {
        boolean sandbox = mode == Settings.Mode.SANDBOX;
        return new Webhook(
                given.bool("sef.webhook.allow-private-networks", false),
                given.bool("sef.webhook.allow-loopback", sandbox),
                given.bool("sef.webhook.allow-http", sandbox));
    }
}
