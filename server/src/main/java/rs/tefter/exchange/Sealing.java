package rs.tefter.exchange;

/** What came of an attempt to put a seal on a document. */
public sealed interface Sealing {

    /** The code for a document on which no seal can be put. */
    String UNSEALABLE = "UNSEALABLE";

    /** The document with its seal; the same bytes when it needs none. */
    record Done(byte[] document) implements Sealing {}

    /** It can bear no seal, now or later. */
    record Refused(String why) implements Sealing {}

    /** None can be had at the moment. */
    record NotNow(String why) implements Sealing {}
}
