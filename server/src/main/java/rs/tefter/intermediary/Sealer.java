package rs.tefter.intermediary;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.exchange.Sealing;
import rs.tefter.platform.SealSettings;
import rs.tefter.platform.StartFailure;
import rs.tefter.platform.Time;
import rs.tefter.signing.DocumentSigner;
import rs.tefter.signing.KeyFolder;
import rs.tefter.signing.Seal;
import rs.tefter.signing.SigningResult;
import rs.tefter.signing.TimeStampAuthority;
import rs.tefter.signing.TimeStampClient;
import rs.tefter.signing.TimeStamps;
import rs.tefter.ubl.Limits;

/** Puts the operator's seal and a time stamp on a document. */
public final class Sealer implements Function<byte[], Sealing> {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final String FOLDER = "keys";

    private final DocumentSigner signer;
    private final Seal seal;
    private final Optional<TimeStampAuthority> authority;

    private Sealer(DocumentSigner signer, Seal seal, Optional<TimeStampAuthority> authority) {
        this.signer = signer;
        this.seal = seal;
        this.authority = authority;
    }

    /**
     * With the keys that are set, or else with those in the home folder, which are made at the first start.
     *
     * @param sandbox where nobody need be warned of a key that nobody trusts
     */
    public static Sealer open(Path home, SealSettings settings, boolean sandbox, Time time) {
        Clock clock = time.withZone(Time.BELGRADE);
        SecureRandom random = new SecureRandom();
        KeyFolder folder = new KeyFolder(home.resolve(FOLDER), clock, random);
        try {
            Seal seal = settings.store().isPresent() ? own(settings.store().get()) : folder.documents();
            if (seal.isSelfSigned() && !sandbox) {
                LOG.warn("Documents are sealed with a self-signed key that nobody else trusts; TEFTER_MER_SIGN_KEYSTORE names another");
            }
            Optional<TimeStampAuthority> own = settings.serve() || settings.tsa().isEmpty()
                ? Optional.of(new TimeStampAuthority(folder.timeStamps(), clock, random)) : Optional.empty();
            TimeStamps stamps = settings.tsa().<TimeStamps>map(tsa -> external(tsa, random)).orElseGet(own::orElseThrow);
            return new Sealer(new DocumentSigner(seal, stamps, clock, UUID::randomUUID, Limits.DEFAULT), seal, own.filter(_ -> settings.serve()));
        } catch (IOException unreadable) {
            throw new StartFailure("The seal of documents cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Seal own(SealSettings.Store store) throws IOException {
        return Seal.load(store.file(), store.password().toCharArray(), store.alias());
    }

    private static TimeStamps external(SealSettings.Tsa tsa, SecureRandom random) {
        return new TimeStampClient(HttpClient.newHttpClient(),
            new TimeStampClient.Address(tsa.url(), tsa.credentials(), tsa.policy(), tsa.timeout()), random);
    }

    /** The authority that stamps for others too, if it may. */
    public Optional<TimeStampAuthority> authority() {
        return authority;
    }

    /** The certificate that sealed documents carry. */
    public X509Certificate certificate() {
        return seal.certificate();
    }

    /** Puts the seal on a document; without a time stamp it would be none. */
    @Override
    public Sealing apply(byte[] document) {
        return switch (signer.sign(document)) {
            case SigningResult.Signed(byte[] signed) -> new Sealing.Done(signed);
            case SigningResult.Refused(String why) -> new Sealing.Refused(why);
            case SigningResult.NotStamped(String why) -> new Sealing.NotNow(why);
        };
    }
}
