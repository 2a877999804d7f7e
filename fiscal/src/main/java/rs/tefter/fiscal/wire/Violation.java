package rs.tefter.fiscal.wire;

/**
 * One thing that is wrong with a request to a fiscal processor.
 *
 * @param property path such as {@code items[0].labels[0]}
 * @param code four digits such as {@code 2310}
 */
public record Violation(String property, String code) {

    /** A required member is missing. */
    public static final String REQUIRED = "2800";
    /** A text is too long. */
    public static final String TOO_LONG = "2801";
    /** A text is too short or too long. */
    public static final String LENGTH = "2803";
    /** A number is too small, too large or too fine. */
    public static final String RANGE = "2804";
    /** A value that is none of those possible. */
    public static final String INVALID = "2805";
    /** A value of another form than its member has. */
    public static final String FORMAT = "2806";
    /** A list without elements. */
    public static final String EMPTY_LIST = "2807";
    /** A list with too many elements. */
    public static final String LONG_LIST = "2808";
    /** A tax label that is not in force. */
    public static final String LABEL = "2310";
}
