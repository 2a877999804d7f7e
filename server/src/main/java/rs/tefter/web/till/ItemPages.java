package rs.tefter.web.till;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.catalogue.Product;
import rs.tefter.retail.catalogue.ProductOffer;
import rs.tefter.retail.catalogue.Products;
import rs.tefter.retail.catalogue.Unit;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** The items of the catalogue: what can be sold by code. */
final class ItemPages {

    private static final String PATH = "/till/items";
    private static final int PAGE = 50;
    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;

    ItemPages(Pages pages, Shop shop) {
        this.pages = pages;
        this.shop = shop;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::list),
            guard.page(PATH + "/new", CompanyRole.ACCOUNTANT, visit -> pages.show(visit, "till/item", empty(visit))),
            guard.form(PATH + "/new", CompanyRole.ACCOUNTANT, this::add),
            guard.page(PATH + "/{id}", CompanyRole.VIEWER, visit -> pages.show(visit, "till/item", known(visit))),
            guard.form(PATH + "/{id}", CompanyRole.ACCOUNTANT, this::change),
            guard.form(PATH + "/{id}/delete", CompanyRole.ACCOUNTANT, this::delete));
    }

    private Reply list(Visit visit) {
        Optional<String> text = visit.query("q");
        Optional<ProductOffer.Place> after = visit.query("after").flatMap(Ids::read)
            .flatMap(id -> visit.query("name").map(name -> new ProductOffer.Place(name, id)));
        List<Product> found = products().offered(visit.companyId(), new ProductOffer(text, after, PAGE + 1));
        Map<UUID, String> units = units(visit).stream().collect(Collectors.toMap(Unit::id, Unit::code));
        ItemList list = new ItemList(text.orElse(""), found.stream().limit(PAGE).toList(), units, found.size() > PAGE);
        return pages.show(visit, visit.isPartial() ? "till/item-rows" : "till/items", list);
    }

    private Products products() {
        return shop.catalogue().products();
    }

    private List<Unit> units(Visit visit) {
        return shop.catalogue().units().all(visit.companyId());
    }

    private List<String> labels(Visit visit) {
        return shop.clients().labels(visit.companyId()).active();
    }

    private ItemForm empty(Visit visit) {
        return ItemForm.empty(units(visit), labels(visit));
    }

    private ItemForm known(Visit visit) {
        Product product = products().find(visit.companyId(), Ids.of(visit)).filter(each -> each.deletedAt().isEmpty())
            .orElseThrow(Products::unknown);
        return ItemForm.of(product, units(visit), labels(visit), new Format(visit.language()));
    }

    private Reply add(Visit visit) {
        ItemForm form = empty(visit).filled(visit.form());
        return keep(visit, form, () -> products().add(visit.companyId(), new Product.Wanted(form.number(),
            form.onto(Product.Details.of(form.name(), form.label(), Product.Kind.PRODUCT)), List.of())));
    }

    private Reply change(Visit visit) {
        ItemForm form = known(visit).filled(visit.form());
        return keep(visit, form, () -> products().change(visit.companyId(), form.id().orElseThrow(),
            before -> new Product.Wanted(form.number().or(before::sku), form.onto(before.details()), before.variants())));
    }

    private Reply keep(Visit visit, ItemForm form, Runnable act) {
        if (!form.isRight()) {
            return pages.show(UNFINISHED, visit, "till/item", form.with(Words.in(visit.language()).get("till.unread")));
        }
        try {
            act.run();
            return pages.done(PATH, "items.kept", form.name());
        } catch (Refusal refused) {
            return pages.show(UNFINISHED, visit, "till/item", form.with(Reasons.of(refused, visit.language())));
        }
    }

    private Reply delete(Visit visit) {
        UUID id = Ids.of(visit);
        return pages.act(PATH, "items.deleted", () -> products().delete(visit.companyId(), id));
    }
}
