package rs.tefter.api.badi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import rs.tefter.access.EsirKeys;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Call;

/** Lets in who sends a key with its secret, as HTTP Basic or, as older programs do, without the word Basic. */
public final class KeyHolders implements Admission {

    private static final String BASIC = "basic ";

    private final EsirKeys keys;

    public KeyHolders(EsirKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Admitted> admit(Call call, Access access) {
        if (access == Access.OPEN) {
            return Optional.of(new Admitted(Optional.empty()));
        }
        return call.header("Authorization").map(KeyHolders::withoutScheme).flatMap(KeyHolders::decoded)
            .filter(pair -> pair.indexOf(':') > 0)
            .flatMap(pair -> keys.holder(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)))
            .map(caller -> new Admitted(Optional.of(caller)));
    }

    private static String withoutScheme(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith(BASIC) ? header.substring(BASIC.length()).strip() : header;
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
