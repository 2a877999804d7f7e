package rs.tefter.bench.pdf;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rs.tefter.bench.Report;
import rs.tefter.bench.validate.Candidate;
import rs.tefter.bench.validate.Rounds;
import rs.tefter.bench.validate.Sample;
import rs.tefter.rendering.Imprint;
import rs.tefter.rendering.InvoiceRendering;
import rs.tefter.rendering.ledger.LedgerDocument;
import rs.tefter.rendering.ledger.LedgerPdf;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.Status;
import rs.tefter.validation.text.Language;

/** {@code ./bench pdf}: documents a second and core as PDF, beside what it takes to write the same text on the same pages. */
public final class PdfBench {

    private static final double SECOND = 1e9;
    private static final double MILLISECOND = 1e6;
    private static final int FEW = 5;
    private static final int MANY = 200;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 11, 20, 12, 0);
    private static final Imprint IMPRINT = new Imprint(Language.SR_LATN, "0".repeat(64), Optional.of(Status.VALID), Optional.empty(), ANY_TIME);

    private final double seconds;
    private final PrintStream remarks;
    private final Report report = new Report();

    /** @param seconds how long each measurement lasts */
    public PdfBench(double seconds, PrintStream remarks) {
        this.seconds = seconds;
        this.remarks = remarks;
    }

    public Report run() throws Exception {
        List<Subject> subjects = List.of(Subject.of("SRBDT invoice", "", Sample.serbian().document()),
            Subject.of(MANY + " lines", MANY + "Lines", Sample.serbian(MANY)),
            Subject.of("invoice of the ledger", "Ledger", LedgerSample.withRows(FEW)),
            Subject.of("invoice of the ledger, " + MANY + " rows", "Ledger" + MANY + "Rows", LedgerSample.withRows(MANY)));
        for (Subject subject : subjects) {
            for (Candidate candidate : subject.candidates) {
                remarks.println("warming up on " + subject.label + ": " + candidate.label());
                Rounds.loop(candidate.work(), subject.document, seconds);
            }
        }
        for (Subject subject : subjects) {
            remarks.println("measuring " + subject.label);
            add(subject, new Rounds(seconds).perSecond(subject.candidates, subject.document, 1));
            report.add("cpuMillis" + subject.suffix, "processor time of a PDF, ms", cpuMillis(subject));
        }
        return report;
    }

    /** What a PDF takes of the processor, whatever else the machine does. */
    private double cpuMillis(Subject subject) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double limit = seconds / 3 * SECOND;
        long start = threads.getCurrentThreadCpuTime();
        long spent = 0;
        int made = 0;
        while (spent < limit) {
            subject.candidates.getFirst().work().on(subject.document);
            made++;
            spent = threads.getCurrentThreadCpuTime() - start;
        }
        return spent / MILLISECOND / made;
    }

    private void add(Subject subject, Map<Candidate, Double> rates) {
        String suffix = subject.suffix;
        double pdf = rates.get(subject.candidates.getFirst());
        report.heading(subject.label + ", 1 thread");
        report.add("pages" + suffix, "pages", subject.pages);
        subject.candidates.forEach(each -> report.add(each.key() + "PerSecond" + suffix, each.label() + ", documents/s", rates.get(each)));
        report.add("pdfMillis" + suffix, "a PDF, ms", 1000 / pdf, subject.aim);
        report.add("pdfToBare" + suffix, "Tefter to PDFBox", pdf / rates.get(subject.candidates.getLast()));
    }

    /** A document with those that work on it, Tefter's PDF first and the limit last. */
    private record Subject(String label, String suffix, String aim, byte[] document, int pages, List<Candidate> candidates) {

        static Subject of(String label, String suffix, byte[] document) throws IOException {
            BarePdf bare = BarePdf.like(pdf(document));
            String size = String.format(Locale.ROOT, ", %,d bytes", document.length);
            return new Subject(label + size, suffix, suffix.isEmpty() ? "" : "aim: under 500", document, bare.pages(), List.of(
                new Candidate("pdf", "Tefter, PDF", bytes -> pdf(bytes).length),
                new Candidate("html", "Tefter, HTML", bytes -> InvoiceRendering.html(read(bytes), IMPRINT).length()),
                new Candidate("bare", "PDFBox, the same text at the same places", _ -> bare.write().length)));
        }

        static Subject of(String label, String suffix, LedgerDocument document) throws IOException {
            BarePdf bare = BarePdf.like(LedgerPdf.of(document));
            return new Subject(label, suffix, document.rows().size() == FEW ? "aim: under 10" : "", new byte[0], bare.pages(), List.of(
                new Candidate("pdf", "Tefter, PDF", _ -> LedgerPdf.of(document).length),
                new Candidate("bare", "PDFBox, the same text at the same places", _ -> bare.write().length)));
        }
    }

    private static byte[] pdf(byte[] document) {
        return InvoiceRendering.pdf(read(document), IMPRINT);
    }

    private static Document read(byte[] document) {
        return switch (new UblReader(Limits.DEFAULT).read(document)) {
            case ReadResult.Read read -> read.document();
            case ReadResult.Refused refused -> throw new IllegalArgumentException(refused.problem().toString());
        };
    }
}
