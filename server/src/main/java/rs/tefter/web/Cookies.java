package rs.tefter.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.api.http.Call;

/** What the portal keeps in a browser; nothing of it can be read by scripts. */
final class Cookies {

    static final String SESSION = "tefter_session";
    static final String LANGUAGE = "tefter_language";
    static final String THEME = "tefter_theme";
    static final String NOTICE = "tefter_notice";

    private final boolean secure;

    /** @param secure whether people reach the server by https only */
    Cookies(boolean secure) {
        this.secure = secure;
    }

    static Optional<String> read(Call call, String name) {
        return call.header("Cookie").flatMap(header -> value(header, name));
    }

    /** The value of that name in a header Cookie or Set-Cookie. */
    static Optional<String> value(String header, String name) {
        return Stream.of(header.split(";")).map(String::strip)
            .filter(pair -> pair.startsWith(name + "=")).map(pair -> decoded(pair.substring(name.length() + 1))).findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    /** The header Set-Cookie that keeps a value for that long. */
    String keep(String name, String value, Duration maxAge) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + maxAge.toSeconds()
            + (secure ? "; Secure" : "");
    }

    String drop(String name) {
        return keep(name, "", Duration.ZERO);
    }
}
