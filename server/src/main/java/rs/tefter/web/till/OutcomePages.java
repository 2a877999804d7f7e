package rs.tefter.web.till;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.retail.receipts.Done;
import rs.tefter.retail.receipts.Failure;
import rs.tefter.retail.receipts.Job;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** Where one waits for a receipt of which nobody knows yet whether it was signed; nothing is sent from here. */
final class OutcomePages {

    private final Pages pages;
    private final Orders orders;

    OutcomePages(Pages pages, Orders orders) {
        this.pages = pages;
        this.orders = orders;
    }

    List<Route> routes(Guard guard) {
        return List.of(guard.page("/till/outcome/{id}", CompanyRole.ACCOUNTANT, this::show));
    }

    private Reply show(Visit visit) {
        UUID request = Ids.of(visit);
        Optional<Job> job = orders.find(visit.companyId(), request);
        if (job.filter(Job::isGood).isPresent()) {
            String receipt = "/receipts/" + Orders.main(new Done(job.get(), Map.of())).id() + "?new=1";
            return visit.isPartial() ? Reply.empty(200).with("HX-Redirect", receipt) : pages.redirect(receipt);
        }
        Optional<Receipt> next = job.flatMap(Job::next);
        boolean pending = next.filter(receipt -> receipt.state().isOpen() || receipt.place().step() > 0).isPresent();
        Optional<String> reason = next.flatMap(receipt -> receipt.sending().problem()).map(Failure::problem)
            .map(problem -> Reasons.of(problem.refusal(), visit.language()));
        return pages.show(visit, visit.isPartial() ? "till/waiting" : "till/outcome", new Outcome(request, job.isPresent(), pending, reason));
    }
}
