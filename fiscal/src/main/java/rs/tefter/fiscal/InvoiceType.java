package rs.tefter.fiscal;

/** What kind of receipt is asked for; numbers and names are the wire's of PFR API version 3. */
public enum InvoiceType {
    NORMAL("Normal", "П", "ПРОМЕТ"),
    PRO_FORMA("ProForma", "Р", "ПРЕДРАЧУН"),
    COPY("Copy", "К", "КОПИЈА"),
    TRAINING("Training", "О", "ОБУКА"),
    ADVANCE("Advance", "А", "АВАНС");

    private final String wireName;
    private final String letter;
    private final String title;

    InvoiceType(String wireName, String letter, String title) {
        this.wireName = wireName;
        this.letter = letter;
        this.title = title;
    }

    /** 0 to 4. */
    public int number() {
        return ordinal();
    }

    public String wireName() {
        return wireName;
    }

    /** First letter of the code of a receipt. */
    public String letter() {
        return letter;
    }

    /** The word for it on the journal. */
    public String title() {
        return title;
    }

    /** Whether the receipt is a fiscal one: a sale, or an advance for one. */
    public boolean isFiscal() {
        return this == NORMAL || this == ADVANCE;
    }
}
