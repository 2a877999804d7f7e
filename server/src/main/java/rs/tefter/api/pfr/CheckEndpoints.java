package rs.tefter.api.pfr;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Call;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.pfr.ReceiptChecks;
import rs.tefter.pfr.ReceiptChecks.Genuine;

/** The check of a receipt, for people as a page and for programs as JSON, and the lines of a receipt for its page. */
final class CheckEndpoints {

    private static final String HTML = "text/html";

    private final ReceiptChecks checks;
    private final CheckPage page;
    private final String city;

    CheckEndpoints(ReceiptChecks checks, CheckPage page, String city) {
        this.checks = checks;
        this.page = page;
        this.city = city;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/v", Access.OPEN, this::check),
            Route.post("/specifications", Access.OPEN, this::specification));
    }

    private Reply check(Call call) {
        boolean forPeople = call.preferred(List.of(HTML, "application/json")).equals(HTML);
        Optional<Genuine> genuine = call.query("vl").isPresent() ? checks.check("?" + call.rawQuery()) : Optional.empty();
        int status = call.query("vl").isPresent() ? 200 : 400;
        if (forPeople) {
            return genuine.map(page::genuine).orElseGet(() -> page.wrong(status));
        }
        return PfrJson.reply(status, genuine.map(receipt -> CheckDto.of(receipt, city)).orElse(CheckDto.WRONG));
    }

    private Reply specification(Call call) {
        Query form = call.form();
        Optional<UUID> token = form.get("token").flatMap(CheckEndpoints::uuid);
        return PfrJson.reply(token.flatMap(given -> checks.lines(form.get("invoiceNumber").orElse(""), given))
            .map(SpecificationDto::of).orElse(SpecificationDto.NONE));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
