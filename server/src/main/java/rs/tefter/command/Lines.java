package rs.tefter.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import rs.tefter.validation.report.Verdict;
import rs.tefter.validation.report.Verdict.Outline;

/** Pieces that stand for themselves, each written at once. */
record Lines(OutputStream out, Function<Verdict, byte[]> writer) implements Output {

    @Override
    public byte[] piece(int number, Verdict verdict) {
        return writer.apply(verdict);
    }

    @Override
    public void take(byte[] piece, Outline outline) throws IOException {
        out.write(piece);
        out.flush();
    }

    @Override
    public void end() {
        // Everything has been written.
    }

    @Override
    public void close() {
        // Standard output is not ours to close.
    }
}
