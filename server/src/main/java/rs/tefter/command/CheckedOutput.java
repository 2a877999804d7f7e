package rs.tefter.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Bytes to a print stream; says so when they do not arrive, as when the reader of a pipe has gone. */
final class CheckedOutput extends OutputStream {

    private final PrintStream out;

    CheckedOutput(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }
}
