package rs.tefter.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rs.tefter.validation.report.HtmlReport;
import rs.tefter.validation.report.Verdict;
import rs.tefter.validation.report.Verdict.Outline;

/** The HTML page. Its sections wait in a file, because the summary above them is known last. */
final class Page implements Output {

    private final OutputStream out;
    private final HtmlReport report;
    private final List<Outline> outlines = new ArrayList<>();
    private final Path waiting;
    private final OutputStream sections;

    Page(OutputStream out, HtmlReport report) throws IOException {
        this.out = out;
        this.report = report;
        this.waiting = Files.createTempFile("tefter-report", ".html");
        this.sections = new BufferedOutputStream(Files.newOutputStream(waiting));
    }

    @Override
    public byte[] piece(int number, Verdict verdict) {
        return report.section(number, verdict).getBytes(UTF_8);
    }

    @Override
    public void take(byte[] piece, Outline outline) throws IOException {
        sections.write(piece);
        outlines.add(outline);
    }

    @Override
    public void end() throws IOException {
        sections.close();
        out.write(report.head(outlines).getBytes(UTF_8));
        Files.copy(waiting, out);
        out.write(report.foot().getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        sections.close();
        Files.delete(waiting);
    }
}
