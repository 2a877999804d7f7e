package rs.tefter.command;

import java.io.IOException;
import rs.tefter.validation.report.Verdict;
import rs.tefter.validation.report.Verdict.Outline;

/** What is written to standard output about documents, in one of its formats. */
sealed interface Output extends AutoCloseable permits Lines, Page {

    /** The piece about one document; may be asked by many threads at once. */
    byte[] piece(int number, Verdict verdict);

    /** Takes the pieces in their order. */
    void take(byte[] piece, Outline outline) throws IOException;

    /** All pieces were taken. */
    void end() throws IOException;

    @Override
    void close() throws IOException;
}
