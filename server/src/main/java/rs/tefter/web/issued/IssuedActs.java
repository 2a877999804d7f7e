package rs.tefter.web.issued;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.issuing.Action;
import rs.tefter.issuing.Actions;
import rs.tefter.issuing.IssuedInvoices;
import rs.tefter.platform.Answered;
import rs.tefter.platform.Idempotency;
import rs.tefter.platform.Refusal;
import rs.tefter.platform.StoredAnswer;
import rs.tefter.web.FormRequest;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;

/** The buttons on an issued invoice. Behind each stands the method that the contract calls, too. */
final class IssuedActs {

    private final IssuedInvoices invoices;
    private final Actions actions;
    private final Idempotency idempotency;

    IssuedActs(IssuedInvoices invoices, Actions actions, Idempotency idempotency) {
        this.invoices = invoices;
        this.actions = actions;
        this.idempotency = idempotency;
    }

    Stream<Route> routes(Guard guard, Pages pages) {
        return Stream.of(
            guard.form("/issued/{id:digits}/issue", CompanyRole.ACCOUNTANT, visit -> pages.act(address(visit), "issued.done.issue",
                () -> issue(visit))),
            guard.form("/issued/{id:digits}/send", CompanyRole.ACCOUNTANT, visit -> pages.act(address(visit), "issued.done.send",
                () -> actions.dispatch().send(visit.companyId(), id(visit), Optional.empty()))),
            guard.form("/issued/{id:digits}/cancel", CompanyRole.ACCOUNTANT, visit -> pages.act(address(visit), "issued.done.cancel",
                () -> actions.issuance().cancel(visit.companyId(), id(visit), Optional.empty(), visit.form().get("reason")))),
            guard.form("/issued/{id:digits}/credit-note", CompanyRole.ACCOUNTANT, visit -> copied(visit, pages,
                () -> actions.copies().toCreditNote(visit.companyId(), id(visit), Optional.empty()))),
            guard.form("/issued/{id:digits}/reverse", CompanyRole.ACCOUNTANT, visit -> copied(visit, pages,
                () -> actions.copies().toReverse(visit.companyId(), id(visit), Optional.empty(), visit.form().get("reason")))),
            guard.form("/issued/{id:digits}/copy", CompanyRole.ACCOUNTANT, visit -> copied(visit, pages,
                () -> actions.copies().again(visit.companyId(), id(visit), Optional.empty(), visit.form().get("type")))),
            guard.form("/issued/{id:digits}/delete", CompanyRole.ACCOUNTANT, visit -> delete(visit, pages)));
    }

    private void issue(Visit visit) {
        actions.fiscalisation().sign(visit.companyId(), id(visit), Optional.empty());
        actions.issuance().issue(visit.companyId(), id(visit), Action.ISSUE, Optional.empty());
    }

    private Reply delete(Visit visit, Pages pages) {
        try {
            invoices.delete(visit.companyId(), id(visit), Optional.empty());
            return pages.done("/issued", "issued.done.delete");
        } catch (Refusal refusal) {
            return pages.refused(address(visit), refusal);
        }
    }

    /** A form that is sent twice makes one copy, to which both answers lead. */
    private Reply copied(Visit visit, Pages pages, LongSupplier copy) {
        try {
            Idempotency.Request request = FormRequest.of(visit.form().get("requestId").orElse(""), visit.call().requestPath());
            Answered made = idempotency.run(visit.companyId(), request, copy::getAsLong,
                id -> new StoredAnswer(303, "text/plain", Long.toString(id).getBytes(StandardCharsets.US_ASCII)));
            return pages.done("/issued/" + new String(made.answer().body(), StandardCharsets.US_ASCII), "issued.done.copy");
        } catch (Refusal refusal) {
            return pages.refused(address(visit), refusal);
        }
    }

    private static long id(Visit visit) {
        return visit.pathNumber("id");
    }

    private static String address(Visit visit) {
        return "/issued/" + id(visit);
    }
}
