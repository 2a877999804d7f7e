package rs.tefter.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A part of a list that goes on.
 *
 * @param next what leads to the part that follows, when there is one
 */
public record Slice<T>(List<T> rows, Optional<String> next) {

    public static final int USUAL = 50;

    /**
     * The usual number of rows.
     *
     * @param ask    gives as many rows as it is asked for, if there are
     * @param cursor of a row, after which the part that follows begins
     */
    public static <T> Slice<T> of(IntFunction<List<T>> ask, Function<T, ?> cursor) {
        List<T> found = ask.apply(USUAL + 1);
        if (found.size() <= USUAL) {
            return new Slice<>(found, Optional.empty());
        }
        List<T> rows = found.subList(0, USUAL);
        return new Slice<>(List.copyOf(rows), Optional.of(cursor.apply(rows.getLast()).toString()));
    }
}
