package rs.tefter.web;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Reply;

/**
 * What the next page tells about the act before it: a text of ours, or a refusal by its code.
 *
 * @param key   of the text, or the refusal's code
 * @param value what fills the place in the text, or the refusal's English message
 */
public record Notice(Kind kind, String key, String value) {

    /** How it is meant. */
    public enum Kind { DONE, REFUSED }

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1_500;

    static Notice done(String key, String value) {
        return new Notice(Kind.DONE, key, value);
    }

    static Notice refused(String code, String message) {
        return new Notice(Kind.REFUSED, code, message.substring(0, Math.min(LONGEST, message.length())));
    }

    String stored() {
        return String.join(SEPARATOR, kind.name(), key, value);
    }

    /** The code of the refusal that a reply leads to the telling of. */
    static Optional<String> refusal(Reply reply) {
        return Optional.ofNullable(reply.headers().get("Set-Cookie")).flatMap(header -> Cookies.value(header, Cookies.NOTICE)).flatMap(Notice::read)
            .filter(notice -> notice.kind == Kind.REFUSED).map(Notice::key);
    }

    static Optional<Notice> read(String stored) {
        List<String> parts = List.of(stored.split(SEPARATOR, -1));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return switch (parts.getFirst()) {
            case "DONE" -> Optional.of(done(parts.get(1), parts.get(2)));
            case "REFUSED" -> Optional.of(refused(parts.get(1), parts.get(2)));
            default -> Optional.empty();
        };
    }
}
