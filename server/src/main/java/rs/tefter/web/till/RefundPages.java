package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Query;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** Taking back what was sold, whole or in part, and paying advances back. */
final class RefundPages {

    private static final String TEMPLATE = "receipts/refund";
    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;
    private final Orders orders;

    RefundPages(Pages pages, Shop shop, Orders orders) {
        this.pages = pages;
        this.shop = shop;
        this.orders = orders;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/receipts/{id}/refund", CompanyRole.ACCOUNTANT, this::open),
            guard.form("/receipts/{id}/refund", CompanyRole.ACCOUNTANT, this::refund));
    }

    private Reply open(Visit visit) {
        RefundForm form = form(visit);
        Format format = new Format(visit.language());
        return pages.show(visit, TEMPLATE, new RefundForm(form.receipt(), shop.ids().get().toString(), form.left(),
            form.left().stream().map(line -> format.plain(line.quantity())).toList(), form.advance(), format.money(form.amount()), Optional.empty(),
            Customer.of(form.receipt().facts().buyer()), Extras.NONE, Optional.empty()));
    }

    private RefundForm form(Visit visit) {
        Query said = visit.form();
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        boolean ofAdvance = receipt.kind().type() == InvoiceType.ADVANCE;
        return new RefundForm(receipt, said.get("request").orElse(""), ofAdvance ? List.of() : shop.receipts().refundable(receipt, List.of()),
            said.all("taken"), Optional.of(receipt).filter(_ -> ofAdvance).map(shop.receipts()::advance), said.get("back").orElse(""),
            said.get("way").flatMap(name -> Stream.of(PaymentType.values()).filter(way -> way.wireName().equals(name)).findFirst()),
            Customer.read(said), Extras.read(said), Optional.empty());
    }

    private Reply refund(Visit visit) {
        RefundForm form = form(visit);
        if (!form.isRight()) {
            return again(visit, form, Words.in(visit.language()).get("till.unread"));
        }
        if (form.customer().id().isEmpty()) {
            return again(visit, form, Words.in(visit.language()).get("till.wrong.buyerId"));
        }
        try {
            return orders.carryOut(visit, Optional.empty(), asked(form), form.extras().wishes());
        } catch (Refusal refused) {
            return again(visit, form, Reasons.of(refused, visit.language()));
        }
    }

    private Asked asked(RefundForm form) {
        String id = form.receipt().id().toString();
        return form.advance()
            .map(advance -> new Asked.Refund(id, form.customer().buyer(), form.ofAdvance(advance), List.of(), form.extras().specification(),
                form.extras().printed()))
            .orElseGet(() -> new Asked.Refund(id, form.customer().buyer(), ofGoods(form), form.wanted(), Map.of(), form.extras().printed()));
    }

    private Payments ofGoods(RefundForm form) {
        return form.way().map(way -> Payments.of(way,
            shop.receipts().refundable(form.receipt(), form.wanted()).stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add)))
            .orElse(Payments.NONE);
    }

    private Reply again(Visit visit, RefundForm form, String trouble) {
        List<String> taken = form.taken().size() == form.left().size() ? form.taken() : form.left().stream().map(_ -> "").toList();
        return pages.show(UNFINISHED, visit, TEMPLATE, new RefundForm(form.receipt(), form.request(), form.left(), taken, form.advance(),
            form.back(), form.way(), form.customer(), form.extras(), Optional.of(trouble)));
    }
}
