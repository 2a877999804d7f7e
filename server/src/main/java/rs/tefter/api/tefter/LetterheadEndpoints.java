package rs.tefter.api.tefter;

import java.util.List;
import java.util.Optional;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.Letterheads;
import rs.tefter.platform.Problem;
import rs.tefter.rendering.ledger.Letterhead;
import rs.tefter.rendering.ledger.Logo;
import rs.tefter.validation.text.Language;

/** How the invoices of a company look on paper, for its administrator: language, contact, logo. */
final class LetterheadEndpoints {

    private static final String PATH = "/api/v1/ledger/letterhead";
    private static final String LOGO = PATH + "/logo";

    private final Letterheads letterheads;

    LetterheadEndpoints(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    List<Route> routes() {
        return List.of(
            Route.get(PATH, Access.ADMINISTRATOR, this::state),
            Route.put(PATH, Access.ADMINISTRATOR, this::change),
            Route.get(LOGO, Access.ADMINISTRATOR, this::logo),
            Route.put(LOGO, Access.ADMINISTRATOR, this::changeLogo),
            Route.delete(LOGO, Access.ADMINISTRATOR, this::removeLogo));
    }

    private Reply state(Call call) {
        Letterhead letterhead = letterheads.of(call.companyId());
        return TefterJson.reply(new LetterheadDto(letterhead.language().tag(), letterhead.phone(), letterhead.email(), letterhead.website(),
            letterhead.logo().isPresent()));
    }

    private Reply change(Call call) {
        LetterheadDto wanted = TefterJson.read(call.body(), LetterheadDto.class);
        Language language = Optional.ofNullable(wanted.language()).flatMap(Language::tagged)
            .orElseThrow(() -> Letterheads.wrong("language", "The language is sr-Latn, sr-Cyrl or en").refusal());
        letterheads.set(call.companyId(), language, text(wanted.phone()), text(wanted.email()), text(wanted.website()));
        return state(call);
    }

    private static String text(String sent) {
        return Optional.ofNullable(sent).orElse("");
    }

    private Reply logo(Call call) {
        Optional<Logo> logo = letterheads.of(call.companyId()).logo();
        return Reply.of(200, "image/png", logo.map(Logo::content)
            .orElseThrow(() -> Problem.unknown("LogoNotFound", "logo", "The letterhead has no logo").refusal()));
    }

    private Reply changeLogo(Call call) {
        letterheads.setLogo(call.companyId(), call.body());
        return state(call);
    }

    private Reply removeLogo(Call call) {
        letterheads.removeLogo(call.companyId());
        return Reply.empty(204);
    }

    /** @param hasLogo said in replies; in a request it changes nothing */
    record LetterheadDto(String language, String phone, String email, String website, Boolean hasLogo) {}
}
