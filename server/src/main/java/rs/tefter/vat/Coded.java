package rs.tefter.vat;

import java.util.Arrays;
import java.util.Optional;

/** A value that the first generation of the contract writes as a name and the second as a number; both read both. */
public interface Coded {

    String wire();

    int code();

    /** The value of that name in any case, or of that number. */
    static <E extends Enum<E> & Coded> Optional<E> read(E[] values, String given) {
        String text = given.strip();
        return Arrays.stream(values)
            .filter(value -> value.wire().equalsIgnoreCase(text) || Integer.toString(value.code()).equals(text)).findFirst();
    }

    static <E extends Enum<E> & Coded> E stored(E[] values, int code) {
        return Arrays.stream(values).filter(value -> value.code() == code).findFirst().orElseThrow();
    }
}
