package rs.tefter.web.settings;

import java.util.List;
import java.util.Optional;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.ledger.Ledger;
import rs.tefter.ledger.Organisation;
import rs.tefter.ledger.Organisations;
import rs.tefter.platform.Problem;
import rs.tefter.rendering.ledger.Letterhead;
import rs.tefter.rendering.ledger.Logo;
import rs.tefter.validation.text.Language;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Section;
import rs.tefter.web.Visit;

/** How what the company prints looks, and where it is paid to. */
public final class PrintPages implements Section {

    private static final String PATH = "/settings/print";
    private static final String SAVED = "settings.saved";
    private static final byte PNG_MARK = (byte) 0x89;

    /** What can be set. */
    public record Print(Letterhead letterhead, Organisation organisation) {}

    private final Pages pages;
    private final Ledger ledger;

    PrintPages(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    @Override
    public List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::show),
            guard.page(PATH + "/logo/{name}", CompanyRole.VIEWER, this::logo),
            guard.form(PATH, CompanyRole.ADMINISTRATOR, visit -> pages.act(PATH, SAVED, () -> change(visit))),
            guard.form(PATH + "/logo", CompanyRole.ADMINISTRATOR, visit -> pages.act(PATH, SAVED, () -> changeLogo(visit))),
            guard.form(PATH + "/logo/remove", CompanyRole.ADMINISTRATOR,
                visit -> pages.act(PATH, SAVED, () -> ledger.letterheads().removeLogo(visit.companyId()))));
    }

    private Reply show(Visit visit) {
        return pages.show(visit, "settings/print", new Print(ledger.letterheads().of(visit.companyId()),
            ledger.organisations().of(visit.companyId())));
    }

    private void change(Visit visit) {
        Optional<String> account = visit.form().get("account").map(Organisations::bankAccount);
        ledger.letterheads().set(visit.companyId(), visit.form().get("language").flatMap(Language::tagged).orElse(Language.SR_LATN),
            visit.form().get("phone").orElse(""), visit.form().get("email").orElse(""), visit.form().get("website").orElse(""));
        ledger.organisations().set(visit.companyId(), visit.form().flag("withVat").orElse(false), account);
    }

    private void changeLogo(Visit visit) {
        byte[] file = visit.call().parts().stream()
            .filter(part -> part.name().equals("logo")).map(Multipart.Part::content).findFirst().orElse(new byte[0]);
        ledger.letterheads().setLogo(visit.companyId(), file);
    }

    private Reply logo(Visit visit) {
        byte[] picture = ledger.letterheads().of(visit.companyId()).logo().map(Logo::content)
            .orElseThrow(() -> Problem.unknown("LogoNotFound", "logo", "The letterhead has no logo").refusal());
        return pages.file(picture[0] == PNG_MARK ? "image/png" : "image/jpeg", "logo", picture);
    }
}
