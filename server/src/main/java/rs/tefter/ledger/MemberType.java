package rs.tefter.ledger;

/** What a member of a record holds. */
public enum MemberType {
    TEXT,
    /** A text that no other record of the register has, in any case of its letters. */
    CODE,
    /** The tax number, which no other record of the register has. */
    TAX_NUMBER,
    /** D or N. */
    FLAG,
    /** One of the texts that the member allows. */
    CHOICE,
    INTEGER,
    DECIMAL,
    /** A local date and time. */
    DATE,
    /** The id of another record or of a row of a code list. */
    REFERENCE,
    /** The parts an item is made of: id of the item and quantity. */
    PARTS
}
