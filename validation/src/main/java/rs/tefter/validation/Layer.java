package rs.tefter.validation;

/** The layers of validation in the order they run and in which findings are reported. */
public enum Layer {
    READING, STRUCTURE, EN16931, SRBDT, ACCEPTANCE;

    /** 0 to 4, the number on the wire. */
    public int number() {
        return ordinal();
    }
}
