package rs.tefter.api.minimax;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.AccessTokens.Granted;
import rs.tefter.access.AccessTokens.Locked;
import rs.tefter.access.AccessTokens.Outcome;
import rs.tefter.access.AccessTokens.WrongPerson;
import rs.tefter.access.AccessTokens.WrongClient;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives tokens for a password or a refresh token (RFC 6749, sections 4.3 and 6). */
final class TokenEndpoint {

    private static final String USUAL_SCOPE = "minimax.rs";

    private record Client(String id, String secret) {}

    private final AccessTokens tokens;

    TokenEndpoint(AccessTokens tokens) {
        this.tokens = tokens;
    }

    Reply token(Call call) {
        Map<String, String> form = form(new String(call.body(), StandardCharsets.UTF_8));
        Optional<Client> client = client(call, form);
        if (client.isEmpty()) {
            return wrongClient();
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "password" -> byPassword(client.get(), form);
            case "refresh_token" -> form.containsKey("refresh_token")
                ? reply(tokens.byRefreshToken(client.get().id, client.get().secret, form.get("refresh_token")), form) : missing("refresh_token");
            case "" -> missing("grant_type");
            default -> error(400, "unsupported_grant_type", Optional.empty());
        };
    }

    private Reply byPassword(Client client, Map<String, String> form) {
        for (String name : new String[] {"username", "password"}) {
            if (form.getOrDefault(name, "").isEmpty()) {
                return missing(name);
            }
        }
        return reply(tokens.byPassword(client.id, client.secret, form.get("username"), form.get("password")), form);
    }

    private static Reply reply(Outcome outcome, Map<String, String> form) {
        return switch (outcome) {
            case Granted granted -> MinimaxJson.ok(JsonNodeFactory.instance.objectNode()
                .put("access_token", granted.accessToken()).put("token_type", "bearer").put("expires_in", AccessTokens.LIFETIME.toSeconds())
                .put("refresh_token", granted.refreshToken()).put("scope", form.getOrDefault("scope", USUAL_SCOPE)))
                .with("Cache-Control", "no-store");
            case WrongClient _ -> wrongClient();
            case WrongPerson _ -> error(400, "invalid_grant", Optional.of("The user name, the password or the refresh token is wrong."));
            case Locked locked -> error(400, "invalid_grant", Optional.of("locked"))
                .with("Retry-After", Long.toString(Math.max(1, locked.left().toSeconds())));
        };
    }

    private static Reply wrongClient() {
        return error(401, "invalid_client", Optional.empty()).with("WWW-Authenticate", "Basic realm=\"tefter\"");
    }

    private static Reply missing(String name) {
        return error(400, "invalid_request", Optional.of(name));
    }

    private static Reply error(int status, String error, Optional<String> description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", error);
        description.ifPresent(text -> body.put("error_description", text));
        return MinimaxJson.reply(status, body);
    }

    private static Optional<Client> client(Call call, Map<String, String> form) {
        Optional<String> basic = call.header("Authorization").filter(value -> value.toLowerCase(Locale.ROOT).startsWith("basic "));
        if (basic.isPresent()) {
            return basic.flatMap(TokenEndpoint::decoded);
        }
        return form.containsKey("client_id") ? Optional.of(new Client(form.get("client_id"), form.getOrDefault("client_secret", "")))
            : Optional.empty();
    }

    private static Optional<Client> decoded(String header) {
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring("basic ".length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(new Client(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)).toLowerCase(Locale.ROOT), decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
