package rs.tefter.web.till;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rs.tefter.access.CompanyRole;
import rs.tefter.api.http.Reply;
import rs.tefter.api.http.Route;
import rs.tefter.fiscal.InvoiceType;
import rs.tefter.fiscal.PaymentType;
import rs.tefter.platform.Refusal;
import rs.tefter.retail.Clients;
import rs.tefter.retail.catalogue.Sellable;
import rs.tefter.retail.receipts.Receipt;
import rs.tefter.retail.receipts.ReceiptSearch;
import rs.tefter.retail.rules.Payments;
import rs.tefter.web.Format;
import rs.tefter.web.Guard;
import rs.tefter.web.Pages;
import rs.tefter.web.Visit;
import rs.tefter.web.Words;

/** The till: a basket that stands in the form, and what is done with it. */
final class TillPages {

    /** Quantity and code at once, such as {@code 3*10}. */
    private static final Pattern TIMES = Pattern.compile("([0-9.,]+)\\s*[*xX×]\\s*(.+)");
    private static final int LAST_RECEIPTS = 5;
    private static final int UNFINISHED = 422;

    private final Pages pages;
    private final Shop shop;
    private final Orders orders;

    TillPages(Pages pages, Shop shop, Orders orders) {
        this.pages = pages;
        this.shop = shop;
        this.orders = orders;
    }

    List<Route> routes(Guard guard) {
        return List.of(
            guard.page("/till", CompanyRole.VIEWER, this::open),
            guard.writing("/till", CompanyRole.ACCOUNTANT, this::act),
            guard.asking("/till/total", CompanyRole.ACCOUNTANT, visit -> pages.show(visit, "till/total", Sum.of(TillForm.read(visit.form())))),
            guard.form("/till/open", CompanyRole.ADMINISTRATOR, this::openTrial),
            guard.page("/till/find", CompanyRole.ACCOUNTANT, this::find),
            guard.page("/till/processor", CompanyRole.ACCOUNTANT, this::processor));
    }

    private Reply open(Visit visit) {
        Optional<UUID> register = visit.query("register").flatMap(Ids::read);
        return show(200, visit, TillForm.empty(shop.ids().get(), register, TillForm.type(visit.query("type"))), "", Optional.empty());
    }

    /** For a company that has no register yet; one that has is left as it is. */
    private Reply openTrial(Visit visit) {
        if (RegisterChoice.all(shop, visit.companyId()).isEmpty()) {
            shop.trials().orElseThrow(Clients::notConnected).open(visit.companyId());
        }
        return pages.done("/till", "till.opened");
    }

    private Reply find(Visit visit) {
        String typed = visit.query("code").orElse("");
        return visit.isPartial() ? pages.show(visit, "till/offer", Offer.of(shop.catalogue(), visit.companyId(), code(typed).text))
            : show(200, visit, TillForm.empty(shop.ids().get(), Optional.empty(), InvoiceType.NORMAL), typed, Optional.empty());
    }

    /** Asks the processor itself; one that does not answer keeps what was known of it, but for being there. */
    private Reply processor(Visit visit) {
        if (RegisterChoice.all(shop, visit.companyId()).isEmpty()) {
            return open(visit);
        }
        RegisterChoice register = chosen(visit, visit.query("register").flatMap(Ids::read));
        boolean answers = shop.watch().status(visit.companyId(), register.id()).isPresent();
        Processor now = answers ? chosen(visit, Optional.of(register.id())).processor() : new Processor(register.id(), Processor.State.GONE);
        return visit.isPartial() ? pages.show(visit, "till/processor", now) : open(visit);
    }

    private RegisterChoice chosen(Visit visit, Optional<UUID> wanted) {
        return RegisterChoice.chosen(RegisterChoice.all(shop, visit.companyId()), wanted)
            .orElseThrow(Clients::notConnected);
    }

    private Reply act(Visit visit) {
        TillForm form = TillForm.read(visit.form());
        Act act = Act.read(visit.form());
        Format format = new Format(visit.language());
        return switch (act.verb()) {
            case "add" -> add(visit, form);
            case "pick" -> shop.catalogue().products().byCode(visit.companyId(), act.object())
                .map(product -> show(200, visit, with(form, product, visit), "", Optional.empty()))
                .orElseGet(() -> show(200, visit, form, form.code(), Optional.of(word(visit, "till.none"))));
            case "free" -> changed(visit, form.with(form.basket().with(BasketLine.free(form.code(), labels(visit, form).getFirst()))));
            case "drop" -> changed(visit, form.with(form.basket().without(act.place())));
            case "plus" -> changed(visit, form.with(form.basket().changed(act.place(), 1, format)));
            case "minus" -> changed(visit, form.with(form.basket().changed(act.place(), -1, format)));
            case "sell" -> sell(visit, form, Stream.of(PaymentType.values()).filter(way -> way.wireName().equals(act.object())).findFirst());
            case "pin" -> enterPin(visit, form);
            default -> show(200, visit, form, form.code(), Optional.empty());
        };
    }

    private Reply changed(Visit visit, TillForm form) {
        return show(200, visit, form, "", Optional.empty());
    }

    /** What a scanner sent or somebody typed. Enter in an empty field only counts anew, and in that of the PIN hands the PIN on. */
    private Reply add(Visit visit, TillForm form) {
        if (form.code().isBlank()) {
            return visit.form().get("pin").isPresent() ? enterPin(visit, form) : changed(visit, form);
        }
        Optional<Sellable> product = shop.catalogue().products().byCode(visit.companyId(), code(form.code()).text);
        if (product.isEmpty()) {
            List<Sellable> found = Offer.of(shop.catalogue(), visit.companyId(), code(form.code()).text).products();
            product = found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            if (found.isEmpty()) {
                return show(200, visit, form, form.code(), Optional.of(word(visit, "till.none")));
            }
        }
        return product.map(one -> changed(visit, with(form, one, visit))).orElseGet(() -> show(200, visit, form, form.code(), Optional.empty()));
    }

    private TillForm with(TillForm form, Sellable product, Visit visit) {
        return form.with(form.basket().with(product, code(form.code()).quantity, new Format(visit.language())));
    }

    private record Code(String quantity, String text) {}

    private static Code code(String typed) {
        Matcher times = TIMES.matcher(typed.strip());
        boolean counted = times.matches() && Typed.quantity(times.group(1)).isPresent();
        return counted ? new Code(times.group(1), times.group(2)) : new Code("1", typed.strip());
    }

    private Reply enterPin(Visit visit, TillForm form) {
        RegisterChoice register = chosen(visit, form.register());
        try {
            shop.watch().enterPin(visit.companyId(), register.id(), visit.form().get("pin").orElse(""));
            return show(200, visit, form, form.code(), Optional.empty());
        } catch (Refusal refused) {
            return show(visit.isPartial() ? 200 : UNFINISHED, visit, form, form.code(), Optional.of(Reasons.of(refused, visit.language())));
        }
    }

    private Reply sell(Visit visit, TillForm form, Optional<PaymentType> way) {
        if (!form.isRight()) {
            return show(UNFINISHED, visit, form, form.code(), Optional.of(word(visit, form.basket().isEmpty() ? "till.empty" : "till.unread")));
        }
        List<RegisterChoice> registers = RegisterChoice.all(shop, visit.companyId());
        if (form.register().filter(id -> registers.stream().noneMatch(each -> each.id().equals(id))).isPresent()) {
            return show(UNFINISHED, visit, form, form.code(), Optional.of(word(visit, "till.register-closed")));
        }
        RegisterChoice register = RegisterChoice.chosen(registers, form.register()).orElseThrow(Clients::notConnected);
        try {
            return orders.carryOut(visit, Optional.of(register.id()), form.asked(paid(form, way)), form.extras().wishes());
        } catch (Refusal refused) {
            if (refused.problem().extensions().containsKey("pfrCodes")) {
                shop.watch().status(visit.companyId(), register.id());
            }
            return show(UNFINISHED, visit, form, form.code(), Optional.of(Reasons.of(refused, visit.language())));
        }
    }

    /** What is left of a sale is paid in the way of the button; a part of an advance and a pro forma are what they are. */
    private static Payments paid(TillForm form, Optional<PaymentType> way) {
        BigDecimal total = Sum.of(form).total();
        boolean whole = form.type() == InvoiceType.NORMAL || form.type() == InvoiceType.TRAINING || form.isAdvance() && form.payments().isEmpty();
        return whole && way.isPresent() ? form.payments().withRest(total, way.get()) : form.payments().payments();
    }

    private List<String> labels(Visit visit, TillForm form) {
        return chosen(visit, form.register()).labels();
    }

    private Reply show(int status, Visit visit, TillForm form, String code, Optional<String> trouble) {
        List<RegisterChoice> registers = RegisterChoice.all(shop, visit.companyId());
        Optional<RegisterChoice> chosen = RegisterChoice.chosen(registers, form.register());
        if (chosen.isEmpty() || !visit.may(CompanyRole.ACCOUNTANT)) {
            return pages.show(visit, "till/closed", new Closed(chosen.isPresent()));
        }
        String cashier = form.extras().cashier().isEmpty() ? chosen.get().cashier() : form.extras().cashier();
        Till till = new Till(form.at(chosen.get().id(), cashier), code, registers, chosen.get(),
            Offer.of(shop.catalogue(), visit.companyId(), code(code).text), Sum.of(form), trouble, last(visit, chosen.get()));
        return pages.show(status, visit, visit.isPartial() ? "till/form" : "till/till", till);
    }

    private List<Receipt> last(Visit visit, RegisterChoice register) {
        return visit.isPartial() ? List.of() : shop.search().newest(visit.companyId(), ReceiptSearch.Filter.ofClient(register.id()), Optional.empty(),
            LAST_RECEIPTS);
    }

    private static String word(Visit visit, String key) {
        return Words.in(visit.language()).get(key);
    }
}
