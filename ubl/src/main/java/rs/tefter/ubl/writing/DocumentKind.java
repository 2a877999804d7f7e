package rs.tefter.ubl.writing;

/** What a document is, by its type code BT-3. */
public enum DocumentKind {
    INVOICE("380"),
    CREDIT_NOTE("381"),
    DEBIT_NOTE("383"),
    PREPAYMENT("386");

    private final String typeCode;

    DocumentKind(String typeCode) {
        this.typeCode = typeCode;
    }

    public String typeCode() {
        return typeCode;
    }
}
