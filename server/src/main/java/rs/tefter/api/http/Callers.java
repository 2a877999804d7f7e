package rs.tefter.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.Accounts;
import rs.tefter.access.ApiKeys;
import rs.tefter.access.Caller;

/** Finds out on whose behalf a call is made: by API key (sef.md §1.3, with the header's aliases) or by e-mail and password. */
public final class Callers {

    private final ApiKeys keys;
    private final Accounts accounts;

    public Callers(ApiKeys keys, Accounts accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    Optional<Caller> of(Call call, Access access) {
        return switch (access) {
            case OPEN -> Optional.empty();
            case KEY -> key(call).flatMap(keys::holder);
            case ADMINISTRATOR -> administrator(call);
        };
    }

    private static Optional<String> key(Call call) {
        return Stream.of("ApiKey", "Api-Key", "Token").map(call::header).flatMap(Optional::stream).findFirst().or(() -> authorization(call, "apikey "));
    }

    private Optional<Caller> administrator(Call call) {
        return authorization(call, "basic ").flatMap(Callers::decoded).flatMap(pair -> {
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : accounts.administrator(pair.substring(0, colon), pair.substring(colon + 1));
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
