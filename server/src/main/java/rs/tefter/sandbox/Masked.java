package rs.tefter.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bodies as people may see them: what somebody could sign in with is hidden. */
public final class Masked {

    private static final String NAMES = "(?:password|lozinka|secret|client_secret|clientSecret|webhookSecret|apiKey|api_key|access_token|refresh_token"
        + "|token|pin|pac|certificate|certificatePassword|administratorPassword)";
    private static final Pattern JSON = Pattern.compile("(\"" + NAMES + "\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+(?:\"|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("(<(?:\\w+:)?" + NAMES + "(?:\\s[^>]*)?>)[^<]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("((?:^|[&?])" + NAMES + "=)[^&\\s]*", Pattern.CASE_INSENSITIVE);

    private Masked() {}

    /** The text of a body, JSON in lines; empty when it is no text. */
    public static String text(CallLog.Content content) {
        String type = content.mediaType();
        boolean isText = type.isEmpty() || type.startsWith("text/") || type.contains("json") || type.contains("xml")
            || type.contains("x-www-form-urlencoded") || type.startsWith("multipart/");
        String body = isText ? new String(content.beginning(), StandardCharsets.UTF_8) : "";
        return text(type.contains("json") ? LaidOut.json(body) : body);
    }

    static String text(String body) {
        return FORM.matcher(XML.matcher(JSON.matcher(body).replaceAll("$1\"•••\"")).replaceAll("$1•••")).replaceAll("$1•••");
    }

    /** A path with its query. */
    public static String path(String path) {
        return FORM.matcher(path).replaceAll("$1•••");
    }
}
