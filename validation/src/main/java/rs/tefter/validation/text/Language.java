package rs.tefter.validation.text;

/** The languages of messages and hints. */
public enum Language {
    SR_CYRL("sr-Cyrl"), SR_LATN("sr-Latn"), EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag, also the key in reports. */
    public String tag() {
        return tag;
    }
}
