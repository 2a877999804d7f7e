package rs.tefter.ubl;

import java.time.YearMonth;

/** Lexical rules of xs:date and xs:time. */
final class Moment {
    private Moment() {
    }

    /** {@code -?yyyy+-MM-dd} with an optional time zone, a day of the calendar, no year 0000. */
    static boolean isDate(byte[] bytes, int from, int to) {
        int year = from < to && bytes[from] == '-' ? from + 1 : from;
        int yearEnd = year;
        while (yearEnd < to && SimpleType.isDigit(bytes[yearEnd])) yearEnd++;
        int digits = yearEnd - year;
        if (digits < 4 || digits > 9 || digits > 4 && bytes[year] == '0' || yearEnd + 6 > to) return false;
        if (bytes[yearEnd] != '-' || bytes[yearEnd + 3] != '-') return false;
        int value = number(bytes, year, digits);
        int month = number(bytes, yearEnd + 1, 2);
        int day = number(bytes, yearEnd + 4, 2);
        if (value == 0 || month < 1 || month > 12 || day < 1) return false;
        return day <= YearMonth.of(value, month).lengthOfMonth() && isZone(bytes, yearEnd + 6, to);
    }

    /** {@code HH:mm:ss(.s+)?} with an optional time zone; 24:00:00 is the end of a day. */
    static boolean isTime(byte[] bytes, int from, int to) {
        if (from + 8 > to || bytes[from + 2] != ':' || bytes[from + 5] != ':') return false;
        int hour = number(bytes, from, 2);
        int minute = number(bytes, from + 3, 2);
        int second = number(bytes, from + 6, 2);
        int end = from + 8;
        boolean fraction = false;
        if (end < to && bytes[end] == '.') {
            int first = ++end;
            for (; end < to && SimpleType.isDigit(bytes[end]); end++) fraction |= bytes[end] != '0';
            if (end == first) return false;
        }
        boolean dayEnd = hour == 24 && minute == 0 && second == 0 && !fraction;
        return (hour >= 0 && hour < 24 || dayEnd) && minute >= 0 && minute < 60 && second >= 0 && second < 60 && isZone(bytes, end, to);
    }

    private static boolean isZone(byte[] bytes, int from, int to) {
        if (from == to || from + 1 == to && bytes[from] == 'Z') return true;
        if (from + 6 != to || bytes[from] != '+' && bytes[from] != '-' || bytes[from + 3] != ':') return false;
        int hour = number(bytes, from + 1, 2);
        int minute = number(bytes, from + 4, 2);
        return hour >= 0 && minute >= 0 && minute < 60 && (hour < 14 || hour == 14 && minute == 0);
    }

    /** -1 when a character is no digit. */
    private static int number(byte[] bytes, int from, int length) {
        int value = 0;
        for (int at = from; at < from + length; at++) {
            if (!SimpleType.isDigit(bytes[at])) return -1;
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }
}
