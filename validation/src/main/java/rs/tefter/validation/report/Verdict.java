package rs.tefter.validation.report;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Result;
import rs.tefter.validation.Severity;
import rs.tefter.validation.Status;

/**
 * What was found out about one document.
 *
 * @param file    the name by which its owner knows it
 * @param profile by which it was judged
 */
public record Verdict(String file, Profile profile, Result result) {
    /** A document that could not be had, so that nothing is known about it. */
    public static Verdict unknown(String file, Profile profile) {
        return new Verdict(file, profile, new Result(Status.INDETERMINATE, List.of(), Optional.empty(), Optional.empty()));
    }

    /** Findings that refuse the document. */
    public int errors() {
        return (int) result.findings().stream().filter(finding -> finding.blocks()).count();
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    public int notes() {
        return count(Severity.INFO);
    }

    /** The verdict without its findings. */
    public Outline outline() {
        return new Outline(file, result.status(), errors(), warnings(), notes());
    }

    private int count(Severity severity) {
        return (int) result.findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    /** One line of a summary. */
    public record Outline(String file, Status status, int errors, int warnings, int notes) {
        /** Whether there is nothing to say about the document but that it is valid. */
        public boolean isClean() {
            return status == Status.VALID && notes == 0;
        }
    }
}
