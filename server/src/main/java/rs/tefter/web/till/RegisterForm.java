package rs.tefter.web.till;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.api.http.Query;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.Store;

/**
 * The page of a cash register, as it was typed.
 *
 * @param id      of a register that is there
 * @param address of the fiscal processor; the one for trials needs none
 * @param opens   whether it is known what opens the processor of the tax administration
 * @param trials  where the processor for trials is, in a sandbox
 */
public record RegisterForm(Store store, Optional<UUID> id, String name, Client.Kind kind, String address, String cashier, boolean opens,
        Optional<URI> trials, Optional<String> trouble) {

    /** As many letters as the name may have. */
    public static final int LONGEST_NAME = 255;
    /** As many as receipts have room for. */
    public static final int LONGEST_CASHIER = 50;

    static RegisterForm empty(Store store, Optional<URI> trials) {
        return new RegisterForm(store, Optional.empty(), "", trials.isPresent() ? Client.Kind.SANDBOX : Client.Kind.LOCAL, "", "", false, trials,
            Optional.empty());
    }

    static RegisterForm of(Store store, Client client, boolean opens, Optional<URI> trials) {
        Client.Details details = client.details();
        String address = details.kind() == Client.Kind.SANDBOX ? "" : details.baseUrl().toString();
        return new RegisterForm(store, Optional.of(client.id()), details.name(), details.kind(), address, details.cashier().orElse(""), opens, trials,
            Optional.empty());
    }

    RegisterForm filled(Query form) {
        Client.Kind said = form.get("kind").flatMap(wire -> kinds().stream().filter(each -> each.wire().equals(wire)).findFirst()).orElse(kind);
        return new RegisterForm(store, id, form.get("name").orElse(""), said, form.get("address").orElse(""), form.get("cashier").orElse(""), opens,
            trials, trouble);
    }

    RegisterForm with(String reason) {
        return new RegisterForm(store, id, name, kind, address, cashier, opens, trials, Optional.of(reason));
    }

    /** What can stand behind it; the processor for trials only in a sandbox. */
    public List<Client.Kind> kinds() {
        return Stream.of(Client.Kind.values()).filter(each -> each != Client.Kind.SANDBOX || trials.isPresent()).toList();
    }

    public boolean isVirtual() {
        return kind == Client.Kind.VIRTUAL;
    }

    public boolean hasName() {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    public boolean hasAddress() {
        return baseUrl().isPresent();
    }

    private Optional<URI> baseUrl() {
        return kind == Client.Kind.SANDBOX ? trials : Client.address(address);
    }

    boolean isRight() {
        return hasName() && hasAddress() && cashier.length() <= LONGEST_CASHIER;
    }

    /** A register as the form says it; only of a form that is right. */
    Clients.Wanted fresh() {
        return onto(Optional.empty(), Client.Credentials.NONE);
    }

    /** The register with what the form says of it; only of a form that is right. What opened another kind of processor is forgotten. */
    Clients.Wanted onto(Clients.Wanted before) {
        return onto(before.details().fallback(), isVirtual() ? before.credentials() : Client.Credentials.NONE);
    }

    private Clients.Wanted onto(Optional<UUID> fallback, Client.Credentials credentials) {
        Optional<String> usual = Optional.of(cashier.strip()).filter(given -> !given.isEmpty());
        return new Clients.Wanted(new Client.Details(store.id(), name.strip(), kind, baseUrl().orElseThrow(), usual, fallback), credentials);
    }
}
