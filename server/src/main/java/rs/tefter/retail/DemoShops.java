package rs.tefter.retail;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.retail.catalogue.Catalogue;
import rs.tefter.retail.catalogue.Product;
import rs.tefter.retail.catalogue.Unit;

/** What the cash register of a sandbox's company begins with. */
public final class DemoShops {

    /** The ids of what was made. */
    public record Shop(UUID storeId, UUID clientId) {}

    private final Stores stores;
    private final Clients clients;
    private final Catalogue catalogue;
    private final URI sandbox;

    /** @param server the address of this server */
    public DemoShops(Stores stores, Clients clients, Catalogue catalogue, URI server) {
        this.stores = stores;
        this.clients = clients;
        this.catalogue = catalogue;
        this.sandbox = URI.create(server + "/pfr");
    }

    /** Where the fiscal processor for trials is. */
    public URI processor() {
        return sandbox;
    }

    /** Makes a store with a client of the sandbox's fiscal processor, and three products. */
    public Shop open(long companyId) {
        Store.Details usual = Store.Details.USUAL;
        Store store = stores.add(companyId, new Store.Details("Центар", Optional.of("Кнез Михаилова 1"), Optional.of("Београд"), Optional.of("11000"),
            usual.gln(), usual.phone(), usual.language(), usual.printMethods(), usual.printBankAccounts(), usual.printDiscounts(),
            usual.paymentMethodsOrder(), usual.productPicker(), usual.soundEnabled(), usual.unknownAmountAdvance()));
        Client client = clients.add(companyId, new Clients.Wanted(new Client.Details(store.id(), "Каса 1", Client.Kind.SANDBOX, sandbox,
            Optional.of("Петар Петровић"), Optional.empty()), Client.Credentials.NONE));
        stock(companyId);
        return new Shop(store.id(), client.id());
    }

    /** Puts three products into a catalogue that has none of them. */
    public void stock(long companyId) {
        add(companyId, 10, "Кафа у зрну 500 г", "ком", "349.90", "Ђ");
        add(companyId, 11, "Хлеб бели без адитива, домаћи, 600 г", "ком", "20.00", "Е");
        add(companyId, 12, "Јабука ајдаред", "кг", "119.99", "Е");
    }

    private void add(long companyId, long sku, String name, String unitCode, String price, String label) {
        Optional<UUID> unit = catalogue.units().all(companyId).stream().filter(each -> each.code().equals(unitCode)).map(Unit::id).findFirst();
        Product.Details bare = Product.Details.of(name, label, Product.Kind.PRODUCT);
        catalogue.products().add(companyId, new Product.Wanted(Optional.of(sku), new Product.Details(name, bare.manufacturerSku(), bare.description(),
            unit, bare.baseUnitId(), bare.quantityPerBaseUnit(), Optional.of(new BigDecimal(price)), label, bare.subtitle(), bare.kind(),
            bare.weight(), bare.dimensions(), bare.hasVariants(), bare.variantName(), bare.ean(), bare.categories(), bare.images()), List.of()));
    }
}
