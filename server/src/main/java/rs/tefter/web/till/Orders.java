package rs.tefter.web.till;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.Sha256;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Desk;
import rs.tefter.retail.receipts.Done;
import rs.tefter.retail.receipts.Job;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.Receipts;
import rs.tefter.retail.rules.Rule;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** Carries the orders of the portal's forms out, each once, by the request id that was made when its form was shown. */
final class Orders {

    private static final String KEY = "portal-";
    private static final String TOKEN = "_token";

    private final Desk desk;
    private final Receipts receipts;
    private final Pages pages;

    Orders(Desk desk, Receipts receipts, Pages pages) {
        this.desk = desk;
        this.receipts = receipts;
        this.pages = pages;
    }

    /** On to the page of the new receipt, or to the one that waits for an outcome that is unknown; any other refusal is thrown. */
    Reply carryOut(Visit visit, Optional<UUID> register, Asked asked, Wishes wishes) {
        UUID request = visit.form().get("request").flatMap(Ids::read).orElseThrow(() -> Rule.invalid("request", "is required"));
        Desk.Choice choice = new Desk.Choice(register, Optional.empty());
        try {
            Receipts.Order order = desk.order(visit.companyId(), Optional.empty(), choice, asked, wishes, Optional.of(key(request)), content(visit));
            byte[] id = receipts.carryOut(order, done -> main(done).id().toString().getBytes(StandardCharsets.UTF_8)).body();
            return pages.redirect("/receipts/" + new String(id, StandardCharsets.UTF_8) + "?new=1");
        } catch (Refusal refusal) {
            if (refusal.problem().code().equals(Receipts.OUTCOME_UNKNOWN)) {
                return pages.redirect("/till/outcome/" + request);
            }
            throw refusal;
        }
    }

    /** What became of the order with that request id. */
    Optional<Job> find(long companyId, UUID request) {
        return receipts.byRequest(companyId, key(request));
    }

    /** The receipt that the customer came for: of a closed advance the sale, else the first. */
    static Receipt main(Done done) {
        return done.job().act() == Job.Act.CLOSE_ADVANCE ? done.signed().getLast() : done.signed().getFirst();
    }

    static String key(UUID request) {
        return KEY + request;
    }

    /** Everything that the form says, but for what changes with the session. */
    private static byte[] content(Visit visit) {
        StringBuilder all = new StringBuilder(visit.call().requestPath());
        Query form = visit.form();
        new TreeSet<>(form.names()).stream().filter(name -> !name.equals(TOKEN))
            .forEach(name -> all.append('\n').append(name).append('=').append(form.all(name)));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
