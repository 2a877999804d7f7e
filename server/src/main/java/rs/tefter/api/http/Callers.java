package rs.tefter.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.Accounts;
import rs.tefter.access.ApiKeys;

/** Finds out who calls: by API key (with the header's aliases) or by e-mail and password. */
public final class Callers implements Admission {

    private final ApiKeys keys;
    private final Accounts accounts;

    public Callers(ApiKeys keys, Accounts accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    @Override
    public Optional<Admitted> admit(Call call, Access access) {
        return switch (access) {
            case OPEN -> Optional.of(new Admitted(Optional.empty()));
            case KEY -> holder(call);
            case KEY_OR_OPERATOR -> holder(call).or(() -> operator(call));
            case ADMINISTRATOR -> person(call).flatMap(person -> accounts.administrator(person.email, person.password))
                .map(caller -> new Admitted(Optional.of(caller)));
            case OPERATOR -> operator(call);
        };
    }

    private Optional<Admitted> holder(Call call) {
        return key(call).flatMap(keys::holder).map(caller -> new Admitted(Optional.of(caller)));
    }

    private Optional<Admitted> operator(Call call) {
        return person(call).filter(person -> accounts.isOperator(person.email, person.password)).map(_ -> new Admitted(Optional.empty()));
    }

    private record Person(String email, String password) {}

    private static Optional<String> key(Call call) {
        return Stream.of("ApiKey", "Api-Key", "Token").map(call::header)
            .flatMap(Optional::stream).findFirst().or(() -> authorization(call, "apikey "));
    }

    private static Optional<Person> person(Call call) {
        return authorization(call, "basic ").flatMap(Callers::decoded).flatMap(pair -> {
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(new Person(pair.substring(0, colon), pair.substring(colon + 1)));
        });
    }

    private static Optional<String> authorization(Call call, String scheme) {
        return call.header("Authorization")
            .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme))
            .map(value -> value.substring(scheme.length()).strip());
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
