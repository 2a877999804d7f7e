package rs.tefter;

import java.util.List;
import rs.tefter.command.ExitStatus;
import rs.tefter.command.Streams;
import rs.tefter.command.ValidateCommand;
import rs.tefter.platform.Version;

/** The command line beside the server. */
public final class CommandLine {

    /** Which of standard output (1) and standard error (2) are terminals; the JVM cannot tell, the script can. */
    private static final String TERMINALS = System.getProperty("tefter.terminals", "");
    private static final String HELP = """
            tefter help       says this
            tefter version    says which version this is
            tefter validate   judges documents: "tefter validate --help" says how
            """;

    private CommandLine() {}

    public static void main(String[] arguments) {
        Streams streams = new Streams(System.in, System.out, System.err, TERMINALS.contains("1"), TERMINALS.contains("2"));
        System.exit(run(List.of(arguments), streams).code());
    }

    /** Does what the arguments say. */
    static ExitStatus run(List<String> arguments, Streams streams) {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        return switch (command) {
            case "help", "--help", "-h" -> said(HELP, streams);
            case "version", "--version" -> said("tefter " + Version.current() + "\n", streams);
            case "validate" -> ValidateCommand.run(arguments.subList(1, arguments.size()), streams);
            default -> {
                streams.complaints().println("tefter: there is no command \"" + command + "\"; \"tefter help\" lists them");
                yield ExitStatus.TROUBLE;
            }
        };
    }

    private static ExitStatus said(String text, Streams streams) {
        streams.answers().print(text);
        return ExitStatus.GOOD;
    }
}
