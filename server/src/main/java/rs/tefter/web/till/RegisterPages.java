package rs.tefter.web.till;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Multipart;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.DemoShops;
import rs.tefter.retail.Store;
import rs.tefter.retail.rules.Rule;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** The cash registers of a store, each with the fiscal processor behind it: made, changed and closed by an administrator. */
final class RegisterPages {

    private static final String ALL = StorePages.PATH + "/{id}/registers";
    private static final String ONE = ALL + "/{register}";
    private static final String TEMPLATE = "stores/register";
    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;

    RegisterPages(Pages pages, Shop shop) {
        this.pages = pages;
        this.shop = shop;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page(ALL + "/new", CompanyRole.ADMINISTRATOR, visit -> pages.show(visit, TEMPLATE, empty(visit))),
            guard.form(ALL + "/new", CompanyRole.ADMINISTRATOR, this::add),
            guard.page(ONE, CompanyRole.ADMINISTRATOR, visit -> pages.show(visit, TEMPLATE, known(visit))),
            guard.form(ONE, CompanyRole.ADMINISTRATOR, this::change),
            guard.form(ONE + "/access", CompanyRole.ADMINISTRATOR, this::open),
            guard.form(ONE + "/close", CompanyRole.ADMINISTRATOR, this::close));
    }

    private Optional<URI> trials() {
        return shop.trials().map(DemoShops::processor);
    }

    private RegisterForm empty(Visit visit) {
        return RegisterForm.empty(StorePages.find(shop, visit), trials());
    }

    private RegisterForm known(Visit visit) {
        Store store = StorePages.find(shop, visit);
        Client client = Ids.read(visit.call().path("register")).flatMap(id -> shop.clients().find(visit.companyId(), id))
            .filter(found -> found.details().storeId().equals(store.id())).orElseThrow(Clients::unknown);
        return RegisterForm.of(store, client, !shop.clients().credentials(visit.companyId(), client.id()).isEmpty(), trials());
    }

    /** The processor of the tax administration wants a certificate next. */
    private Reply add(Visit visit) {
        return kept(visit, empty(visit).filled(visit.form()), form -> {
            Client added = shop.clients().add(visit.companyId(), form.fresh());
            return pages.done(form.isVirtual() ? place(form.store(), added) : StorePages.PATH, "stores.register.added", form.name());
        });
    }

    private Reply change(Visit visit) {
        return kept(visit, known(visit).filled(visit.form()), form -> {
            Client changed = shop.clients().change(visit.companyId(), form.id().orElseThrow(), form::onto);
            return pages.done(form.isVirtual() && !form.opens() ? place(form.store(), changed) : StorePages.PATH, "items.kept", form.name());
        });
    }

    private static String place(Store store, Client register) {
        return StorePages.PATH + "/" + store.id() + "/registers/" + register.id();
    }

    /** Keeps the certificate, its password and the PAC; what was there before is replaced by them. */
    private Reply open(Visit visit) {
        RegisterForm form = known(visit);
        return carriedOut(visit, form, () -> {
            Client.Credentials given = credentials(visit.call().parts());
            shop.clients().change(visit.companyId(), form.id().orElseThrow(), before -> new Clients.Wanted(before.details(), given));
            return pages.done(StorePages.PATH, "items.kept", form.name());
        });
    }

    private static Client.Credentials credentials(List<Multipart.Part> parts) {
        String pac = text(parts, "pac");
        if (!Client.Credentials.isPac(pac)) {
            throw Rule.invalid("pac", "fails to match the required pattern");
        }
        byte[] certificate = content(parts, "certificate").filter(file -> file.length > 0)
            .orElseThrow(() -> Rule.invalid("certificate", "is required"));
        return new Client.Credentials(Optional.of(certificate), Optional.of(text(parts, "password")), Optional.of(pac));
    }

    private static String text(List<Multipart.Part> parts, String name) {
        return content(parts, name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    private static Optional<byte[]> content(List<Multipart.Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).map(Multipart.Part::content).findFirst();
    }

    private Reply close(Visit visit) {
        RegisterForm form = known(visit);
        return carriedOut(visit, form, () -> {
            shop.clients().delete(visit.companyId(), form.id().orElseThrow());
            return pages.done(StorePages.PATH, "stores.register.closed", form.name());
        });
    }

    private Reply kept(Visit visit, RegisterForm form, Function<RegisterForm, Reply> act) {
        return form.isRight() ? carriedOut(visit, form, () -> act.apply(form)) : again(visit, form, Words.in(visit.language()).get("till.unread"));
    }

    private Reply carriedOut(Visit visit, RegisterForm form, Supplier<Reply> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            return again(visit, form, Reasons.of(refused, visit.language()));
        }
    }

    private Reply again(Visit visit, RegisterForm form, String trouble) {
        return pages.show(UNFINISHED, visit, TEMPLATE, form.with(trouble));
    }
}
