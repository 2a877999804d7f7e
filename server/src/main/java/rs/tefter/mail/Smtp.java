package rs.tefter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rs.tefter.platform.MailSettings;

/** Hands messages to a mail server by SMTP, each over a connection of its own. */
final class Smtp implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int TLS_FROM_THE_START = 465;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";
    private static final int FIRST_PERMANENT = 500;

    private final MailSettings.Server server;
    private final Session session;

    Smtp(MailSettings.Server server) {
        this.server = server;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.port() == TLS_FROM_THE_START));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starttls = server.starttls() && server.port() != TLS_FROM_THE_START;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        this.session = Session.getInstance(properties);
    }

    @Override
    public Outcome carry(LeasedMail mail, Runnable handingOver) {
        Tracked transport = new Tracked(session, handingOver);
        try {
            transport.connect(server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
            transport.begin();
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail.content())),
                new InternetAddress[] {new InternetAddress(mail.recipient())});
            return new Outcome.Taken();
        } catch (MessagingException trouble) {
            return transport.outcome(trouble);
        } finally {
            hangUp(transport);
        }
    }

    /** Whatever the server says to a goodbye changes nothing any more. */
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException unfriendly) {
            LOG.debug("the mail server did not say goodbye: {}", unfriendly.getMessage());
        }
    }

    /** Knows how far a message got. */
    private static final class Tracked extends SMTPTransport {

        private final Runnable handingOver;
        private boolean begun;
        private boolean handedOver;

        Tracked(Session session, Runnable handingOver) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.handingOver = handingOver;
        }

        /** Signed in: what the server refuses from now on, it refuses of this message. */
        void begin() {
            begun = true;
        }

        /** Ends the message, which is when the server may take it. */
        @Override
        protected void finishData() throws IOException, MessagingException {
            handingOver.run();
            handedOver = true;
            super.finishData();
        }

        Outcome outcome(MessagingException trouble) {
            int code = getLastReturnCode();
            String why = why(trouble);
            if (handedOver && code < 0) {
                return new Outcome.Unknown(why);
            }
            return begun && code >= FIRST_PERMANENT ? new Outcome.Refused(why) : new Outcome.NotTaken(why);
        }

        /** What the server said, else what broke; no password is ever in either. */
        private String why(MessagingException trouble) {
            String said = getLastReturnCode() > 0 ? getLastServerResponse() : trouble.getMessage();
            return said == null ? trouble.getClass().getSimpleName() : said.replaceAll("\\s+", " ").strip();
        }
    }
}
