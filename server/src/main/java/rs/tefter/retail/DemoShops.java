package rs.tefter.retail;

import java.util.Optional;
import java.util.UUID;

/** What the cash register of a sandbox's company begins with. */
public final class DemoShops {

    /** The ids of what was made. */
    public record Shop(UUID storeId) {}

    private final Stores stores;

    public DemoShops(Stores stores) {
        this.stores = stores;
    }

    /** Makes a store. */
    public Shop open(long companyId) {
        Store.Details usual = Store.Details.USUAL;
        Store store = stores.add(companyId, new Store.Details("Центар", Optional.of("Кнез Михаилова 1"), Optional.of("Београд"), Optional.of("11000"),
            usual.gln(), usual.phone(), usual.language(), usual.printMethods(), usual.printBankAccounts(), usual.printDiscounts(),
            usual.paymentMethodsOrder(), usual.productPicker(), usual.soundEnabled(), usual.unknownAmountAdvance()));
        return new Shop(store.id());
    }
}
