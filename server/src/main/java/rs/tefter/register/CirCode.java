package rs.tefter.register;

/**
 * The id of an entry as the state writes it: a short code that begins with a letter, such as J5W9, so that it is never mistaken for a
 * number. Letters that look like digits are left out.
 */
public final class CirCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String LETTERS = DIGITS.substring(10);
    private static final int SHORTEST_TAIL = 3;

    private CirCode() {}

    /** The code of a number from 1 on; different numbers have different codes, and after all codes of four characters come longer ones. */
    public static String of(long number) {
        long rest = number - 1;
        long codes = LETTERS.length() * power(SHORTEST_TAIL);
        int tail = SHORTEST_TAIL;
        while (rest >= codes) {
            rest -= codes;
            tail++;
            codes = LETTERS.length() * power(tail);
        }
        StringBuilder code = new StringBuilder().append(LETTERS.charAt((int) (rest / power(tail))));
        for (int place = tail - 1; place >= 0; place--) {
            code.append(DIGITS.charAt((int) (rest / power(place) % DIGITS.length())));
        }
        return code.toString();
    }

    private static long power(int exponent) {
        return 1L << (5 * exponent);
    }
}
