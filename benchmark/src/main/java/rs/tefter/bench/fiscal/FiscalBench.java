package rs.tefter.bench.fiscal;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import rs.tefter.bench.Report;

/** {@code ./bench fiscal}: receipts a second beside bare signatures with the same key; what text, address and QR code of one cost. */
public final class FiscalBench {
    private static final int ROUNDS = 3;
    private static final int FEW_ITEMS = 3;
    private static final int MANY_ITEMS = 10;
    private static final int RECEIPTS_A_SECOND_OF_MEASURING = 1_000;
    private static final int RECEIPTS_IN_THE_TIME_OF_A_PDF = 20;
    private static final double AIM_TO_SIGNATURES = 0.6;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static volatile int kept;

    /** How often a second, by the clock and by the time that the processor gave. */
    private record Rate(double perSecond, double perProcessorSecond) {

        Rate plus(Rate other) {
            return new Rate(perSecond + other.perSecond, perProcessorSecond + other.perProcessorSecond);
        }
    }

    private final double seconds;
    private final PrintStream remarks;
    private final Report report = new Report();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** @param seconds how long each measurement lasts */
    public FiscalBench(double seconds, PrintStream remarks) {
        this.seconds = seconds;
        this.remarks = remarks;
    }

    public Report run() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        report.add("cores", "processors", cores);
        Receipts receipts = new Receipts();
        List<Callable<Integer>> works = List.of(receipts.bareSignature(), receipts.wholeResult(FEW_ITEMS));
        remarks.println("warming up");
        for (Callable<Integer> work : works) {
            loop(work, seconds);
        }
        compare(works, 1, "1 thread", "");
        compare(works, cores, cores + " threads", "AllCores");
        oneReceipt(receipts);
        return report;
    }

    private void compare(List<Callable<Integer>> works, int threads, String label, String suffix) throws Exception {
        remarks.println("measuring with " + label);
        List<Rate> signatures = new ArrayList<>();
        List<Rate> receipts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            signatures.add(rate(works.getFirst(), threads));
            receipts.add(rate(works.getLast(), threads));
        }
        double signaturesPerSecond = middle(signatures, Rate::perSecond);
        double receiptsPerSecond = middle(receipts, Rate::perSecond);
        report.heading(label);
        report.add("rsaPerSecond" + suffix, "bare SHA256withRSA signatures of 2,048 bits/s", signaturesPerSecond);
        report.add("receiptsPerSecond" + suffix, "signed receipts of 3 items with text and QR code/s", receiptsPerSecond);
        report.add("ratio" + suffix, "receipts to signatures", receiptsPerSecond / signaturesPerSecond, "aim: at least " + AIM_TO_SIGNATURES);
        report.add("cpuRatio" + suffix, "the same by processor time",
            middle(receipts, Rate::perProcessorSecond) / middle(signatures, Rate::perProcessorSecond), "whatever else the machine did");
    }

    private void oneReceipt(Receipts receipts) throws Exception {
        remarks.println("measuring one receipt");
        int count = (int) Math.max(1, seconds * RECEIPTS_A_SECOND_OF_MEASURING);
        Callable<Integer> outside = receipts.textAddressAndCode(MANY_ITEMS);
        Callable<Integer> whole = receipts.wholeResult(MANY_ITEMS);
        repeat(outside, count);
        long cpuBefore = threads.getCurrentThreadCpuTime();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        repeat(outside, count);
        double cpuMicros = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e3 / count;
        long allocatedBetween = threads.getCurrentThreadAllocatedBytes();
        repeat(whole, count);
        report.heading("One receipt of 10 items");
        report.add("cpuMicrosPerReceipt", "text, address and QR code, processor time, us", cpuMicros, "aim: under 1,000");
        report.add("allocatedBytesPerReceipt", "the same, bytes allocated", (allocatedBetween - allocatedBefore) / (double) count);
        report.add("allocatedBytesPerResult", "the whole result, bytes allocated",
            (threads.getCurrentThreadAllocatedBytes() - allocatedBetween) / (double) count, "aim: under 524,288");
        Callable<Integer> pdf = receipts.pdf(FEW_ITEMS);
        int pdfs = Math.max(1, count / RECEIPTS_IN_THE_TIME_OF_A_PDF);
        repeat(pdf, pdfs);
        long pdfBefore = threads.getCurrentThreadCpuTime();
        repeat(pdf, pdfs);
        report.add("cpuMillisPerPdf", "the PDF of one of 3 items for 80 mm, processor time, ms",
            (threads.getCurrentThreadCpuTime() - pdfBefore) / 1e6 / pdfs, "aim: under 15");
    }

    private Rate rate(Callable<Integer> work, int threads) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Rate sum = new Rate(0, 0);
            for (Future<Rate> one : pool.invokeAll(Collections.nCopies(threads, (Callable<Rate>) () -> loop(work, seconds / ROUNDS)))) {
                sum = sum.plus(one.get());
            }
            return sum;
        }
    }

    private Rate loop(Callable<Integer> work, double seconds) throws Exception {
        long start = System.nanoTime();
        long processorStart = threads.getCurrentThreadCpuTime();
        long limit = Math.round(seconds * SECOND);
        long done = 0;
        long nanos = 0;
        while (nanos < limit) {
            kept = work.call();
            done++;
            nanos = System.nanoTime() - start;
        }
        return new Rate(done * SECOND / nanos, done * SECOND / (threads.getCurrentThreadCpuTime() - processorStart));
    }

    private static void repeat(Callable<Integer> work, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            kept = work.call();
        }
    }

    private static double middle(List<Rate> rates, ToDoubleFunction<Rate> kind) {
        return rates.stream().mapToDouble(kind).sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }
}
