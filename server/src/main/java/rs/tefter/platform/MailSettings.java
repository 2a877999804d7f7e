package rs.tefter.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How e-mail leaves.
 *
 * @param server empty when no mail server is set
 * @param from   whom messages are from, an address with or without a name before it
 */
public record MailSettings(Optional<Server> server, String from) {

    /**
     * A mail server.
     *
     * @param starttls whether the connection must be encrypted by STARTTLS; port 465 is encrypted from its start instead
     */
    public record Server(String host, int port, Optional<String> user, Optional<String> password, boolean starttls) {

        /** Without the password, so that no log ever has it. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    private static final int SUBMISSION = 587;
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern MAILBOX = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+|[^<>@]*<[^<>@\\s]+@[^<>@\\s]+>");

    static MailSettings read(GivenSettings given) {
        Optional<String> host = given.optional("mail.host", "the name of a mail server", text -> text);
        int port = given.integer("mail.port", SUBMISSION, 1, LARGEST_PORT);
        Optional<String> user = given.optional("mail.user", "a text", text -> text);
        Optional<String> password = given.optional("mail.password", "a text", text -> text);
        boolean starttls = given.bool("mail.starttls", true);
        Optional<String> from = given.optional("mail.from", "an address such as racuni@primer.rs, or Primer <racuni@primer.rs>", MailSettings::mailbox);
        if (host.isPresent() && from.isEmpty()) {
            throw new StartFailure("TEFTER_MAIL_HOST is set and TEFTER_MAIL_FROM is not: a message needs a sender");
        }
        return new MailSettings(host.map(name -> new Server(name, port, user, password, starttls)), from.orElse("Tefter <tefter@tefter.local>"));
    }

    private static String mailbox(String text) {
        if (!MAILBOX.matcher(text).matches()) {
            throw new IllegalArgumentException("no address");
        }
        return text;
    }
}
