package rs.tefter.fiscal;

/** Which way goods and money go; numbers and names are the wire's of PFR API version 3. */
public enum TransactionType {
    SALE("Sale", "П", "ПРОДАЈА"),
    REFUND("Refund", "Р", "РЕФУНДАЦИЈА");

    private final String wireName;
    private final String letter;
    private final String title;

    TransactionType(String wireName, String letter, String title) {
        this.wireName = wireName;
        this.letter = letter;
        this.title = title;
    }

    /** 0 or 1. */
    public int number() {
        return ordinal();
    }

    public String wireName() {
        return wireName;
    }

    /** Second letter of the code of a receipt. */
    public String letter() {
        return letter;
    }

    /** The word for it on the journal. */
    public String title() {
        return title;
    }
}
