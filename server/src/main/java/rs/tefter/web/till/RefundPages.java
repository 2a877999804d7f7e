package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;
import rs.tefter.retail.rules.Refunding;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** Taking back what was sold, whole or in part, and paying advances back. */
final class RefundPages {

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
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        List<Line> left = left(receipt);
        Format format = new Format(visit.language());
        return pages.show(visit, "receipts/refund", new RefundForm(receipt, shop.ids().get().toString(), left,
            left.stream().map(line -> format.plain(line.quantity())).toList(), Optional.empty(), amount(receipt, left),
            Customer.of(receipt.facts().buyer()), Extras.NONE, Optional.empty()));
    }

    private List<Line> left(Receipt receipt) {
        return receipt.kind().type() == InvoiceType.ADVANCE ? List.of() : shop.receipts().refundable(receipt, List.of());
    }

    private BigDecimal amount(Receipt receipt, List<Line> lines) {
        return receipt.kind().type() == InvoiceType.ADVANCE ? shop.receipts().advance(receipt).paid()
            : lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Reply refund(Visit visit) {
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        List<Line> left = left(receipt);
        RefundForm form = new RefundForm(receipt, visit.form().get("request").orElse(""), left, visit.form().all("taken"),
            visit.form().get("way").flatMap(name -> Stream.of(PaymentType.values()).filter(way -> way.wireName().equals(name)).findFirst()),
            amount(receipt, left), Customer.read(visit.form()), Extras.read(visit.form()), Optional.empty());
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
        List<Refunding.Wanted> wanted = form.wanted();
        Payments payments = form.way().map(way -> back(form, wanted, way)).orElse(Payments.NONE);
        return new Asked.Refund(form.receipt().id().toString(), form.customer().buyer(), payments, wanted, Map.of(), form.extras().printed());
    }

    private Payments back(RefundForm form, List<Refunding.Wanted> wanted, PaymentType way) {
        BigDecimal amount = form.left().isEmpty() ? form.amount() : amount(form.receipt(), shop.receipts().refundable(form.receipt(), wanted));
        return new Payments(Map.of(way, amount));
    }

    private Reply again(Visit visit, RefundForm form, String trouble) {
        List<String> taken = form.taken().size() == form.left().size() ? form.taken() : form.left().stream().map(_ -> "").toList();
        return pages.show(UNFINISHED, visit, "receipts/refund", new RefundForm(form.receipt(), form.request(), form.left(), taken, form.way(),
            form.amount(), form.customer(), form.extras(), Optional.of(trouble)));
    }
}
