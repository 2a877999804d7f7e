package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.Store;
import rs.tefter.retail.Stores;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** The places of sale: made, renamed and closed by an administrator. */
final class StorePages {

    static final String PATH = "/settings/stores";

    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;

    StorePages(Pages pages, Shop shop) {
        this.pages = pages;
        this.shop = shop;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page(PATH, CompanyRole.VIEWER, this::list),
            guard.page(PATH + "/new", CompanyRole.ADMINISTRATOR, visit -> pages.show(visit, "stores/store", empty())),
            guard.form(PATH + "/new", CompanyRole.ADMINISTRATOR, this::add),
            guard.page(PATH + "/{id}", CompanyRole.ADMINISTRATOR, visit -> pages.show(visit, "stores/store", known(visit))),
            guard.form(PATH + "/{id}", CompanyRole.ADMINISTRATOR, this::change),
            guard.form(PATH + "/{id}/close", CompanyRole.ADMINISTRATOR, this::close));
    }

    private Reply list(Visit visit) {
        return pages.show(visit, "stores/list", StoreList.of(shop.stores().all(visit.companyId()), shop.clients().all(visit.companyId())));
    }

    private static StoreForm empty() {
        return StoreForm.of(Optional.empty(), Store.Details.USUAL);
    }

    /** The store in the path; NotFound when the company has none of that id. */
    static Store find(Shop shop, Visit visit) {
        return shop.stores().find(visit.companyId(), Ids.of(visit)).orElseThrow(Stores::unknown);
    }

    private StoreForm known(Visit visit) {
        Store store = find(shop, visit);
        return StoreForm.of(Optional.of(store.id()), store.details());
    }

    /** A store alone sells nothing, so its first register is asked for next. */
    private Reply add(Visit visit) {
        StoreForm form = empty().filled(visit.form());
        if (!form.isRight()) {
            return again(visit, form, Words.in(visit.language()).get("till.unread"));
        }
        Store added = shop.stores().add(visit.companyId(), form.onto(Store.Details.USUAL));
        return pages.done(PATH + "/" + added.id() + "/registers/new", "stores.added", form.name());
    }

    private Reply change(Visit visit) {
        StoreForm form = known(visit).filled(visit.form());
        if (!form.isRight()) {
            return again(visit, form, Words.in(visit.language()).get("till.unread"));
        }
        shop.stores().change(visit.companyId(), form.id().orElseThrow(), form::onto);
        return pages.done(PATH, "items.kept", form.name());
    }

    private Reply close(Visit visit) {
        StoreForm form = known(visit);
        UUID id = form.id().orElseThrow();
        try {
            shop.stores().delete(visit.companyId(), id);
            return pages.done(PATH, "stores.closed", form.name());
        } catch (Refusal refused) {
            return again(visit, form, Reasons.of(refused, visit.language()));
        }
    }

    private Reply again(Visit visit, StoreForm form, String trouble) {
        return pages.show(UNFINISHED, visit, "stores/store", form.with(trouble));
    }
}
