package rs.tefter.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import rs.tefter.validation.Profile;
import rs.tefter.validation.Settings;
import rs.tefter.validation.text.Language;

/** What {@code tefter validate} is told; without any option the gate's profile, Serbian in Latin script, and lines. */
record ValidateOptions(List<String> files, Profile profile, Language language, Format format, boolean quiet, boolean help) {

    static final String HELP = """
            tefter validate FILE... [--profile en16931|srbdt|strict] [--lang sr-Latn|sr-Cyrl|en] [--json|--html] [--quiet]

            Judges Invoices and CreditNotes of UBL 2.1, bare or in the envelope of the SEF. No server and no database is needed.

              FILE        a document; a folder stands for the files *.xml in it and below it; - stands for standard input
              --profile   en16931  the European rules alone, as they are
                          srbdt    the European and the Serbian rules, as the exchange applies them; this is the default
                          strict   the same, and what is only recommended is demanded
              --lang      language of lines and pages: sr-Latn (default), sr-Cyrl, en
              --json      writes one JSON object a line and document, with the texts in all languages
              --html      writes one page for reading and printing
              --quiet     says nothing on standard error but what went wrong
              --          what follows is a FILE, whatever it looks like

            Without --json and --html every finding is one line: file:line:column: severity rule: message (hint)

            Exit status: 0 all documents are valid, perhaps with warnings; 1 some document is invalid; 2 trouble: a file could not be
            read, a document is neither Invoice nor CreditNote, or the arguments are wrong.
            """;

    /** The shape of what is written to standard output. */
    enum Format { LINES, JSON, HTML }

    Settings settings() {
        return Settings.gate().with(profile).withAcceptEnvelope(true);
    }

    static ValidateOptions parse(List<String> arguments) throws BadUsage {
        Parser parser = new Parser();
        parser.read(arguments.iterator());
        ValidateOptions options = parser.options();
        if (options.files.isEmpty() && !options.help) {
            throw new BadUsage("no file is given");
        }
        if (Collections.frequency(options.files, Source.STANDARD_INPUT) > 1) {
            throw new BadUsage("standard input can be read only once");
        }
        return options;
    }

    private static final class Parser {
        private final List<String> files = new ArrayList<>();
        private Profile profile = Settings.gate().profile();
        private Language language = Language.SR_LATN;
        private Format format = Format.LINES;
        private boolean quiet;
        private boolean help;

        ValidateOptions options() {
            return new ValidateOptions(List.copyOf(files), profile, language, format, quiet, help);
        }

        void read(Iterator<String> arguments) throws BadUsage {
            while (arguments.hasNext()) {
                String argument = arguments.next();
                if (argument.equals("--")) {
                    arguments.forEachRemaining(files::add);
                } else if (!argument.startsWith("-") || argument.equals(Source.STANDARD_INPUT)) {
                    files.add(argument);
                } else {
                    option(argument, arguments);
                }
            }
        }

        private void option(String argument, Iterator<String> rest) throws BadUsage {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--profile" -> profile = profile(value(argument, equals, rest));
                case "--lang" -> language = language(value(argument, equals, rest));
                default -> flag(argument);
            }
        }

        private void flag(String argument) throws BadUsage {
            switch (argument) {
                case "--json" -> format(Format.JSON);
                case "--html" -> format(Format.HTML);
                case "--quiet", "-q" -> quiet = true;
                case "--help", "-h" -> help = true;
                default -> throw new BadUsage("there is no option " + argument);
            }
        }

        private void format(Format asked) throws BadUsage {
            if (format != Format.LINES && format != asked) {
                throw new BadUsage("--json and --html exclude each other");
            }
            format = asked;
        }

        private static String value(String argument, int equals, Iterator<String> rest) throws BadUsage {
            if (equals >= 0) {
                return argument.substring(equals + 1);
            }
            if (!rest.hasNext()) {
                throw new BadUsage(argument + " needs a value");
            }
            return rest.next();
        }

        private static Profile profile(String name) throws BadUsage {
            String known = String.join(", ", Profile.names());
            return Profile.named(name).orElseThrow(() -> new BadUsage("there is no profile " + name + "; there are " + known));
        }

        private static Language language(String tag) throws BadUsage {
            return Language.tagged(tag).orElseThrow(() -> new BadUsage("there is no language " + tag + "; there are sr-Latn, sr-Cyrl and en"));
        }
    }
}
