package rs.tefter.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param given          standard input
 * @param answers        standard output; reports are written to it as bytes, in UTF-8
 * @param complaints     standard error
 * @param answersSeen    whether standard output is a terminal
 * @param complaintsSeen whether standard error is one, where a line may be written over
 */
public record Streams(InputStream given, PrintStream answers, PrintStream complaints, boolean answersSeen, boolean complaintsSeen) {}
