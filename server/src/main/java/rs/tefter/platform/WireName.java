package rs.tefter.platform;

import java.util.Arrays;
import java.util.Optional;

/** A value of an enumeration with the spelling it has on the wire and in the database. */
public interface WireName {

    String wire();

    /** The value of that spelling in any case, or of that position when the text is a number. */
    static <E extends Enum<E> & WireName> Optional<E> read(E[] values, String given) {
        String text = given.strip();
        return Arrays.stream(values)
            .filter(value -> value.wire().equalsIgnoreCase(text) || Integer.toString(value.ordinal()).equals(text)).findFirst();
    }
}
