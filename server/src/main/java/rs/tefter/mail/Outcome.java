package rs.tefter.mail;

/** What came of one attempt to hand a message to a mail server. */
sealed interface Outcome {

    /** The server answered that it has the message. */
    record Taken() implements Outcome {}

    /** The server has not got it, and may take it later. */
    record NotTaken(String why) implements Outcome {}

    /** The server will never take it. */
    record Refused(String why) implements Outcome {}

    /** The server got the last byte and did not answer. */
    record Unknown(String why) implements Outcome {}
}
