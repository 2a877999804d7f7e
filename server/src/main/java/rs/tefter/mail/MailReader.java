package rs.tefter.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads a message that was written here, for people to look at. */
public final class MailReader {

    /** An attached file. */
    public record File(String name, String mediaType, byte[] content) {}

    /** A message taken apart. */
    public record Parts(String messageId, String from, Optional<String> text, Optional<String> html, List<File> attachments) {}

    private Optional<String> text = Optional.empty();
    private Optional<String> html = Optional.empty();
    private final List<File> attachments = new ArrayList<>();

    private MailReader() {}

    public static Parts read(byte[] content) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            MailReader reader = new MailReader();
            reader.take(message);
            return new Parts(message.getMessageID(), message.getFrom()[0].toString(), reader.text, reader.html, List.copyOf(reader.attachments));
        } catch (MessagingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(new File(part.getFileName(), part.getContentType().replaceFirst(";(?s).*", ""),
                part.getInputStream().readAllBytes()));
        } else if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                take(each);
            }
        } else if (part.isMimeType("text/html")) {
            html = Optional.of(part.getContent().toString());
        } else {
            text = Optional.of(part.getContent().toString());
        }
    }
}
