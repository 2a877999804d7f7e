package rs.tefter.validation;

import rs.tefter.ubl.Document;

/** The state's name of a place: {@code invoice.} and the path below the root, without prefixes and positions. */
final class FieldName {
    private static final String ROOT = "invoice";

    private FieldName() {}

    /**
     * @param missing path of the absent element below the node, or empty
     */
    static String of(Document document, int node, String missing) {
        StringBuilder field = new StringBuilder();
        for (int n = node; n != document.root(); n = document.parent(n)) {
            field.insert(0, '.' + document.name(n).local());
        }
        field.insert(0, ROOT);
        if (!missing.isEmpty()) {
            for (String step : missing.split("/")) {
                field.append('.').append(step, step.indexOf(':') + 1, step.length());
            }
        }
        return field.toString();
    }
}
