package rs.tefter.bench.validate;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import rs.tefter.bench.Report;

/** {@code ./bench validate}: documents a second beside phive, the schemas and bare parsers; allocation, many lines, the first document. */
public final class ValidateBench {

    private static final String SMALL_HEAP = "64";
    private static final int FEWEST_LINES = 500;
    private static final int DOUBLINGS = 3;
    private static final int ROUNDS_OF_LINES = 15;
    private static final int ALLOCATING = 50;
    private static final double AIM_TO_PHIVE = 40;
    private static final double AIM_TO_PARSER = 0.25;

    private final double seconds;
    private final PrintStream remarks;
    private final Rounds rounds;
    private final Report report = new Report();

    /** @param seconds how long each measurement lasts */
    public ValidateBench(double seconds, PrintStream remarks) {
        this.seconds = seconds;
        this.remarks = remarks;
        this.rounds = new Rounds(seconds);
    }

    public Report run() throws Exception {
        report.add("cores", "processors", Runtime.getRuntime().availableProcessors());
        for (Sample sample : Sample.all()) {
            compare(sample);
        }
        manyLines();
        firstDocument();
        smallHeap();
        return report;
    }

    private void compare(Sample sample) throws Exception {
        byte[] document = sample.document();
        for (Candidate candidate : Candidate.all()) {
            remarks.println("warming up on the " + sample.label() + ": " + candidate.label());
            Rounds.loop(candidate.work(), document, seconds);
        }
        remarks.println("measuring on the " + sample.label());
        Map<Candidate, Double> one = rounds.perSecond(Candidate.all(), document, 1);
        Map<Candidate, Double> two = rounds.perSecond(Candidate.all(), document, 2);
        report.heading(String.format(Locale.ROOT, "%s, %,d bytes, 1 thread", sample.label(), document.length));
        rates(one, sample.suffix());
        report.heading(sample.label() + ", 2 threads");
        rates(two, sample.suffix() + "TwoThreads");
        report.add("tefterScaling" + sample.suffix(), "Tefter, 2 threads to 1", two.get(Candidate.TEFTER) / one.get(Candidate.TEFTER),
            "aim: at least 1.9");
        report.heading(sample.label() + ", bytes allocated a document");
        for (Candidate candidate : Candidate.all()) {
            report.add(candidate.key() + "AllocatedBytes" + sample.suffix(), candidate.label(), allocated(candidate.work(), document),
                candidate == Candidate.TEFTER ? "aim: under 200,000" : "");
        }
    }

    private void rates(Map<Candidate, Double> perSecond, String suffix) {
        Candidate.all().forEach(each -> report.add(each.key() + "PerSecond" + suffix, each.label() + ", documents/s", perSecond.get(each)));
        double tefter = perSecond.get(Candidate.TEFTER);
        report.add("tefterToPhive" + suffix, "Tefter to phive", tefter / perSecond.get(Candidate.PHIVE), "aim: at least " + AIM_TO_PHIVE);
        report.add("tefterToAalto" + suffix, "Tefter to Aalto", tefter / perSecond.get(Candidate.AALTO), "aim: at least " + AIM_TO_PARSER);
        report.add("tefterToWoodstox" + suffix, "Tefter to Woodstox", tefter / perSecond.get(Candidate.WOODSTOX), "aim: at least " + AIM_TO_PARSER);
        report.add("tefterToXsd" + suffix, "Tefter to JAXP", tefter / perSecond.get(Candidate.XSD));
    }

    private static double allocated(Work work, byte[] document) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ALLOCATING; i++) {
            work.on(document);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) ALLOCATING;
    }

    private void manyLines() throws Exception {
        remarks.println("validating many lines");
        report.heading("Many lines");
        List<Integer> lines = IntStream.rangeClosed(0, DOUBLINGS).map(doubled -> FEWEST_LINES << doubled).boxed().toList();
        List<Double> nanos = Rounds.nanos(Candidate.TEFTER.work(), lines.stream().map(Sample::serbian).toList(), ROUNDS_OF_LINES);
        for (int i = 0; i < lines.size(); i++) {
            report.add("millis" + lines.get(i) + "Lines", lines.get(i) + " lines, ms", nanos.get(i) / 1e6);
        }
        for (int i = 1; i < lines.size(); i++) {
            report.add("timeRatio" + lines.get(i) + "Lines", "time of " + lines.get(i) + " lines to that of half", nanos.get(i) / nanos.get(i - 1),
                "aim: at most 2.2");
        }
    }

    private void firstDocument() throws IOException, InterruptedException {
        remarks.println("starting a process for the first document");
        report.heading("A process of its own");
        String[] said = FreshProcess.run(FirstValidation.class).split(" ");
        report.add("validatorMillis", "making the validator, ms", Double.parseDouble(said[0]));
        report.add("firstDocumentMillis", "the first document, which loads the classes, ms", Double.parseDouble(said[1]));
        report.add("secondDocumentMillis", "the second document, ms", Double.parseDouble(said[2]), "aim: at most 150");
    }

    private void smallHeap() throws IOException, InterruptedException {
        remarks.println("starting a process with a heap of " + SMALL_HEAP + " MB");
        String[] said = FreshProcess.run(SmallHeap.class, "-Xmx" + SMALL_HEAP + "m").split(" ");
        String label = SmallHeap.LINES + " lines in a heap of " + SMALL_HEAP + " MB";
        report.add("bytes" + SmallHeap.LINES + "Lines", label + ", bytes of the document", Double.parseDouble(said[0]));
        report.add("retainedBytes" + SmallHeap.LINES + "Lines", label + ", bytes of its tree", Double.parseDouble(said[1]));
    }
}
