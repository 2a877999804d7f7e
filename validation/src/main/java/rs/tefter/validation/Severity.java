package rs.tefter.validation;

import java.util.Locale;

/** How heavy a finding is; fatal and error refuse a document, warning and info never do. */
public enum Severity {
    FATAL, ERROR, WARNING, INFO;

    /** Whether a finding of this severity refuses the document. */
    public boolean blocks() {
        return this == FATAL || this == ERROR;
    }

    /** The word on the wire: {@code fatal}, {@code error}, {@code warning}, {@code info}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
