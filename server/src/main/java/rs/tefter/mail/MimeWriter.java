package rs.tefter.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** Writes a letter as the bytes of a message (RFC 5322, MIME), once: every attempt sends the same, with the same Message-ID. */
final class MimeWriter {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final InternetAddress from;

    MimeWriter(InternetAddress from) {
        this.from = from;
    }

    byte[] write(Letter letter, UUID id, Instant at) {
        try {
            MimeMessage message = new Identified("<" + id + "@" + domain() + ">");
            message.setFrom(from);
            message.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(letter.to().value())});
            message.setSubject(oneLine(letter.subject()), CHARSET);
            message.setSentDate(Date.from(at));
            for (Map.Entry<String, String> header : letter.headers().entrySet()) {
                message.setHeader(header.getKey(), oneLine(header.getValue()));
            }
            fill(message, letter);
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.html().isEmpty() && letter.attachments().isEmpty()) {
            message.setText(letter.text(), CHARSET);
            return;
        }
        MimeMultipart parts = new MimeMultipart("mixed");
        parts.addBodyPart(words(letter));
        for (Letter.Attachment attachment : letter.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
            part.setFileName(oneLine(attachment.name()));
            parts.addBodyPart(part);
        }
        message.setContent(parts);
    }

    private static MimeBodyPart words(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), CHARSET);
        if (letter.html().isEmpty()) {
            return text;
        }
        MimeBodyPart page = new MimeBodyPart();
        page.setText(letter.html().get(), CHARSET, "html");
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, page));
        return both;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** What could begin another header becomes a space. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Keeps the Message-ID that it was given instead of making one of the machine's name and the time. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        Identified(String messageId) {
            super(SESSION);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
