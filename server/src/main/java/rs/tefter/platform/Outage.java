package rs.tefter.platform;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells an outage of the database, which passes by itself, from a failure of ours. */
public final class Outage {

    private Outage() {}

    /** Whether the database could not be reached, was stopping, or broke the connection off. */
    public static boolean is(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof CannotCreateTransactionException;
    }
}
