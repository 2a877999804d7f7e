package rs.tefter.validation;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.InvoiceReader;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.ReadResult.Read;
import rs.tefter.ubl.ReadResult.Refused;
import rs.tefter.ubl.UblReader;
import rs.tefter.validation.acceptance.Acceptance;

/**
 * Validates a document: reading, the layers of rules in their order, and acceptance by the exchange. Safe for use by many
 * threads at once; the same bytes, day and registers give the same result.
 */
public final class Validator {
    private final UblReader reader;
    private final List<Step> steps;

    private Validator(UblReader reader, List<Step> steps) {
        this.reader = reader;
        this.steps = steps;
    }

    /** The validator at the gate of the exchange. */
    public static Validator gate(Limits limits) {
        return new Validator(new UblReader(limits), List.of(new Structure(), new Format()));
    }

    /** All layers: may this upload enter the exchange? */
    public Result validate(byte[] bytes, Context context) {
        return switch (read(bytes, context.settings())) {
            case Refused(var problem) -> Reading.refused(problem, context.upload().multipart());
            case Read read -> accept(read, context);
        };
    }

    /** The layers that need the document alone: reading, structure and the rules of the format. */
    public Result inspect(byte[] bytes, Settings settings) {
        return switch (read(bytes, settings)) {
            case Refused(var problem) -> Reading.refused(problem, false);
            case Read read -> Result.of(examine(read, settings), Optional.empty());
        };
    }

    private ReadResult read(byte[] bytes, Settings settings) {
        return settings.acceptEnvelope() ? reader.readEnveloped(bytes) : reader.read(bytes);
    }

    private Findings examine(Read read, Settings settings) {
        Findings out = new Findings(read.document(), settings.profile(), settings.scope());
        Reading.note(read, out);
        steps.forEach(step -> step.check(read.document(), out));
        return out;
    }

    private Result accept(Read read, Context context) {
        Findings out = examine(read, context.settings());
        Acceptance.Outcome outcome = Acceptance.check(read.document(), context, out);
        Optional<Accepted> accepted = out.blocks() ? Optional.empty()
                : outcome.buyer().map(buyer -> new Accepted(read.document(), InvoiceReader.header(read.document()),
                        outcome.sendToCir(), buyer));
        return Result.of(out, accepted);
    }
}
