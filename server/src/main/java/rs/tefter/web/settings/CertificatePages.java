package rs.tefter.web.settings;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.intermediary.Sealer;
import rs.tefter.platform.SealSettings;
import rs.tefter.platform.Sha256;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** With which certificate documents are sealed. */
public final class CertificatePages implements Section {

    /**
     * The certificate of the seal.
     *
     * @param stamps the authority for time stamps, unless this server is its own
     */
    public record Certificate(String subject, String issuer, String serialNumber, Instant from, Instant to, String fingerprint, boolean selfSigned,
            Optional<String> stamps) {}

    private static final HexFormat HEXADECIMAL = HexFormat.ofDelimiter(":").withUpperCase();

    private final Pages pages;
    private final Sealer sealer;
    private final SealSettings settings;

    CertificatePages(Pages pages, Sealer sealer, SealSettings settings) {
        this.pages = pages;
        this.sealer = sealer;
        this.settings = settings;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(guard.page("/settings/certificates", CompanyRole.VIEWER, this::show));
    }

    private Reply show(Visit visit) {
        X509Certificate seal = sealer.certificate();
        return pages.show(visit, "settings/certificates", new Certificate(seal.getSubjectX500Principal().toString(),
            seal.getIssuerX500Principal().toString(), seal.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
            seal.getNotBefore().toInstant(), seal.getNotAfter().toInstant(), fingerprint(seal),
            seal.getSubjectX500Principal().equals(seal.getIssuerX500Principal()), settings.tsa().map(tsa -> tsa.url().getHost())));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HEXADECIMAL.formatHex(Sha256.of(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
