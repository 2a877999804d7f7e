package rs.tefter;

import java.io.PrintStream;
import java.util.List;
import rs.tefter.platform.Version;

/** The command line beside the server. */
public final class CommandLine {

    private static final int UNDERSTOOD = 0;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String HELP = """
            tefter help       says this
            tefter version    says which version this is
            """;

    private CommandLine() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Does what the arguments say; the exit code. */
    static int run(List<String> arguments, PrintStream answers, PrintStream complaints) {
        switch (arguments.isEmpty() ? "help" : arguments.getFirst()) {
            case "help", "--help", "-h" -> answers.print(HELP);
            case "version", "--version" -> answers.println("tefter " + Version.current());
            default -> {
                complaints.println("tefter: there is no command \"" + arguments.getFirst() + "\"; \"tefter help\" lists them");
                return NOT_UNDERSTOOD;
            }
        }
        return UNDERSTOOD;
    }
}
