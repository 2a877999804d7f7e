package rs.tefter.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody is to be told by e-mail.
 *
 * @param html    the same as the text, for readers that show pages
 * @param headers further headers by name
 */
public record Letter(
        MailAddress to, String subject, String text, Optional<String> html, List<Attachment> attachments, Map<String, String> headers) {

    /** A file that goes along. */
    public record Attachment(String name, String mediaType, byte[] content) {}

    public Letter {
        attachments = List.copyOf(attachments);
        headers = Map.copyOf(headers);
    }

    public static Letter of(MailAddress to, String subject, String text) {
        return new Letter(to, subject, text, Optional.empty(), List.of(), Map.of());
    }

    public Letter with(Attachment more) {
        return new Letter(to, subject, text, html, Stream.concat(attachments.stream(), Stream.of(more)).toList(), headers);
    }
}
