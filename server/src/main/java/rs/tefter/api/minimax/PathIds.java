package rs.tefter.api.minimax;

import rs.tefter.api.http.Call;
import rs.tefter.ledger.LedgerProblem;

/** Ids of records as they stand in paths. */
final class PathIds {

    private PathIds() {}

    static boolean isId(String segment) {
        return segment.matches("[0-9]{1,18}");
    }

    /** The id that the path names; what is no number names nothing that is there. */
    static long of(Call call, String parameter) {
        String segment = call.path(parameter);
        if (!isId(segment)) {
            throw LedgerProblem.unknown();
        }
        return Long.parseLong(segment);
    }
}
