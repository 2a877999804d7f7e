package rs.tefter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of processes, from /proc; microseconds since each started. */
final class CpuTime {

    /** The unit of /proc: USER_HZ is 100 on every Linux that Java runs on. */
    private static final long MICROS_A_TICK = 10_000;
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int ENDED_CHILDREN_STIME = 14;

    private CpuTime() {}

    /** Of the process alone. */
    static long micros(ProcessHandle process) throws IOException {
        return ticks(process, STIME) * MICROS_A_TICK;
    }

    /** Of the process and of the children it has and had. */
    static long microsWithChildren(ProcessHandle process) throws IOException {
        long ticks = ticks(process, ENDED_CHILDREN_STIME);
        for (ProcessHandle child : process.children().toList()) {
            ticks += ticks(child, STIME);
        }
        return ticks * MICROS_A_TICK;
    }

    /** None of a process that ends while its file is read: its parent has them then. */
    private static long ticks(ProcessHandle process, int lastField) throws IOException {
        try {
            return ticks(Files.readString(Path.of("/proc/" + process.pid() + "/stat")), lastField);
        } catch (IOException unreadable) {
            if (process.isAlive()) {
                throw unreadable;
            }
            return 0;
        }
    }

    private static long ticks(String stat, int lastField) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = UTIME; i <= lastField; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }
}
