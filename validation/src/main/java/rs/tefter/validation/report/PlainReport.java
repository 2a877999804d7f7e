package rs.tefter.validation.report;

import java.util.regex.Pattern;
import rs.tefter.validation.Finding;
import rs.tefter.validation.text.Language;

/**
 * Findings as lines, one each, in the form of a compiler's: {@code file:line:column: severity rule: message (hint)}. Severities and
 * rules are the same words in every language, for grep.
 */
public final class PlainReport {
    /** What would break a line, or show it on a terminal as something else than it is. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private PlainReport() {}

    /** A line for each finding, each ended; empty when there is none. */
    public static String of(Verdict verdict, Language language) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : verdict.result().findings()) {
            lines.append(line(verdict.file(), finding, language)).append('\n');
        }
        return lines.toString();
    }

    private static String line(String file, Finding finding, Language language) {
        String place = finding.place().map(found -> ":" + found.line() + ":" + found.column()).orElse("");
        return printable(file + place + ": " + finding.severity().wire() + " " + finding.ruleId() + ": " + finding.message(language)
                + " (" + finding.hint(language) + ")");
    }

    /** The text on one line, without control characters. */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }
}
