package rs.tefter.validation.id;

/** Check-digit arithmetic of Serbian identifiers; every method expects ASCII digits that the caller has verified. */
final class CheckDigits {
    private CheckDigits() {}

    static boolean isDigits(CharSequence text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** ISO 7064 MOD 11,10 over all digits, the last one being the check digit. */
    static boolean holdsMod11And10(String digits) {
        int s = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            s = (s + digits.charAt(i) - '0') % 10;
            s = (2 * (s == 0 ? 10 : s)) % 11;
        }
        return (11 - s) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** Sum of the digits times their weights, modulo 11. */
    static int weightedMod11(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11;
    }

    /** Remainder modulo 97 of a number of any length, digit by digit; letters count A=10 … Z=35 as in ISO 7064. */
    static int mod97(String alphanumeric) {
        int remainder = 0;
        for (int i = 0; i < alphanumeric.length(); i++) {
            int digit = Character.digit(alphanumeric.charAt(i), 36);
            remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return remainder;
    }
}
