package rs.tefter.web.till;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rs.tefter.api.http.Query;
import rs.tefter.retail.Store;

/**
 * The page of a store, as it was typed.
 *
 * @param id       of a store that is there
 * @param language of what the till adds to receipts
 */
public record StoreForm(Optional<UUID> id, String name, String address, String city, String zip, String phone, Store.Language language,
        Optional<String> trouble) {

    /** As many letters as a field may have. */
    public static final int LONGEST = 255;

    static StoreForm of(Optional<UUID> id, Store.Details details) {
        return new StoreForm(id, details.name(), details.address().orElse(""), details.city().orElse(""), details.zip().orElse(""),
            details.phone().orElse(""), details.language(), Optional.empty());
    }

    StoreForm filled(Query form) {
        Store.Language said = form.get("language")
            .flatMap(wire -> List.of(Store.Language.values()).stream().filter(each -> each.wire().equals(wire)).findFirst()).orElse(language);
        return new StoreForm(id, form.get("name").orElse(""), form.get("address").orElse(""), form.get("city").orElse(""),
            form.get("zip").orElse(""), form.get("phone").orElse(""), said, trouble);
    }

    StoreForm with(String reason) {
        return new StoreForm(id, name, address, city, zip, phone, language, Optional.of(reason));
    }

    public boolean hasName() {
        return !name.isBlank() && name.length() <= LONGEST;
    }

    boolean isRight() {
        return hasName() && Stream.of(address, city, zip, phone).allMatch(text -> text.length() <= LONGEST);
    }

    /** The store with what the form says of it; only of a form that is right. */
    Store.Details onto(Store.Details before) {
        return new Store.Details(name.strip(), filled(address), filled(city), filled(zip), before.gln(), filled(phone), language,
            before.printMethods(), before.printBankAccounts(), before.printDiscounts(), before.paymentMethodsOrder(), before.productPicker(),
            before.soundEnabled(), before.unknownAmountAdvance());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(given -> !given.isEmpty());
    }
}
