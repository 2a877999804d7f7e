package rs.tefter.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import rs.tefter.bench.fiscal.FiscalBench;
import rs.tefter.bench.pdf.PdfBench;
import rs.tefter.bench.sign.SignBench;
import rs.tefter.bench.validate.ValidateBench;

/** The main of {@code ./bench}: measures what is named and prints a table or, with {@code --json}, one object. */
public final class Bench {

    private static final int MEASURED = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String HELP = """
        ./bench intake [--json] [--seconds N] [--quick]
            how many invoices a second the server takes in, beside what the database alone can write; how fast it answers;
            what many stored invoices change
        ./bench validate [--json] [--seconds N] [--quick]
            how many documents a second are validated, beside the official rules in phive, the official schemas and bare parsers;
            what a document allocates, what many lines cost, how long the first document takes
        ./bench pdf [--json] [--seconds N] [--quick]
            how many invoices a second become a PDF, beside PDFBox when it only writes the same text
        ./bench sign [--json] [--seconds N] [--quick]
            how many invoices a second are signed and stamped, beside the RSA signatures that this takes
        ./bench fiscal [--json] [--seconds N] [--quick]
            how many receipts a second are signed, beside bare signatures; what text, address and QR code of a receipt cost;
            how many a server signs and stores, and how long a sale takes
        ./bench ledger [--json] [--seconds N] [--quick]
            how long lists, filters, drafting and issuing take among 100,000 issued invoices of one organisation
        ./bench receipts [--json] [--seconds N] [--quick]
            how long lists, filters, searches, reports, exports and a sale take among 1,000,000 receipts of one company
            --json       one object instead of a table
            --seconds N  how long each measurement lasts; 10 unless given
            --quick      small numbers: shows that it runs, not how fast
        """;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Does what the arguments say; the exit code. Progress and complaints go to {@code remarks}. */
    static int run(List<String> arguments, PrintStream results, PrintStream remarks) {
        Optional<Options> options = Options.read(arguments);
        if (options.isEmpty()) {
            remarks.print(HELP);
            return NOT_UNDERSTOOD;
        }
        try {
            Report report = measure(options.get(), remarks);
            results.print(options.get().json() ? report.json() : report.table());
            return MEASURED;
        } catch (Exception failure) {
            remarks.println("bench: " + failure);
            return FAILED;
        }
    }

    private static Report measure(Options options, PrintStream remarks) throws Exception {
        return switch (options.subject()) {
            case INTAKE -> new IntakeBench(options, remarks).run();
            case PDF -> new PdfBench(options.seconds(), remarks).run();
            case SIGN -> new SignBench(options.seconds(), remarks).run();
            case VALIDATE -> new ValidateBench(options.seconds(), remarks).run();
            case FISCAL -> fiscal(options, remarks);
            case LEDGER -> new LedgerBench(options, remarks).run();
            case RECEIPTS -> new ReceiptsBench(options, remarks).run();
        };
    }

    private static Report fiscal(Options options, PrintStream remarks) throws Exception {
        Report report = new FiscalBench(options.seconds(), remarks).run();
        new SignedReceipts(options, remarks, report).run(report.value("rsaPerSecondAllCores"));
        return report;
    }
}
