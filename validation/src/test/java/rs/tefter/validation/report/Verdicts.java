package rs.tefter.validation.report;

import rs.tefter.validation.Profile;
import rs.tefter.validation.Submitted;

/** Verdicts on made-up documents. */
final class Verdicts {
    private Verdicts() {}

    static Verdict on(Submitted document) {
        return new Verdict("invoice.xml", Profile.strict(), document.validate());
    }

    /** Without findings. */
    static Verdict good() {
        return on(Submitted.invoice());
    }

    /** A warning with a value, then an error about something that is missing. */
    static Verdict bad() {
        return on(Submitted.invoice().edit("07486251", "07486252").edit("PaymentMeansCode>30<", "PaymentMeansCode>10<")
                .drop("cac:PayeeFinancialAccount"));
    }

    /** A finding whose value and message hold what must not get through as it is. */
    static Verdict hostile() {
        return on(Submitted.invoice().edit("<cbc:DocumentCurrencyCode>RSD<",
                "<cbc:DocumentCurrencyCode>&lt;script>&quot;\nalert('\u202E')&amp;&lt;/script><"));
    }
}
