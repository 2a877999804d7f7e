package rs.tefter.platform;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be set about the sandbox's fiscal processor.
 *
 * @param enabled whether it answers at all
 * @param admin whether its card, clock, counters and faults can be changed from this machine
 * @param jid id of its secure element; empty for one that is drawn at the first start
 * @param pin four digits; empty when none is needed
 * @param verificationRoot what a verification address begins with, {@code ?vl=} included
 * @param taxGroups file with the tax groups; empty for those of Serbia
 * @param strict whether sums that do not agree are refused
 * @param auditLimit dinars that may be signed until the next audit; empty for no limit
 * @param checksPerMinute calls of the check page a minute and address; 0 means no limit
 */
public record PfrSettings(
        boolean enabled,
        boolean admin,
        Optional<String> jid,
        Optional<String> pin,
        Taxpayer taxpayer,
        String verificationRoot,
        Optional<Path> taxGroups,
        JournalMark markJournal,
        boolean strict,
        Optional<BigDecimal> auditLimit,
        int checksPerMinute) {

    /** Who issues the receipts. */
    public record Taxpayer(String tin, String businessName, String locationName, String address, String city, String district) {}

    /** Whether the journal says in its header that the receipt is a trial. */
    public enum JournalMark { HEADER, NONE }

    private static final Pattern JID = Pattern.compile("[A-Z0-9]{8}");
    private static final Pattern PIN = Pattern.compile("[0-9]{4}");
    private static final String TAX_ADMINISTRATION = "purs.gov.rs";
    private static final BigDecimal LARGEST_LIMIT = BigDecimal.TEN.pow(14);

    static PfrSettings read(GivenSettings given, Settings.Mode mode, URI baseUrl, Path home) {
        boolean sandbox = mode == Settings.Mode.SANDBOX;
        return new PfrSettings(
                given.bool("pfr.sandbox.enabled", sandbox),
                given.bool("pfr.sandbox.admin", sandbox),
                given.optional("pfr.sandbox.jid", "eight of A to Z and 0 to 9", text -> matching(JID, text)),
                given.optional("pfr.sandbox.pin", "four digits, or none", PfrSettings::pin).orElse(Optional.of("1234")),
                taxpayer(given),
                root(given, baseUrl),
                given.optional("pfr.sandbox.tax-groups", "a file", home::resolve),
                given.choice("pfr.sandbox.mark-journal", JournalMark.HEADER),
                given.bool("pfr.sandbox.strict", false),
                given.optional("pfr.sandbox.audit-limit", "an amount in dinars", PfrSettings::amount),
                given.integer("pfr.sandbox.checks-per-minute", 60, 0, 100_000));
    }

    private static Taxpayer taxpayer(GivenSettings given) {
        return new Taxpayer(
                given.text("pfr.sandbox.tin", "100000024"),
                given.text("pfr.sandbox.business-name", "ТЕФТЕР ПЕСАК ДОО"),
                given.text("pfr.sandbox.location-name", "1000001-Продавница за проверу рада програма"),
                given.text("pfr.sandbox.address", "КНЕЗ МИХАИЛОВА 1"),
                given.text("pfr.sandbox.city", "Београд"),
                given.text("pfr.sandbox.district", "Београд-Стари Град"));
    }

    /** Receipts of a sandbox must not lead to the tax administration's page unless somebody says so. */
    private static String root(GivenSettings given, URI baseUrl) {
        boolean foreign = given.bool("pfr.sandbox.allow-foreign-root", false);
        String allowed = "a web address that ends in ?vl= and is not of " + TAX_ADMINISTRATION
            + " unless TEFTER_PFR_SANDBOX_ALLOW_FOREIGN_ROOT is true";
        return given.optional("pfr.sandbox.verification-root", allowed, text -> {
            String host = Optional.ofNullable(URI.create(text).getHost()).orElse("").toLowerCase(Locale.ROOT);
            boolean administrations = host.equals(TAX_ADMINISTRATION) || host.endsWith("." + TAX_ADMINISTRATION);
            if (host.isEmpty() || !text.endsWith("?vl=") || administrations && !foreign) {
                throw new IllegalArgumentException("no root");
            }
            return text;
        }).orElse(baseUrl + "/v/?vl=");
    }

    private static Optional<String> pin(String text) {
        return "none".equalsIgnoreCase(text) ? Optional.empty() : Optional.of(matching(PIN, text));
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() <= 0 || amount.compareTo(LARGEST_LIMIT) >= 0) {
            throw new IllegalArgumentException("out of range");
        }
        return amount;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }
}
