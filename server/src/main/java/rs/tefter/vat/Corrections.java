package rs.tefter.vat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import rs.tefter.platform.Problem;

/** What a correction in the second generation may not change: what the record is about. */
final class Corrections {

    private static final Map<String, Function<Entry, Object>> SUBJECT = subject();

    private Corrections() {}

    private static Map<String, Function<Entry, Object>> subject() {
        Map<String, Function<Entry, Object>> subject = new LinkedHashMap<>();
        subject.put("year", Entry::year);
        subject.put("vatPeriod", Entry::period);
        subject.put("documentDirection", entry -> entry.document().direction());
        subject.put("documentType", entry -> entry.document().type());
        subject.put("internalInvoiceOption", entry -> entry.document().option());
        return subject;
    }

    static void demandSameSubject(Form form, Entry old, Entry corrected) {
        SUBJECT.forEach((field, value) -> {
            if (!value.apply(old).equals(value.apply(corrected))) {
                throw Problem.refused(form.codes().otherField(), field,
                    "A correction keeps " + field + "; cancel the record and make another").refusal();
            }
        });
    }
}
