package rs.tefter.retail.rules;

import java.util.Map;
import rs.tefter.platform.Problem;
import rs.tefter.platform.Refusal;

/** The fiscal rules that an order can break, by the names that callers see. */
public enum Rule {
    PAYMENTS_SUM("payments-sum"),
    EMPTY_TOTAL("empty-total"),
    ADVANCE_EXCEEDS_TOTAL("advance-exceeds-total"),
    ADVANCE_SPECIFICATION("advance-specification"),
    ADVANCE_CLOSED("advance-closed"),
    POS_TIME("pos-time"),
    REFUND_EXCEEDS("refund-exceeds"),
    REFERENCE_REQUIRED("reference-required"),
    REFERENCE_KIND("reference-kind"),
    COPY_OF_COPY("copy-of-copy"),
    CORPORATE_CARD("corporate-card"),
    STORNO_PERIOD("storno-period"),
    VARIANT("variant"),
    ENVIRONMENT("environment"),
    PENDING("pending");

    /** Code of the problem of an order that breaks a rule; the rule's name is the extension {@code rule}. */
    public static final String BROKEN = "FiscalRuleBroken";

    /** Code of the problem of an order that is not well formed; the field is the path of the value. */
    public static final String INVALID = "ValidationError";

    private final String wireName;

    Rule(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The refusal of an order that breaks this rule. */
    public Refusal broken(String message) {
        return Problem.refused(BROKEN, message).with(Map.of("rule", wireName)).refusal();
    }

    /** The refusal of a value; the message begins with its path. */
    public static Refusal invalid(String path, String what) {
        return Problem.refused(INVALID, path, path + " " + what).refusal();
    }
}
