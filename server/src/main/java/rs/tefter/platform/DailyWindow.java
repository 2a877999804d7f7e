package rs.tefter.platform;

import java.time.LocalTime;

/** A part of every day in Belgrade time, from inclusive, to exclusive; it may run over midnight. */
public record DailyWindow(LocalTime from, LocalTime to) {

    public DailyWindow {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a window needs two different times");
        }
    }

    /** Reads {@code 00:00-06:00}; {@link IllegalArgumentException} or {@link java.time.DateTimeException} for anything else. */
    public static DailyWindow parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a window has two ends");
        }
        return new DailyWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    public boolean contains(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
