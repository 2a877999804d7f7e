package rs.tefter.fiscal;

/** A way to pay; numbers and names are the wire's of PFR API version 3. */
public enum PaymentType {
    OTHER("Other", "Друго безготовинско плаћање:"),
    CASH("Cash", "Готовина:"),
    CARD("Card", "Платна картица:"),
    CHECK("Check", "Чек:"),
    WIRE_TRANSFER("WireTransfer", "Пренос на рачун:"),
    VOUCHER("Voucher", "Ваучер:"),
    MOBILE_MONEY("MobileMoney", "Инстант плаћање:");

    private final String wireName;
    private final String label;

    PaymentType(String wireName, String label) {
        this.wireName = wireName;
        this.label = label;
    }

    /** 0 to 6. */
    public int number() {
        return ordinal();
    }

    public String wireName() {
        return wireName;
    }

    /** The words for it on the journal, with the colon. */
    public String label() {
        return label;
    }
}
