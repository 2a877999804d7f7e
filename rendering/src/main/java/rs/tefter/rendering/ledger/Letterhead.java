package rs.tefter.rendering.ledger;

import java.util.Optional;
import rs.tefter.validation.text.Language;

/**
 * How a company wants its documents to look.
 *
 * @param withEnglish whether each word is repeated in English, for a buyer abroad
 * @param logo        a picture that {@link Logo} accepted
 */
public record Letterhead(Language language, boolean withEnglish, Optional<Logo> logo, String phone, String email, String website) {

    /** The letterhead of a company that has said nothing about it. */
    public static final Letterhead PLAIN = new Letterhead(Language.SR_LATN, false, Optional.empty(), "", "", "");

    /** The same with every word in English too, unless it is in English already. */
    public Letterhead forForeigner() {
        return new Letterhead(language, language != Language.EN, logo, phone, email, website);
    }
}
