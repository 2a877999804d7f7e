package rs.tefter.pfr;

/** A fault that was asked for: the connection is to be broken off without a whole answer. */
public final class LostAnswer extends RuntimeException {

    LostAnswer() {
        super("the answer is lost, as was asked for", null, false, false);
    }
}
