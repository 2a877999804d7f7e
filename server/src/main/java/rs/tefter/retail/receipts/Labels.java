package rs.tefter.retail.receipts;

import java.util.List;
import java.util.Map;
import rs.tefter.retail.rules.Rule;

/** Tax labels as cash registers write them: a Latin letter stands for the Cyrillic one that looks like it where only that is in force. */
final class Labels {

    private static final Map<String, String> LOOK_ALIKES = Map.of("Đ", "Ђ", "E", "Е", "G", "Г", "A", "А");

    private Labels() {}

    /** The label in force; a refusal when there is none, and the label itself while it is not known which are. */
    static String inForce(String label, List<String> labels, String path) {
        if (labels.isEmpty()) {
            return LOOK_ALIKES.getOrDefault(label, label);
        }
        String alike = LOOK_ALIKES.getOrDefault(label, label);
        if (labels.contains(label)) {
            return label;
        }
        if (labels.contains(alike)) {
            return alike;
        }
        throw Rule.invalid(path, "must be one of [" + String.join(", ", labels) + "]");
    }
}
