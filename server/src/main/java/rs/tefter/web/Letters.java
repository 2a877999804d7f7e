package rs.tefter.web;

import java.net.URI;
import rs.tefter.mail.Letter;
import rs.tefter.mail.MailAddress;

/** Letters that lead people to a page of ours, in the language of whoever has them sent. */
public final class Letters {

    private final URI baseUrl;

    public Letters(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Invites somebody to the company the visitor works for. */
    public Letter invitation(Visit visit, MailAddress to, String token) {
        Words words = Words.in(visit.language());
        return Letter.of(to, words.get("letter.invitation", visit.member().companyName()), String.join("\n\n",
            words.get("letter.invitation.text", visit.signedIn().person().email(), visit.member().companyName()),
            baseUrl + "/invitation/" + token, words.get("letter.invitation.end")));
    }

    /** Lets somebody set a new password. */
    Letter password(Visit visit, MailAddress to, String token) {
        Words words = Words.in(visit.language());
        return Letter.of(to, words.get("letter.password"), String.join("\n\n", words.get("letter.password.text"),
            baseUrl + "/password/new/" + token, words.get("letter.password.end")));
    }
}
