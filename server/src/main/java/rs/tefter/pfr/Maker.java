package rs.tefter.pfr;

/** Whose make the processor is: names that no certified one has. */
final class Maker {

    static final String MAKE = "TEFTER";
    static final String MODEL = "SANDBOX";

    private Maker() {}

    /** Registration number of the processor with that secure element. */
    static String registration(String jid) {
        return "00-0001-" + jid;
    }
}
