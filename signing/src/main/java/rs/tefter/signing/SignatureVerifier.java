package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadProblem;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/**
 * Verifies the signature of an invoice or credit note, also of one inside an envelope OutgoingInvoicesData. Only the profile that
 * {@link DocumentSigner} writes is taken, with either canonicalization wherever one may be named. Threads may share it.
 */
public final class SignatureVerifier {
    private final UblReader reader;

    /** @param limits what a document may hold at most, its signature included */
    public SignatureVerifier(Limits limits) {
        this.reader = new UblReader(limits);
    }

    /** Holds a signed document against its signature. */
    public Verification verify(byte[] document) {
        try {
            return new SignatureCheck(new Shape(alone(document))).run();
        } catch (Refusal refusal) {
            return new Verification.Failed(List.of(refusal.fault()));
        }
    }

    /** The document without its envelope: a signature must hold where nothing stands around it. */
    private Document alone(byte[] received) throws Refusal {
        if (Prolog.isUtf16(received)) throw new Refusal(Fault.Check.READABLE, "1:1", "The document is UTF-16; signatures are of UTF-8.");
        ReadResult.Read read = read(reader.readOutgoing(received));
        if (!read.enveloped()) return read.document();
        int root = read.document().offset(read.document().root());
        declaresAll(received, root);
        byte[] inner = Arrays.copyOfRange(received, root, read.document().endOffset(read.document().root()));
        return read(reader.read(inner)).document();
    }

    private static ReadResult.Read read(ReadResult result) throws Refusal {
        return switch (result) {
            case ReadResult.Read read -> read;
            case ReadResult.Refused(ReadProblem problem) ->
                throw new Refusal(Fault.Check.READABLE, problem.line() + ":" + problem.column(), problem.detail());
        };
    }

    /** Else the envelope could say what names inside it mean, and nobody signed the envelope. */
    private static void declaresAll(byte[] bytes, int root) throws Refusal {
        Set<String> outer = Ancestors.declarations(Ancestors.of(bytes, Prolog.end(bytes), root)).keySet();
        List<String> own = Tag.at(bytes, root).attributes().stream().filter(Tag.Attribute::isDeclaration).map(Tag.Attribute::declared).toList();
        for (String prefix : outer) {
            if (!own.contains(prefix) && !prefix.equals("xml")) {
                throw new Refusal(Fault.Check.READABLE, new String(bytes, 0, root, StandardCharsets.UTF_8).lines().count() + ":1",
                        "The envelope declares a namespace that the document does not declare itself.");
            }
        }
    }
}
