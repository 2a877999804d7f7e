package rs.tefter.validation.en16931;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.DateTimeValue;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The second opinion on EN 16931: the published XSLT, compiled once and run by Saxon. Safe for use by many threads. Where an assertion
 * cannot be evaluated, the published rules end without a result; then they are run once more with each assertion on its own.
 */
final class Oracle {
    private static final Oracle SHARED = new Oracle();
    /** In UTC, so that a date without a time zone is the same day everywhere. */
    private static final DateTimeValue NOW = DateTimeValue.fromJavaInstant(Instant.EPOCH);

    private final XsltExecutable published = compile(OfficialRules.stylesheet());
    private final XsltExecutable isolated = compile(OfficialRules.isolated());

    /** What the published rules say about a document. */
    sealed interface Verdict {
        /** The failures and the ids of the assertions that were examined somewhere and held there. */
        record Completed(List<Failure> failures, Set<String> held) implements Verdict {}

        /** The run ended early; on their own, some assertions fail, and some cannot be evaluated. */
        record Aborted(String reason, List<Failure> failures, List<Failure> undecided) implements Verdict {}
    }

    private Oracle() {}

    static Oracle shared() {
        return SHARED;
    }

    Verdict judge(byte[] document) {
        try {
            Report report = run(published, document);
            return new Verdict.Completed(report.failures, report.held);
        } catch (SaxonApiException e) {
            try {
                Report report = run(isolated, document);
                return new Verdict.Aborted(e.getMessage(), report.failures, report.undecided);
            } catch (SaxonApiException again) {
                throw new IllegalStateException(again);
            }
        }
    }

    private static Report run(XsltExecutable stylesheet, byte[] document) throws SaxonApiException {
        var report = new Report();
        Xslt30Transformer transformer = stylesheet.load30();
        transformer.setErrorReporter(error -> {});
        try {
            transformer.getUnderlyingController().setCurrentDateTime(NOW);
        } catch (XPathException e) {
            throw new IllegalStateException(e);
        }
        transformer.transform(new StreamSource(new ByteArrayInputStream(document)), new SAXDestination(report));
        report.finishRule();
        return report;
    }

    private static XsltExecutable compile(Document stylesheet) {
        var compiler = new Processor(false).newXsltCompiler();
        compiler.setErrorReporter(error -> {});
        try {
            return compiler.compile(new DOMSource(stylesheet));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the report while it is written: every fired rule is followed by its failed assertions. */
    private static final class Report extends DefaultHandler {
        private final List<Failure> failures = new ArrayList<>();
        private final List<Failure> undecided = new ArrayList<>();
        private final Set<String> held = new HashSet<>();
        private final Set<String> failedHere = new HashSet<>();
        private Collection<String> examined = List.of();
        private int pattern = -1;

        @Override
        public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
            switch (name) {
                case "active-pattern" -> pattern++;
                case "fired-rule" -> {
                    finishRule();
                    examined = OfficialRules.ids(pattern, attributes.getValue("context"));
                }
                case "failed-assert" -> {
                    failedHere.add(attributes.getValue("id"));
                    failures.add(failure(attributes));
                }
                case OfficialRules.UNDECIDED -> undecided.add(failure(attributes));
                default -> { }
            }
        }

        private static Failure failure(Attributes attributes) {
            return Failure.ofOracle(attributes.getValue("id"), attributes.getValue("flag"), attributes.getValue("location"));
        }

        private void finishRule() {
            for (String id : examined) {
                if (!failedHere.contains(id)) {
                    held.add(id);
                }
            }
            failedHere.clear();
        }
    }
}
