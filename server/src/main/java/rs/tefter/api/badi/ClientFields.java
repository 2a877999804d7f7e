package rs.tefter.api.badi;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;

/** Reads what a request says of a client. */
final class ClientFields {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CASHIER = 50;
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_CERTIFICATE = 100_000;

    private final Field<UUID> storeId;
    private final Field<String> name;
    private final Field<Client.Kind> kind;
    private final Field<URI> baseUrl;
    private final Field<String> cashier;
    private final Field<UUID> fallback;
    private final Field<byte[]> certificate;
    private final Field<String> certificatePassword;
    private final Field<String> pac;

    private ClientFields(Fields body) {
        storeId = body.id("storeId");
        name = body.filledText("name", LONGEST_NAME);
        kind = body.choice("kind", List.of(Client.Kind.values()), Client.Kind::wire);
        baseUrl = body.text("baseUrl", LONGEST_URL).as(Client::address);
        cashier = body.text("cashier", LONGEST_CASHIER);
        fallback = body.id("fallbackClientId");
        certificate = body.text("certificate", LONGEST_CERTIFICATE).as(ClientFields::decoded);
        certificatePassword = body.text("certificatePassword", LONGEST_NAME);
        pac = body.text("pac", LONGEST_NAME).mustBe(Client.Credentials::isPac, "fails to match the required pattern");
    }

    /** @param sandbox where the fiscal processor of this server is, which alone needs no address */
    static Clients.Wanted forNew(Fields body, URI sandbox) {
        ClientFields fields = new ClientFields(body);
        fields.storeId.required();
        fields.name.required();
        fields.kind.required();
        fields.baseUrl.requiredIf(fields.kind.optional().filter(kind -> kind != Client.Kind.SANDBOX).isPresent());
        body.done();
        return fields.onto(new Clients.Wanted(new Client.Details(fields.storeId.get(), fields.name.get(), fields.kind.get(), sandbox,
            Optional.empty(), Optional.empty()), Client.Credentials.NONE));
    }

    static UnaryOperator<Clients.Wanted> forChange(Fields body) {
        ClientFields fields = new ClientFields(body);
        body.done();
        return fields::onto;
    }

    private Clients.Wanted onto(Clients.Wanted current) {
        Client.Details details = current.details();
        Client.Credentials credentials = current.credentials();
        return new Clients.Wanted(
            new Client.Details(storeId.orKeep(details.storeId()), name.orKeep(details.name()), kind.orKeep(details.kind()),
                baseUrl.orKeep(details.baseUrl()), cashier.orKeep(details.cashier()), fallback.orKeep(details.fallback())),
            new Client.Credentials(certificate.orKeep(credentials.certificate()), certificatePassword.orKeep(credentials.certificatePassword()),
                pac.orKeep(credentials.pac())));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
