package rs.tefter.mail;

/** A way for messages to leave the outbox. */
interface Carrier {

    /**
     * One attempt.
     *
     * @param handingOver run just before the message can be taken; when it throws, the message is not handed over
     */
    Outcome carry(LeasedMail mail, Runnable handingOver);
}
