package rs.tefter.validation.rules;

/** A rule has no answer for a document: a value has not the type that the rule computes with, or stands there more than once. */
public final class Undecidable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 40;

    private Undecidable(String reason) {
        super(reason, null, false, false);
    }

    /** An element stands more than once where a rule computes with one. */
    public static Undecidable twice(String path) {
        return new Undecidable("more than one " + path);
    }

    static Undecidable notA(String type, String text) {
        String shown = text.length() <= MAX_SHOWN ? text : text.substring(0, text.offsetByCodePoints(MAX_SHOWN - 1, 0)) + "…";
        return new Undecidable("\"" + shown + "\" is not " + type);
    }
}
