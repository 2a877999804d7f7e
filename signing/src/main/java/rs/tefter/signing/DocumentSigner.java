package rs.tefter.signing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rs.tefter.ubl.Limits;
import rs.tefter.ubl.ReadResult;
import rs.tefter.ubl.UblReader;

/**
 * Signs invoices and credit notes of UBL 2.1, also inside an envelope OutgoingInvoicesData, with an enveloped XAdES-T signature in a new first
 * extension. Threads may share it.
 */
public final class DocumentSigner {
    /** Certificates and a token are bounded, so a signature is shorter. */
    private static final int MAX_SIGNATURE_BYTES = 256 << 10;
    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");

    private final Seal seal;
    private final TimeStamps stamps;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final UblReader reader;
    private final SignatureVerifier verifier;

    /**
     * A signer.
     *
     * @param clock gives the time at which the signer claims to sign
     * @param ids random ones; each signature takes one
     * @param limits what a document may hold at most, its signature not counted
     */
    public DocumentSigner(Seal seal, TimeStamps stamps, Clock clock, Supplier<UUID> ids, Limits limits) {
        this.seal = seal;
        this.stamps = stamps;
        this.clock = clock;
        this.ids = ids;
        this.reader = new UblReader(limits);
        this.verifier = new SignatureVerifier(limits.withMaxBytes(limits.maxBytes() + MAX_SIGNATURE_BYTES));
    }

    /** Signs and stamps a document, and hands it out only if its signature verifies. */
    public SigningResult sign(byte[] document) {
        return switch (reader.readOutgoing(document)) {
            case ReadResult.Refused refused -> new SigningResult.Refused(refused.problem().detail());
            case ReadResult.Read _ when Prolog.isUtf16(document) -> sign(Prolog.toUtf8(document));
            case ReadResult.Read read -> sign(read);
        };
    }

    private SigningResult sign(ReadResult.Read read) {
        try {
            byte[] signed = sign(Site.of(read.document(), read.enveloped()));
            return switch (verifier.verify(signed)) {
                case Verification.Passed _ -> new SigningResult.Signed(signed);
                case Verification.Failed(List<Fault> faults) ->
                    new SigningResult.Refused("Signed, it would not verify: " + faults.getFirst().detail());
            };
        } catch (Unsignable unsignable) {
            return new SigningResult.Refused(unsignable.getMessage());
        } catch (NotStampedException notNow) {
            return new SigningResult.NotStamped(notNow.getMessage());
        }
    }

    private byte[] sign(Site site) throws Unsignable, NotStampedException {
        var time = OffsetDateTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.SECONDS);
        var text = new SignatureText(ids.get().toString(), seal.certificate(), time);
        String open = text.open();
        String keyInfo = text.keyInfo();
        String properties = text.signedProperties();
        String info = text.signedInfo(site.digest(), Octets.sha256(site.canonical(C14n.INCLUSIVE, open, keyInfo)),
                Octets.sha256(site.canonical(C14n.INCLUSIVE, open + text.openProperties(), properties)));
        String value = text.signatureValue(seal.sign(site.canonical(C14n.INCLUSIVE, open, info)));
        byte[] token = stamps.stamp(Octets.sha256(site.canonical(C14n.EXCLUSIVE, open, value)));
        return site.with(open + info + value + keyInfo + text.openProperties() + properties + text.unsignedProperties(token) + SignatureText.close());
    }
}
