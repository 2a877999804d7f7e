package rs.tefter.ubl;

/** The XML Schema types of UBL values, each with its lexical rules; all but the strings collapse white space. */
enum SimpleType {
    STRING("string"), NORMALIZED_STRING("normalizedString"), DECIMAL("decimal"), DATE("date"), TIME("time"), BOOLEAN("boolean"),
    BASE64_BINARY("base64Binary"), LANGUAGE("language"), ANY_URI("anyURI");

    private final String schemaName;

    SimpleType(String schemaName) {
        this.schemaName = schemaName;
    }

    static SimpleType of(String schemaName) {
        for (SimpleType type : values()) {
            if (type.schemaName.equals(schemaName)) return type;
        }
        throw new IllegalArgumentException(schemaName);
    }

    String schemaName() {
        return schemaName;
    }

    /** Strings hold whatever XML may hold. */
    boolean takesAnything() {
        return this == STRING || this == NORMALIZED_STRING;
    }

    /** Whether these bytes of UTF-8 are a value of the type. */
    boolean accepts(byte[] bytes, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && Utf8.isSpace(bytes[first])) first++;
        while (end > first && Utf8.isSpace(bytes[end - 1])) end--;
        return switch (this) {
            case STRING, NORMALIZED_STRING -> true;
            case DECIMAL -> isDecimal(bytes, first, end);
            case DATE -> Moment.isDate(bytes, first, end);
            case TIME -> Moment.isTime(bytes, first, end);
            case BOOLEAN -> isBoolean(bytes, first, end);
            case BASE64_BINARY -> Base64Value.isValid(bytes, first, end);
            case LANGUAGE -> isLanguage(bytes, first, end);
            case ANY_URI -> UriValue.isValid(bytes, first, end);
        };
    }

    private static boolean isDecimal(byte[] bytes, int from, int to) {
        int at = from;
        if (at < to && (bytes[at] == '+' || bytes[at] == '-')) at++;
        int digits = 0;
        boolean point = false;
        for (; at < to; at++) {
            if (isDigit(bytes[at])) digits++;
            else if (bytes[at] == '.' && !point) point = true;
            else return false;
        }
        return digits > 0;
    }

    private static boolean isBoolean(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 1) return bytes[from] == '0' || bytes[from] == '1';
        return length == 4 && matches(bytes, from, "true") || length == 5 && matches(bytes, from, "false");
    }

    private static boolean matches(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) return false;
        }
        return true;
    }

    /** {@code [a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*}. */
    private static boolean isLanguage(byte[] bytes, int from, int to) {
        int length = 0;
        boolean first = true;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '-') {
                if (length == 0) return false;
                first = false;
                length = 0;
            } else if (++length > 8 || !(isLetter(bytes[at]) || !first && isDigit(bytes[at]))) {
                return false;
            }
        }
        return length > 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }
}
