package rs.tefter.web.till;

import java.util.List;
import rs.tefter.retail.Client;
import rs.tefter.retail.Store;

/** The places of sale of a company, each with its cash registers. */
public record StoreList(List<Place> stores) {

    /** A store and its registers, eldest first. */
    public record Place(Store store, List<Client> registers) {

        /** Street, place and telephone as far as they are known. */
        public String where() {
            Store.Details details = store.details();
            String town = String.join(" ", details.zip().orElse(""), details.city().orElse("")).strip();
            return String.join(", ", List.of(details.address().orElse(""), town, details.phone().orElse("")).stream()
                .filter(part -> !part.isEmpty()).toList());
        }
    }

    static StoreList of(List<Store> stores, List<Client> registers) {
        return new StoreList(stores.stream().map(store -> new Place(store,
            registers.stream().filter(register -> register.details().storeId().equals(store.id())).toList())).toList());
    }
}
