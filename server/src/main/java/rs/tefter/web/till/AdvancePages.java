package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.receipts.Asked;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.rules.Advance;
import rs.tefter.retail.rules.Line;
import rs.tefter.retail.rules.Payments;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** What follows an advance: further payments, and its closing when the goods are handed over. */
final class AdvancePages {

    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;
    private final Orders orders;

    AdvancePages(Pages pages, Shop shop, Orders orders) {
        this.pages = pages;
        this.shop = shop;
        this.orders = orders;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/receipts/{id}/advance", CompanyRole.ACCOUNTANT, visit -> open(visit, false)),
            guard.form("/receipts/{id}/advance", CompanyRole.ACCOUNTANT, visit -> carryOut(visit, false)),
            guard.page("/receipts/{id}/close", CompanyRole.ACCOUNTANT, visit -> open(visit, true)),
            guard.form("/receipts/{id}/close", CompanyRole.ACCOUNTANT, visit -> carryOut(visit, true)),
            guard.asking("/receipts/{id}/close/total", CompanyRole.ACCOUNTANT, visit -> pages.show(visit, "receipts/due", filled(visit, true))));
    }

    private Reply open(Visit visit, boolean closing) {
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        Advance advance = shop.receipts().advance(receipt);
        return show(200, visit, new AdvanceForm(receipt, advance, closing, shop.ids().get().toString(), goods(advance, new Format(visit.language())),
            PaymentFields.NONE, Customer.of(receipt.facts().buyer()), Extras.NONE, Optional.empty()));
    }

    private static Basket goods(Advance advance, Format format) {
        return new Basket(advance.goods().stream().map(line -> line(line, format)).toList());
    }

    private static BasketLine line(Line line, Format format) {
        return new BasketLine(line.sku(), line.name(), format.plain(line.quantity()), format.money(line.unitPrice()), line.label(), "");
    }

    private AdvanceForm filled(Visit visit, boolean closing) {
        Receipt receipt = shop.receipts().find(visit.companyId(), visit.call().path("id"));
        return new AdvanceForm(receipt, shop.receipts().advance(receipt), closing, visit.form().get("request").orElse(""),
            Basket.read(visit.form()), PaymentFields.read(visit.form()), Customer.read(visit.form()), Extras.read(visit.form()), Optional.empty());
    }

    private Reply carryOut(Visit visit, boolean closing) {
        AdvanceForm form = filled(visit, closing);
        if (!form.isRight()) {
            return again(visit, form, Words.in(visit.language()).get("till.unread"));
        }
        try {
            return orders.carryOut(visit, Optional.empty(), asked(form, paid(visit, form)), form.extras().wishes());
        } catch (Refusal refused) {
            return again(visit, form, Reasons.of(refused, visit.language()));
        }
    }

    /** A button pays what is left in its way; a further payment of which an amount is given is that amount. */
    private static Payments paid(Visit visit, AdvanceForm form) {
        String name = Act.read(visit.form()).object();
        Optional<PaymentType> way = Stream.of(PaymentType.values()).filter(each -> each.wireName().equals(name)).findFirst();
        boolean rest = form.closing() || form.payments().isEmpty();
        return rest && way.isPresent() ? form.payments().withRest(form.due(), way.get()) : form.payments().payments();
    }

    private static Asked asked(AdvanceForm form, Payments paid) {
        String id = form.receipt().id().toString();
        return form.closing()
            ? new Asked.CloseAdvance(id, form.customer().buyer(), paid, form.asksGoods() ? form.basket().wanted() : List.of(),
                form.extras().printed())
            : new Asked.AdvancePayment(id, form.customer().buyer(), paid, form.extras().posTime(), form.extras().specification(),
                form.extras().printed());
    }

    private Reply again(Visit visit, AdvanceForm form, String trouble) {
        return show(UNFINISHED, visit, new AdvanceForm(form.receipt(), form.advance(), form.closing(), form.request(), form.basket(), form.payments(),
            form.customer(), form.extras(), Optional.of(trouble)));
    }

    private Reply show(int status, Visit visit, AdvanceForm form) {
        return pages.show(status, visit, "receipts/advance", form);
    }
}
