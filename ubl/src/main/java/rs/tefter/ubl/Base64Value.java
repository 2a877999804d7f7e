package rs.tefter.ubl;

import java.util.Arrays;

/** Lexical rules of xs:base64Binary: groups of four, padding only at the end, unused bits zero, white space anywhere. */
final class Base64Value {
    private static final byte[] VALUES = values();

    private Base64Value() {
    }

    static boolean isValid(byte[] bytes, int from, int to) {
        int digits = 0;
        int padding = 0;
        int last = 0;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '=') {
                padding++;
            } else if (b >= 0 && VALUES[b] >= 0) {
                if (padding > 0) return false;
                last = VALUES[b];
                digits++;
            } else if (!Utf8.isSpace(b)) {
                return false;
            }
        }
        return switch (padding) {
            case 0 -> digits % 4 == 0;
            case 1 -> digits % 4 == 3 && (last & 0x3) == 0;
            case 2 -> digits % 4 == 2 && (last & 0xF) == 0;
            default -> false;
        };
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) values[alphabet.charAt(i)] = (byte) i;
        return values;
    }
}
