package rs.tefter.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import rs.tefter.ubl.Limits;
import rs.tefter.validation.Status;
import rs.tefter.validation.Validator;
import rs.tefter.validation.report.HtmlReport;
import rs.tefter.validation.report.JsonReport;
import rs.tefter.validation.report.PlainReport;
import rs.tefter.validation.report.Verdict;
import rs.tefter.validation.report.Verdict.Outline;

/** {@code tefter validate}: judges files and reports on them in the order in which they were named. */
public final class ValidateCommand {

    /** Documents above this size take turns, so that the memory they need at once is bounded. */
    private static final int LARGE = 8 << 20;

    private final Validator validator = Validator.gate(Limits.DEFAULT);
    private final Object turn = new Object();
    private final ValidateOptions options;
    private final Streams streams;

    private ValidateCommand(ValidateOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    /** Does what the arguments after the command's name say. */
    public static ExitStatus run(List<String> arguments, Streams streams) {
        try {
            ValidateOptions options = ValidateOptions.parse(arguments);
            if (options.help()) {
                streams.answers().print(ValidateOptions.HELP);
                return ExitStatus.GOOD;
            }
            return new ValidateCommand(options, streams).run();
        } catch (BadUsage unclear) {
            streams.complaints().println("tefter validate: " + unclear.getMessage() + "; \"tefter validate --help\" says more");
        } catch (IOException brokenOff) {
            streams.complaints().println("tefter validate: the report could not be written: " + brokenOff.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            streams.complaints().println("tefter validate: the validation failed: " + failed.getCause());
        }
        return ExitStatus.TROUBLE;
    }

    private ExitStatus run() throws IOException, InterruptedException, ExecutionException {
        List<Source> sources = Source.named(options.files(), streams.given());
        Progress progress = new Progress(streams.complaints(), streams.complaintsSeen(), options.quiet(), sources.size(), System::nanoTime);
        try (Output output = output(sources.size())) {
            Taker taker = new Taker(output, progress);
            Batch.run(sources, (index, source) -> judge(index + 1, source, output), taker::take);
            progress.hide();
            output.end();
            progress.end();
            return taker.status;
        }
    }

    /** One document as it goes from the thread that judged it to the one that writes. */
    private record Judged(byte[] piece, Outline outline, Optional<String> trouble) {}

    private Judged judge(int number, Source source, Output output) {
        Verdict verdict;
        Optional<String> trouble = Optional.empty();
        try {
            verdict = verdict(source);
        } catch (IOException unreadable) {
            verdict = Verdict.unknown(source.name(), options.profile());
            trouble = Optional.of(Source.said(unreadable));
        } catch (RuntimeException fault) {
            // A fault of ours must not keep the other documents from being judged.
            verdict = Verdict.unknown(source.name(), options.profile());
            trouble = Optional.of("the validation failed: " + fault);
        }
        return new Judged(output.piece(number, verdict), verdict.outline(), trouble);
    }

    private Verdict verdict(Source source) throws IOException {
        byte[] bytes = source.bytes().read(Limits.MAX_BYTES + 1);
        if (bytes.length <= LARGE) {
            return new Verdict(source.name(), options.profile(), validator.inspect(bytes, options.settings()));
        }
        synchronized (turn) {
            return new Verdict(source.name(), options.profile(), validator.inspect(bytes, options.settings()));
        }
    }

    private Output output(int documents) throws IOException {
        OutputStream out = new CheckedOutput(streams.answers());
        return switch (options.format()) {
            case LINES -> new Lines(out, verdict -> PlainReport.of(verdict, options.language()).getBytes(UTF_8));
            case JSON -> new Lines(out, JsonReport::line);
            case HTML -> new Page(out, new HtmlReport(options.profile(), options.language(), documents));
        };
    }

    /** Takes the documents one by one. */
    private final class Taker {
        private final Output output;
        private final Progress progress;
        private ExitStatus status = ExitStatus.GOOD;

        Taker(Output output, Progress progress) {
            this.output = output;
            this.progress = progress;
        }

        void take(Judged judged) throws IOException {
            if (judged.trouble.isPresent() || streams.answersSeen() && judged.piece.length > 0) {
                progress.hide();
            }
            judged.trouble.map(reason -> PlainReport.printable("tefter: " + judged.outline.file() + ": " + reason))
                .ifPresent(streams.complaints()::println);
            output.take(judged.piece, judged.outline);
            status = status.and(exitStatus(judged.outline.status()));
            progress.count(judged.outline.status());
        }

        private static ExitStatus exitStatus(Status status) {
            return switch (status) {
                case VALID, VALID_WITH_WARNINGS -> ExitStatus.GOOD;
                case INVALID -> ExitStatus.INVALID;
                case INDETERMINATE -> ExitStatus.TROUBLE;
            };
        }
    }
}
